import type { Migration } from 'kysely/migration';
import { m001FirstTables } from './m001-first-tables.ts';
import { m002ExactLedger } from './m002-exact-ledger.ts';
import { m003Jobs } from './m003-jobs.ts';
import { m004SharedSelections } from './m004-shared-selections.ts';
import { m005Areas } from './m005-areas.ts';
import { m006TwinProfiles } from './m006-twin-profiles.ts';
import { m007AreaFigures } from './m007-area-figures.ts';
import { m008AreaLists } from './m008-area-lists.ts';
import { m009MonthsOfAreas } from './m009-months-of-areas.ts';
import { m010IndexMethods } from './m010-index-methods.ts';
import { m011CaseLog } from './m011-case-log.ts';
import { m012SheetEditions } from './m012-sheet-editions.ts';
import { m013Access } from './m013-access.ts';
import { m014Updates } from './m014-updates.ts';
import { m015AlertMail } from './m015-alert-mail.ts';
import { m016JobsOfServers } from './m016-jobs-of-servers.ts';
import { m018PublicSeries } from './m018-public-series.ts';
import { m022ProofOfPerson } from './m022-proof-of-person.ts';
import { m023EndedSideRows } from './m023-ended-side-rows.ts';
import { m024SeenAlerts } from './m024-seen-alerts.ts';

/** Every change of the state database, in order. The name is what the database remembers as done. */
export const migrations: Readonly<Record<string, Migration>> = {
  '001-first-tables': m001FirstTables,
  '002-exact-ledger': m002ExactLedger,
  '003-jobs': m003Jobs,
  '004-shared-selections': m004SharedSelections,
  '005-areas': m005Areas,
  '006-twin-profiles': m006TwinProfiles,
  '007-area-figures': m007AreaFigures,
  '008-area-lists': m008AreaLists,
  '009-months-of-areas': m009MonthsOfAreas,
  '013-access': m013Access,
  '014-updates': m014Updates,
  '011-case-log': m011CaseLog,
  '012-sheet-editions': m012SheetEditions,
  '010-index-methods': m010IndexMethods,
  '015-alert-mail': m015AlertMail,
  '018-public-series': m018PublicSeries,
  '016-jobs-of-servers': m016JobsOfServers,
  '022-proof-of-person': m022ProofOfPerson,
  '023-ended-side-rows': m023EndedSideRows,
  '024-seen-alerts': m024SeenAlerts,
};
