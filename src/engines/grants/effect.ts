import type { EffectEstimate, EffectSeries, NoEffect, YearValue } from '../../domain/model/grant-effect.ts';
import { studentQuantile } from './student-t.ts';

/** What is compared: years before and after, and how many twins it takes. */
export interface EffectAsked {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly fewestTwins: number;
}

/** An estimate, or why there is none; twins that lack a year are left out and named. */
export type EffectAnswer =
  | { readonly kind: 'estimate'; readonly estimate: EffectEstimate; readonly without: readonly string[] }
  | { readonly kind: 'none'; readonly why: NoEffect; readonly twins: number; readonly without: readonly string[] };

const level = 0.975;
const sureFrom = 1.96;

/**
 * Difference in differences of a place against its twins, with an interval and a placebo test: every unit is held
 * against all the others, the place among them.
 * @source prioritering.md section 8: δ −4.0, interval −6.698 to −1.302, p 1/11
 */
export function effectOf(own: EffectSeries, twins: readonly EffectSeries[], asked: EffectAsked): EffectAnswer {
  const { before, after } = asked;
  const whole = twins.filter((twin) => hasAll(twin, [...before, ...after]));
  const without = twins.filter((twin) => !whole.includes(twin)).map(({ key }) => key);
  const none = (why: NoEffect): EffectAnswer => ({ kind: 'none', why, twins: whole.length, without });
  if (before.length === 0 || !hasAll(own, before)) return none('missing-before');
  if (after.length === 0 || !hasAll(own, after)) return none('missing-after');
  if (whole.length < Math.max(2, asked.fewestTwins)) return none('few-twins');
  const difference = against(own, whole, before, after);
  if (!(difference.se > 0)) return none('no-spread');
  const { delta, se, deltas } = difference;
  const reach = studentQuantile(level, whole.length - 1) * se;
  const pre = preTrend(own, whole, before);
  const placebo = placebos(whole, deltas, difference.own);
  const asLarge = placebo.filter((one) => Math.abs(one.delta) >= Math.abs(delta) - lastPlaces).length;
  const estimate: EffectEstimate = {
    before,
    after,
    own: difference.own,
    twinsMean: difference.mean,
    twins: whole.length,
    delta,
    se,
    interval: [delta - reach, delta + reach],
    p: (asLarge + 1) / (whole.length + 1),
    placebo,
    ...(pre ? { pre } : {}),
  };
  return { kind: 'estimate', estimate, without };
}

const lastPlaces = 1e-9;

function hasAll({ years }: EffectSeries, wanted: readonly number[]): boolean {
  return wanted.every((year) => years.some((one) => one.year === year));
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function meanIn(years: readonly YearValue[], wanted: readonly number[]): number {
  return meanOf(years.filter(({ year }) => wanted.includes(year)).map(({ value }) => value));
}

function against(
  own: EffectSeries,
  twins: readonly EffectSeries[],
  before: readonly number[],
  after: readonly number[],
) {
  const change = ({ years }: EffectSeries): number => meanIn(years, after) - meanIn(years, before);
  const deltas = twins.map(change);
  const mean = meanOf(deltas);
  const squares = deltas.reduce((sum, delta) => sum + (delta - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (deltas.length - 1));
  const mine = change(own);
  return { own: mine, mean, deltas, delta: mine - mean, se: spread * Math.sqrt(1 + 1 / deltas.length) };
}

function placebos(twins: readonly EffectSeries[], deltas: readonly number[], own: number): EffectEstimate['placebo'] {
  const sum = deltas.reduce((all, delta) => all + delta, 0) + own;
  return deltas.map((delta, at) => ({ key: twins[at]?.key ?? '', delta: delta - (sum - delta) / twins.length }));
}

// Whether place and twins moved alike in the last two years before anything was done.
function preTrend(own: EffectSeries, twins: readonly EffectSeries[], before: readonly number[]): EffectEstimate['pre'] {
  const [last, earlier] = [...before].sort((a, b) => b - a);
  if (last === undefined || earlier === undefined) return undefined;
  const { delta, se } = against(own, twins, [earlier], [last]);
  return { delta, se, parallel: Math.abs(delta) <= sureFrom * se + lastPlaces };
}

/** p-values of several tests made comparable (Holm), in their order. */
export function holmAdjusted(ps: readonly number[]): readonly number[] {
  const order = Array.from(ps.keys()).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const adjusted = new Array<number>(ps.length).fill(1);
  let least = 0;
  order.forEach((at, place) => {
    least = Math.max(least, Math.min(1, (ps[at] ?? 1) * (ps.length - place)));
    adjusted[at] = least;
  });
  return adjusted;
}
