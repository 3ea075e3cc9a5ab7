import { type Decimal, tenTo } from '../../domain/kernel/decimal.ts';

/** An exact fraction; the denominator is above 0. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** A whole number or a decimal as a fraction. */
export function fractionOf(value: number | Decimal): Fraction {
  if (typeof value === 'number') return { n: BigInt(value), d: 1n };
  return { n: value.digits, d: tenTo(value.scale) };
}

/** a + b. */
export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

/** a − b. */
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });

/** a × b. */
export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

/** a ÷ b. @throws RangeError when b is 0 */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new RangeError('division by 0');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

/** −1, 0 or 1 as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const same = a.d === b.d;
  const x = same ? a.n : a.n * b.d;
  const y = same ? b.n : b.n * a.d;
  if (x === y) return 0;
  return x < y ? -1 : 1;
}

/** The largest whole number not above. */
export function floorOf({ n, d }: Fraction): bigint {
  const whole = n / d;
  return n < 0n && whole * d !== n ? whole - 1n : whole;
}

/** The smallest whole number not below. */
export const ceilOf = ({ n, d }: Fraction): bigint => -floorOf({ n: -n, d });

/** Rounded half away from zero. */
export function decimalOf({ n, d }: Fraction, decimals: number): Decimal {
  const magnitude = (n < 0n ? -n : n) * tenTo(decimals);
  const rounded = (2n * magnitude + d) / (2n * d);
  return { digits: n < 0n ? -rounded : rounded, scale: decimals };
}

/** The nearest binary number, for drawing and for what is not promised to be exact. */
export function numberOf({ n, d }: Fraction): number {
  const small = 2n ** 53n;
  if (n > -small && n < small && d < small) return Number(n) / Number(d);
  const places = 10n ** 12n;
  const whole = n / d;
  return Number(whole) + Number(((n - whole * d) * places) / d) / Number(places);
}
