import { type Decimal, decOf } from '../../domain/kernel/decimal.ts';

/** An exact value, part / whole, in the unit of its criterion (per cent, persons); `whole` is above 0. */
export interface ExactRatio {
  readonly part: Decimal;
  readonly whole: Decimal;
}

/** A value as it was printed. */
export const printed = (value: Decimal): ExactRatio => ({ part: value, whole: decOf(1) });
