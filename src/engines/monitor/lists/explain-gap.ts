import { type Decimal, decToNumber } from '../../../domain/kernel/decimal.ts';
import type { GapReason } from '../../../domain/model/listed-area.ts';

/**
 * Why a computed value differs from the published one: it was counted in another way; the difference is gone when the
 * computed one is printed with as many decimals; it lies inside the margin of the release; the published value has been
 * corrected. Else it is not explained.
 * @source issue 6, point 2; kriterier.md section 8
 */
export function explainGap(of: {
  readonly published: Decimal;
  readonly value: number;
  readonly band: number;
  readonly decimals: number;
  readonly otherMeasure: boolean;
  readonly revised: boolean;
}): GapReason {
  const apart = Math.abs(decToNumber(of.published) - of.value);
  if (apart === 0) return 'none';
  if (of.otherMeasure) return 'definition';
  if (2 * apart <= 10 ** -of.decimals) return 'rounding';
  if (apart <= of.band) return 'band';
  return of.revised ? 'revision' : 'unexplained';
}
