import type { RuleSetLimits } from '../../model/rule-set.ts';

/**
 * The limits every rule set keeps. `W` ends at the set's own n; a base of 3 needs the data agreement's word for it.
 * @source diskretion.md section 9, n 3 … 20 and "Invalid sets are refused"
 */
export const ruleSetLimits: RuleSetLimits = {
  n: { from: 3, to: 20 },
  W: { from: 1 },
  p: { above: 0, to: 100 },
  attributeShare: { above: 0.5, to: 1 },
};
