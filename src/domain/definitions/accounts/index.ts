import type { ChartOfAccounts } from '../../model/chart-of-accounts.ts';
import { afdeling2014 } from './afdeling-2014.ts';
import { organisation2014 } from './organisation-2014.ts';

export { keyFigureGroups } from './key-figure-groups.ts';
export { accountRules, keyFigures } from './key-figures.ts';

/** Every chart of accounts, by level and first year. */
export const chartsOfAccounts: readonly ChartOfAccounts[] = [afdeling2014, organisation2014];
