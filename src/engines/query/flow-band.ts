/**
 * Half-width of the error band of a sum of flows. Most flows are of fewer than n persons and may be shown as 0, so the
 * error follows the true persons T, not the flows seen: it is about √(spread × T), and T is at most what
 * T − 2√(spread × T) = shown gives. Never more than the hard n − 1 for each pair of ends in the sum.
 * @param spread - Squared rounding error per true person, measured over the whole release.
 * @param pairs - Ordered pairs of ends that could have a flow, seen or not.
 * @source docs/decisions/011; diskretion.md 8.2
 */
export function flowBand(
  spread: number,
  n: number,
  shown: number,
  pairs: number,
): { readonly band: number; readonly sure: boolean } {
  const likely = Math.ceil(2 * spread + 2 * Math.sqrt(spread * (spread + shown)) - 1e-9);
  const hard = (n - 1) * pairs;
  return hard <= likely ? { band: hard, sure: true } : { band: likely, sure: false };
}
