/**
 * An exact decimal number: `digits` × 10^-`scale`. Thresholds, weights and rates are decimals, so that
 * "at least three times 0.8 %" of 1,000 is met by 24 (in binary 3 × 0.8 is 2.4000000000000004).
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Reads a decimal written with a point: `dec('2.70')`, `dec('-0.5')`. @throws RangeError on anything else. */
export function dec(text: string): Decimal {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a decimal: "${text}"`);
  const fraction = parts[3] ?? '';
  return { digits: BigInt(`${parts[1]}${parts[2]}${fraction}`), scale: fraction.length };
}

/** The whole number `n` as a decimal. */
export function decOf(n: number): Decimal {
  return { digits: BigInt(n), scale: 0 };
}

// Powers are asked for by every sum and comparison; those of everyday scales are made once.
const powers = Array.from({ length: 40 }, (_none, scale) => 10n ** BigInt(scale));

/** 10 to the power of a scale, 0 or more. */
export function tenTo(scale: number): bigint {
  return powers[scale] ?? 10n ** BigInt(scale);
}

function sameScale(a: Decimal, b: Decimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.digits, b.digits, a.scale];
  const scale = Math.max(a.scale, b.scale);
  return [a.digits * tenTo(scale - a.scale), b.digits * tenTo(scale - b.scale), scale];
}

/** a + b, exact. */
export function addDec(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = sameScale(a, b);
  return { digits: x + y, scale };
}

/** a − b, exact. */
export function subDec(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = sameScale(a, b);
  return { digits: x - y, scale };
}

/** a × b, exact. */
export function mulDec(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** −1 when a < b, 0 when equal in value (2.70 equals 2.7), 1 when a > b. */
export function compareDec(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = sameScale(a, b);
  if (x < y) return -1;
  return x > y ? 1 : 0;
}

/** Whether `part / whole` compares with `threshold` as asked, by whole-number arithmetic. `whole` above 0. */
export function compareShare(part: Decimal, whole: Decimal, threshold: Decimal): -1 | 0 | 1 {
  return compareDec(part, mulDec(threshold, whole));
}

/** Rounds half away from zero to `decimals` places: 0.25 → 0.3, −0.25 → −0.3. */
export function roundDec(value: Decimal, decimals: number): Decimal {
  if (value.scale <= decimals) return { digits: value.digits * tenTo(decimals - value.scale), scale: decimals };
  const unit = tenTo(value.scale - decimals);
  const magnitude = value.digits < 0n ? -value.digits : value.digits;
  const rounded = (magnitude * 2n + unit) / (unit * 2n);
  return { digits: value.digits < 0n ? -rounded : rounded, scale: decimals };
}

/** The nearest binary number, for drawing and for arithmetic where exactness is not promised. */
export function decToNumber(value: Decimal): number {
  return Number(decToText(value));
}

/** Written with a point, all decimals kept: `2.70`. */
export function decToText(value: Decimal): string {
  const sign = value.digits < 0n ? '-' : '';
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  if (value.scale === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`;
}
