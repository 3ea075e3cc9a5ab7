import type { ChangeRules } from '../../model/release-change.ts';

/**
 * Implausible changes are more than 20 % and more than three roots of the count.
 * @source brugerflade.md section 13, step 2
 */
export const changeRules: ChangeRules = { percent: 20, roots: 3, listed: 200 };
