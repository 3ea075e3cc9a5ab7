import { readFile } from 'node:fs/promises';

/** Time of all cores so far, in the system's own ticks: all of it, and what the host gave to others. */
export interface CoreTime {
  readonly all: number;
  readonly stolen: number;
}

const stolenPlace = 7;
const placesOfWhole = 8;

/** Undefined where the system has no such file. */
export async function coreTime(): Promise<CoreTime | undefined> {
  const text = await readFile('/proc/stat', 'utf8').catch(() => undefined);
  const ticks = text?.split('\n')[0]?.trim().split(/\s+/).slice(1).map(Number);
  if (!ticks) return undefined;
  // Time of guests is counted in the time of users already.
  const all = ticks.slice(0, placesOfWhole).reduce((sum, one) => sum + one, 0);
  return { all, stolen: ticks[stolenPlace] ?? 0 };
}

/** What the host gave to others meanwhile, in percent of all core time: what is slow then may be the host's doing. */
export function stolenPercent(before: CoreTime, after: CoreTime): number {
  return (100 * (after.stolen - before.stolen)) / Math.max(1, after.all - before.all);
}
