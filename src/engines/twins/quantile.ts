/**
 * The value below which a share of the numbers lies, by a straight line between the two nearest (as spreadsheets do:
 * QUARTILE.INC). The median of 1, 2, 4, 8 is 3. NaN of no numbers.
 * @param sorted - In rising order.
 * @param share - From 0 to 1.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? Number.NaN;
  return low + (place - below) * (high - low);
}
