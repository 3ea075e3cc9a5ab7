import { compareDec, type Decimal, dec, decOf, mulDec, subDec } from '../../domain/kernel/decimal.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionVerdict } from '../../domain/model/monitor.ts';

/**
 * Whether a criterion that is not met is within a share of its line, on the side where it is not met; unknown where the
 * half-width of a released value reaches over the end of the margin.
 * @source prioritering.md section 3: labour 36.0 ≤ x ≤ 40, income 55 ≤ x ≤ 60.5
 */
export function nearLine(
  { state, value, band, threshold, op }: Pick<CriterionVerdict, 'state' | 'value' | 'band' | 'threshold' | 'op'>,
  margin: Decimal,
): Verdict {
  if (state === 'met') return 'not_met';
  if (value === undefined || threshold === undefined) return 'unknown';
  const line = dec(threshold);
  const reach = mulDec(line, margin);
  const distance = op === 'lt' ? subDec(dec(value), line) : subDec(line, dec(value));
  const [least, most] = [subDec(distance, dec(band ?? '0')), subDec(distance, mulDec(dec(band ?? '0'), decOf(-1)))];
  if (state === 'not_met' && compareDec(most, reach) <= 0) return 'met';
  return compareDec(least, reach) > 0 ? 'not_met' : 'unknown';
}
