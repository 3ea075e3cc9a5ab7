import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import { binomialChances, normalTail } from './chance.ts';

/** How much more than chance something is. */
export type NoiseLevel = 'none' | 'warning' | 'alarm';

type Settings = MonitorSettings['alerts'];

/** Counts around what was expected: outside the inner ends it is a warning, outside the outer ones an alarm. */
export interface NoiseLimits {
  readonly warning: { readonly below: number; readonly above: number };
  readonly alarm: { readonly below: number; readonly above: number };
}

/**
 * Ends of the counts that chance explains, of n persons where a share was expected: normal, or by exact binomial tails
 * where few are expected. Counts at an end are inside it.
 * @source monitorering.md section 10; 935 of whom 2.1 per cent: warning from 30, alarm from 35
 */
export function noiseLimits(share: number, n: number, settings: Settings): NoiseLimits {
  const isFew = Math.min(n * share, n * (1 - share)) < settings.smallest;
  const chances = isFew ? binomialChances(n, share) : undefined;
  const ends = (level: 'warning' | 'alarm') =>
    chances ? exactEnds(chances, settings.tails[level]) : normalEnds(share, n, settings.z[level]);
  return { warning: ends('warning'), alarm: ends('alarm') };
}

function normalEnds(share: number, n: number, z: number) {
  const spread = z * Math.sqrt(n * share * (1 - share));
  return { below: n * share - spread, above: n * share + spread };
}

function exactEnds(chances: Float64Array, tail: number) {
  let [above, upper] = [chances.length - 1, 0];
  while (above >= 0 && upper + (chances[above] ?? 0) <= tail) upper += chances[above--] ?? 0;
  let [below, lower] = [0, 0];
  while (below < chances.length && lower + (chances[below] ?? 0) <= tail) lower += chances[below++] ?? 0;
  return { below, above };
}

/** A share in two periods: counts, those they are of, and half-widths (two standard errors) of released shares. */
export interface TwoShares {
  readonly before: { readonly share: number; readonly persons: number; readonly band?: number };
  readonly now: { readonly share: number; readonly persons: number; readonly band?: number };
}

/** A change against chance. Residents are mostly the same in both periods, so this is cautious. */
export interface ChangeAgainstNoise {
  /** Per cent points. */
  readonly points: number;
  readonly z: number;
  /** Chance of a change at least as large in either direction. */
  readonly p: number;
  readonly level: NoiseLevel;
}

/**
 * Whether a share has changed more than chance, and more than the rounding of a release, explain.
 * @source monitorering.md section 10; 318/760 → 300/768 is −2.78 points and z −1.11, 250/768 is −9.29 and −3.76
 */
export function changeAgainstNoise({ before, now }: TwoShares, settings: Settings): ChangeAgainstNoise {
  const all = before.persons + now.persons;
  const common = (before.share * before.persons + now.share * now.persons) / all;
  const chance = common * (1 - common) * (1 / before.persons + 1 / now.persons);
  const rounding = ((before.band ?? 0) / 2) ** 2 + ((now.band ?? 0) / 2) ** 2;
  const spread = Math.sqrt(chance + rounding);
  const z = spread === 0 ? 0 : (now.share - before.share) / spread;
  return { points: 100 * (now.share - before.share), z, p: 2 * normalTail(Math.abs(z)), level: levelOf(z, settings) };
}

function levelOf(z: number, settings: Settings): NoiseLevel {
  if (Math.abs(z) >= settings.z.alarm) return 'alarm';
  return Math.abs(z) >= settings.z.warning ? 'warning' : 'none';
}

/**
 * Which of many findings stand when so many were looked for: Benjamini and Hochberg at a false discovery rate.
 * @returns For each p whether it stays.
 */
export function stillStanding(ps: readonly number[], rate: number): readonly boolean[] {
  const rising = [...ps].sort((a, b) => a - b);
  const last = rising.findLastIndex((p, at) => p <= (rate * (at + 1)) / ps.length);
  const most = rising[last] ?? -1;
  return ps.map((p) => p <= most);
}
