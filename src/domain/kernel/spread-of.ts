/** What is frozen of a variable over its population. `mean` and below are NaN where nobody has a value. */
export interface Spread {
  /** Units with a usable value. */
  readonly n: number;
  readonly mean: number;
  /** Standard deviation; NaN when n − 1 divides by nothing. */
  readonly deviation: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Mean, standard deviation and range of the numbers in a column; NaN is no value.
 * Two passes, each with a compensated sum (Neumaier): the deviations are taken from the finished mean, so that columns
 * with a large mean and a small spread lose no digits and the order of rows does not matter beyond the last bit.
 */
export function spreadOf(values: Float64Array, divisor: 'n-1' | 'n'): Spread {
  const known = values.filter((value) => !Number.isNaN(value));
  const n = known.length;
  const mean = compensatedSum(known) / n;
  const squares = compensatedSum(known.map((value) => (value - mean) * (value - mean)));
  const deviation = Math.sqrt(squares / (divisor === 'n' ? n : n - 1));
  let min = Number.NaN;
  let max = Number.NaN;
  for (const value of known) {
    if (!(value >= min)) min = value;
    if (!(value <= max)) max = value;
  }
  return { n, mean, deviation, min, max };
}

/** Sum whose lost low digits are kept and added last. */
function compensatedSum(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
