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
  const chances = isFew(share, n, settings) ? binomialChances(n, share) : undefined;
  const ends = (level: 'warning' | 'alarm') =>
    chances ? exactEnds(chances, settings.tails[level]) : normalEnds(share, n, settings.z[level]);
  return { warning: ends('warning'), alarm: ends('alarm') };
}

/** A share held against that of a group: half-widths (two standard errors) where they are of a release. */
export interface ShareAndGroup {
  readonly own: { readonly share: number; readonly persons: number; readonly band?: number };
  readonly group: { readonly share: number; readonly band?: number };
}

/**
 * Whether a share lies outside the funnel of a group whatever the true figures are within their margins: both are taken where
 * they are nearest each other.
 * @returns The level, and the chance of a count at least as far out in either direction.
 * @source monitorering.md section 10
 */
export function againstGroup(
  { own, group }: ShareAndGroup,
  settings: Settings,
): { readonly level: NoiseLevel; readonly p: number } {
  const side = own.share >= group.share ? 1 : -1;
  const nearest = within(own.share - side * (own.band ?? 0));
  const expected = within(group.share + side * (group.band ?? 0));
  const n = Math.round(own.persons);
  if (n < 1 || side * (nearest - expected) <= 0) return { level: 'none', p: 1 };
  const count = Math.round(nearest * n);
  const { warning, alarm } = noiseLimits(expected, n, settings);
  const isOut = ({ below, above }: NoiseLimits['warning']): boolean => (side > 0 ? count > above : count < below);
  const warned = isOut(warning) ? 'warning' : 'none';
  const level = isOut(alarm) ? 'alarm' : warned;
  return { level, p: Math.min(1, 2 * tailFrom(count, { n, share: expected, side }, settings)) };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

function tailFrom(
  count: number,
  { n, share, side }: { readonly n: number; readonly share: number; readonly side: 1 | -1 },
  settings: Settings,
): number {
  if (!isFew(share, n, settings)) return normalTail((side * (count - n * share)) / Math.sqrt(n * share * (1 - share)));
  const chances = binomialChances(n, share);
  const tail = side > 0 ? chances.subarray(count) : chances.subarray(0, count + 1);
  return tail.reduce((sum, one) => sum + one, 0);
}

const isFew = (share: number, n: number, { smallest }: Settings): boolean =>
  Math.min(n * share, n * (1 - share)) < smallest;

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
