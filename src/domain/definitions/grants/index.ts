import type { GrantRules } from '../../model/grant-rules.ts';
import { rules2015 } from './rules-2015.ts';
import { rules2019 } from './rules-2019.ts';

/** Rules of grant periods, the newest first. */
export const grantRules: readonly GrantRules[] = [rules2019, rules2015];
