import type { RuleSet } from '../../model/rule-set.ts';
import { lagdelt } from './lagdelt.ts';
import { standard } from './standard.ts';
import { streng } from './streng.ts';

export { standard } from './standard.ts';
export { streng } from './streng.ts';

/** Every rule set a release can be made with, sorted by id. */
export const ruleSets: readonly RuleSet[] = [lagdelt, standard, streng];
