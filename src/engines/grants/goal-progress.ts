import type { ChangeNoise, GoalProgress, GoalRules, GoalStatus, YearValue } from '../../domain/model/grant-effect.ts';

/** A goal: from a value in a year to a value in a year. */
export interface GoalLine {
  readonly baseline: YearValue;
  readonly target: { readonly year: number; readonly value: number };
}

/**
 * How far a goal has come by the newest value, and whether chance explains the change. A plan that ends early is held
 * against the time it had planned.
 * @param shares - The shares behind baseline and newest value, in per cent of persons; chance is known for these alone.
 * @source prioritering.md section 7: 42.0 → 36.0, now 38.6 after two of four years: 0.566667, expected 0.5, on track
 */
export function goalProgress(
  { baseline, target }: GoalLine,
  now: YearValue | undefined,
  shares: readonly [before: YearValue, now: YearValue] | undefined,
  rules: GoalRules,
): GoalProgress {
  if (now === undefined || now.year <= baseline.year || target.value === baseline.value) return { status: 'ukendt' };
  const progress = (now.value - baseline.value) / (target.value - baseline.value);
  const expected = Math.min(1, (now.year - baseline.year) / Math.max(1, target.year - baseline.year));
  const noise = shares ? changeNoise(...shares, rules) : undefined;
  return { status: statusOf(progress, expected, rules), progress, expected, ...(noise ? { noise } : {}) };
}

function statusOf(progress: number, expected: number, { farBehind }: GoalRules): GoalStatus {
  if (progress >= 1) return 'naaet';
  if (progress >= expected) return 'paa-sporet';
  if (progress < 0) return 'forvaerret';
  return progress >= farBehind * expected ? 'bagud' : 'langt-fra';
}

/**
 * The change between two shares in per cent with its standard error: chance, and what a release's rounding adds.
 * @source prioritering.md section 7: −3.4 points of 950 persons, SE 2.25
 */
function changeNoise(before: YearValue, now: YearValue, { standardErrors }: GoalRules): ChangeNoise | undefined {
  const chance = [before, now].map(({ value, n }) => {
    const share = value / 100;
    return n === undefined || n <= 0 ? Number.NaN : (share * (1 - share)) / n;
  });
  const rounding = [before, now].map(({ band }) => ((band ?? 0) / 200) ** 2);
  const se = 100 * Math.sqrt([...chance, ...rounding].reduce((sum, part) => sum + part, 0));
  if (!(se > 0)) return undefined;
  const change = now.value - before.value;
  return { change, se, mayBeChance: Math.abs(change) < standardErrors * se };
}
