import type { TwinMethod } from '../../model/twin-method.ts';
import { cipfa } from './cipfa.ts';
import { combinedAfdeling } from './combined-afdeling.ts';
import { combinedOrganisation } from './combined-organisation.ts';
import { kolada } from './kolada.ts';
import { lbfLiteral } from './lbf-literal.ts';
import { ownFile } from './own-file.ts';
import { socioAfdeling } from './socio-afdeling.ts';
import { socioOrganisation } from './socio-organisation.ts';
import { stamdataAfdeling } from './stamdata-afdeling.ts';
import { stamdataOrganisation } from './stamdata-organisation.ts';
import { ukCouncil } from './uk-council.ts';

export { efficiencyRule } from './efficiency.ts';
export { twinSearchRules } from './search-rules.ts';
export { stockRules } from './stock-rules.ts';
export { twinTable, twinTableRules } from './twin-table.ts';
export { twinVariables } from './variables.ts';

/** Every method twins can be found by, sorted by id. */
export const twinMethods: readonly TwinMethod[] = [
  cipfa,
  combinedAfdeling,
  combinedOrganisation,
  kolada,
  lbfLiteral,
  ownFile,
  socioAfdeling,
  socioOrganisation,
  stamdataAfdeling,
  stamdataOrganisation,
  ukCouncil,
];
