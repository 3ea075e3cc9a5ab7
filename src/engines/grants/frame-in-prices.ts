import type { FramePrices } from '../../domain/model/grant-rules.ts';

/** Index values have at most so many decimals, so that they are whole numbers of this part. */
const parts = 1_000_000;

/**
 * A frame told in prices of one year, in those of another: frame × index of the year ÷ index of the year it is told in,
 * in whole kroner, rounded down. A year that has no index yet takes the newest before it.
 * @returns undefined where no index is known up to the year, or of the year the frame is told in
 * @source prioritering.md section 6 ("F_year = F_base × index_year/index_base")
 */
export function frameInPrices(frame: number, { year: told, values }: FramePrices, year: number): number | undefined {
  const base = values.find((one) => one.year === told);
  const now = values.findLast((one) => one.year <= year);
  if (!base || !now || base.value <= 0) return undefined;
  const whole = (value: number): bigint => BigInt(Math.round(value * parts));
  return Number((BigInt(frame) * whole(now.value)) / whole(base.value));
}
