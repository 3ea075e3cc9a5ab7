/** Whole steps per one of a decimal place: 10, 100, 1000 … */
function stepsOf(decimals: number): number {
  return powers[decimals] ?? 10 ** decimals;
}

// Looked up, since a power is worked out anew for every figure otherwise.
const powers = [1, 10, 100, 1000, 10_000];

// Money and full-time sums are multiples of at most four decimals, so they become whole numbers without loss.
const sumDecimals = 4;

/**
 * A sum of money or full-time persons without the binary noise of its additions, which would otherwise decide how a
 * sum halfway between two figures is rounded, and differently with the order in which atoms are added.
 */
export function steadySum(sum: number): number {
  const scale = stepsOf(sumDecimals);
  return Math.round(sum * scale) / scale;
}

/**
 * `factor × part / whole` to so many decimals, half away from zero, by whole-number arithmetic: 1 of 8 in per cent is
 * 12.5, and 12.25 becomes 12.3 although binary division might fall just below it. `whole` above 0.
 * Negative decimals round to tens, hundreds …: −2 is the nearest 100 kr. Exact while factor × part × 10^decimals stays under 2^53, which the whole country does by far.
 */
export function roundRatio(part: number, whole: number, factor: number, decimals: number): number {
  if (decimals < 0) return roundRatio(part, whole * stepsOf(-decimals), factor, 0) * stepsOf(-decimals);
  if (!Number.isInteger(part)) {
    const scale = stepsOf(sumDecimals);
    return roundRatio(Math.round(part * scale), whole * scale, factor, decimals);
  }
  const steps = stepsOf(decimals);
  const numerator = Math.abs(part) * factor * steps;
  const down = Math.floor(numerator / whole);
  const rounded = (numerator - down * whole) * 2 >= whole ? down + 1 : down;
  return (part < 0 ? -rounded : rounded) / steps || 0;
}

/** As {@link roundRatio} where part and decimals are whole numbers, 0 or more: the many figures that are counts of counts. */
export function roundWholeRatio(part: number, whole: number, factor: number, decimals: number): number {
  const steps = stepsOf(decimals);
  const numerator = part * factor * steps;
  const down = Math.floor(numerator / whole);
  return ((numerator - down * whole) * 2 >= whole ? down + 1 : down) / steps;
}

/** A number to so many decimals, half away from zero as written: 0.25 gives 0.3 and −0.4 gives 0, never −0. */
export function roundHalfAway(value: number, decimals: number): number {
  if (decimals < 0) return roundRatio(value, 1, 1, decimals);
  if (Number.isInteger(value)) return value || 0;
  const steps = stepsOf(decimals);
  // 1.005 is stored just under itself; the relative nudge of two last places restores what was written.
  const scaled = Math.abs(value) * steps * (1 + Number.EPSILON * 2);
  const rounded = Math.floor(scaled + 0.5) / steps;
  return (value < 0 ? -rounded : rounded) || 0;
}

/** A band rounded up to the decimals shown, so that it never promises more than it may. */
export function roundUp(value: number, decimals: number): number {
  if (decimals < 0) return roundUp(value / stepsOf(-decimals), 0) * stepsOf(-decimals);
  const steps = stepsOf(decimals);
  // Binary noise just above a whole step is not a wider band.
  return Math.ceil(value * steps * (1 - 1e-12)) / steps;
}
