import { compareShare, type Decimal, mulDec } from '../../domain/kernel/decimal.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionRule } from '../../domain/model/criterion.ts';
import type { ExactRatio } from './exact-ratio.ts';

/** The line of a rule in the unit of the values; undefined while the national rate it is a multiple of is not known. */
export function lineFor(rule: CriterionRule, national: Decimal | undefined): Decimal | undefined {
  if (rule.kind !== 'times_national') return rule.threshold;
  return national && mulDec(rule.threshold, national);
}

/**
 * Whether a value meets a rule, by whole-number arithmetic; unknown when the value or the line is.
 * @source kriterier.md sections 2-3
 */
export function judgeRatio(rule: CriterionRule, value: ExactRatio | undefined, national: Decimal | undefined): Verdict {
  const line = lineFor(rule, national);
  if (line === undefined || value === undefined) return 'unknown';
  const side = compareShare(value.part, value.whole, line);
  const met = { gt: side > 0, ge: side >= 0, lt: side < 0 }[rule.op];
  return met ? 'met' : 'not_met';
}
