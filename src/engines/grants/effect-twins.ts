import { spreadOf } from '../../domain/kernel/spread-of.ts';

/** A candidate with its values before anything was done, by variable; NaN = not known. */
export interface EffectCandidate {
  readonly key: string;
  readonly before: readonly number[];
}

/**
 * Candidates most like a place by what was known before: each variable in deviations of all candidates, straight
 * distance, ties by key. Only those with every
 * variable that the place has; a place of which nothing is known has none.
 * @source prioritering.md section 8 ("twins are chosen on pre-period values only")
 */
export function effectTwins(
  own: readonly number[],
  candidates: readonly EffectCandidate[],
  count: number,
): readonly string[] {
  const used = own.flatMap((value, at) => (Number.isNaN(value) ? [] : [at]));
  if (used.length === 0) return [];
  const whole = candidates.filter(({ before }) => used.every((at) => !Number.isNaN(before[at] ?? Number.NaN)));
  const scales = used.map(
    (at) =>
      spreadOf(
        Float64Array.from(whole, ({ before }) => before[at] ?? 0),
        'n-1',
      ).deviation || 1,
  );
  const distance = ({ before }: EffectCandidate): number =>
    used.reduce((sum, at, n) => sum + (((before[at] ?? 0) - (own[at] ?? 0)) / (scales[n] ?? 1)) ** 2, 0);
  return whole
    .map((one) => ({ key: one.key, far: distance(one) }))
    .sort((a, b) => a.far - b.far || (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ key }) => key);
}
