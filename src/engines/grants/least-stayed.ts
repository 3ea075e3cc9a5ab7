import type { YearValue } from '../../domain/model/grant-effect.ts';

const percent = 100;

/**
 * Share of the residents at the end who lived there at the beginning or were born since, at least: whoever moved in during a
 * year may still live there, and is counted as doing so. Margins are taken with them. Undefined without the residents
 * behind a share.
 * @param into - In-movers of each year in per cent of the residents after it, oldest first.
 */
export function leastStayed(into: readonly YearValue[]): number | undefined {
  const after = into.at(-1)?.n;
  if (after === undefined || after <= 0) return undefined;
  let came = 0;
  for (const { value, band = 0, n } of into) {
    if (n === undefined) return undefined;
    came += ((value + band) / percent) * n;
  }
  return Math.max(0, 1 - came / after);
}

/**
 * Share of the residents at the beginning who would live there still, had everybody left as often as everybody else. Those
 * who just came leave more often, so it is rather too little.
 * @param outOf - Out-movers of each year in per cent of the residents before it.
 */
export function evenlyStayed(outOf: readonly YearValue[]): number {
  return outOf.reduce((share, { value }) => share * Math.max(0, 1 - value / percent), 1);
}
