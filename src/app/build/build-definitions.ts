import { accountRules, chartsOfAccounts, keyFigures } from '../../domain/definitions/accounts/index.ts';
import { seriesBreaks } from '../../domain/definitions/breaks/index.ts';
import { kommuner } from '../../domain/definitions/classifications/kommuner.ts';
import { regioner } from '../../domain/definitions/classifications/regioner.ts';
import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { factRules } from '../../domain/definitions/fact-rules.ts';
import { movesBetween } from '../../domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../domain/definitions/flows/moves-by-group.ts';
import { referenceSpans } from '../../domain/definitions/reference-spans.ts';
import { anchorTable, tables, totalsTable } from '../../domain/definitions/tables/index.ts';
import { efficiencyRule, stockRules, twinTable, twinTableRules } from '../../domain/definitions/twins/index.ts';
import type { BuildDefinitions } from './build-release.ts';

/** The domain as every build reads it. */
export const buildDefinitions: BuildDefinitions = {
  published: [totalsTable, ...tables],
  anchors: anchorTable,
  flows: movesBetween,
  flowGroups: movesByGroup,
  twins: { table: twinTable, rules: twinTableRules },
  stock: { stockRules, accountRules, efficiencyRule, keyFigures, charts: chartsOfAccounts },
  factRules,
  spans: referenceSpans,
  layouts,
  geography: { kommuner, regioner },
  breaks: seriesBreaks,
};
