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
  let n = 0;
  let min = Number.NaN;
  let max = Number.NaN;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    n++;
    if (!(value >= min)) min = value;
    if (!(value <= max)) max = value;
  }
  const mean = sumOf(values) / n;
  const deviation = Math.sqrt(squaresAbout(values, mean) / (divisor === 'n' ? n : n - 1));
  return { n, mean, deviation, min, max };
}

// Sums whose lost low digits are kept and added last. Each is a loop of its own: this is done for every draw of an index.

function sumOf(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function squaresAbout(values: Float64Array, mean: number): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    const square = (value - mean) * (value - mean);
    const next = sum + square;
    lost += Math.abs(sum) >= square ? sum - next + square : square - next + sum;
    sum = next;
  }
  return sum + lost;
}
