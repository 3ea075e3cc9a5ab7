import { effectRules, goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import { goalKinds } from '../../domain/definitions/grants/goal-kinds.ts';
import { goalRules } from '../../domain/definitions/grants/goal-rules.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { YearValue } from '../../domain/model/grant-effect.ts';
import type { GoalIndicator, GoalKind, GoalKindId, PlanGoal, ShownGoal } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { goalProgress } from '../../engines/grants/goal-progress.ts';
import { goalSeries, groupByYear } from '../../engines/grants/goal-series.ts';
import { indicatorYears } from './indicator-years.ts';
import type { PlanCase } from './plan-case.ts';

/** Whom the goals of a plan are measured on and beside. */
export interface GoalPlaces {
  /** The plan, `plan:5123.2019-2026`. */
  readonly key: string;
  readonly asOf: string;
  /** Twins, `afd:0045-08501`. */
  readonly twins: readonly string[];
}

const country = 'land:000';

/** A kind of goal; goals from before there were kinds are about the value itself. */
export function kindOf(id: GoalKindId | undefined): GoalKind {
  return must(
    goalKinds.find((one) => one.id === (id ?? 'niveau')),
    `kind of goal ${id}`,
  );
}

/** Values of an indicator as a kind of goal counts them, and the comparison group counted alike. */
export function measuredGoal(
  content: ReleaseContent,
  { key, asOf, twins }: GoalPlaces,
  {
    indicator,
    kind,
    baselineYear,
  }: { readonly indicator: GoalIndicator; readonly kind: GoalKindId; readonly baselineYear: number },
  own: readonly YearValue[] = indicatorYears(content, key, indicator, asOf),
): Pick<ShownGoal, 'years' | 'twins'> {
  const others = twins.map((twin) => indicatorYears(content, twin, indicator, asOf));
  const all = own.map(({ year }) => year);
  const ground = {
    twins: groupByYear(others, all, effectRules.fewestTwins),
    country: kind === 'landet' ? indicatorYears(content, country, indicator, asOf) : [],
    baselineYear,
  };
  const counted = others.map((one) => goalSeries(kind, one, ground));
  // A distance from the twins has the twins for its zero.
  const group = kind === 'tvillinger' ? [] : groupByYear(counted, all, effectRules.fewestTwins);
  return { years: goalSeries(kind, own, ground), twins: group };
}

/** The goals of a plan with how they go. */
export function shownGoals(content: ReleaseContent, places: GoalPlaces, kept: PlanCase): readonly ShownGoal[] {
  return kept.goals.flatMap((goal) => {
    const indicator = goalIndicators.find(({ id }) => id === goal.indicator);
    return indicator ? [shownGoal(content, places, kept, { goal, indicator })] : [];
  });
}

function shownGoal(
  content: ReleaseContent,
  places: GoalPlaces,
  { values, comments }: PlanCase,
  { goal, indicator }: { readonly goal: PlanGoal; readonly indicator: GoalIndicator },
): ShownGoal {
  const isLocal = indicator.criterion === undefined && indicator.figure === undefined;
  const own = isLocal ? localYears(goal, values) : indicatorYears(content, places.key, indicator, places.asOf);
  const kind = kindOf(goal.kind);
  const asked = { indicator, kind: kind.id, baselineYear: goal.baseline.year };
  const { years, twins } = measuredGoal(content, places, asked, own);
  const now = years.findLast(({ year }) => year > goal.baseline.year);
  const valueIn = (year: number | undefined) => own.find((one) => one.year === year);
  const [before, after] = [valueIn(goal.baseline.year), valueIn(now?.year)];
  // A stated baseline is what the goal was set from; the persons behind it are the release's.
  const base = kind.id === 'niveau' ? { ...before, ...goal.baseline } : before;
  const hasNoise = indicator.shares && !isLocal && !kind.needsOthers;
  const shares = hasNoise && base && after ? ([base, after] as const) : undefined;
  return {
    goal,
    indicator,
    kind,
    years,
    ...(now ? { now } : {}),
    progress: goalProgress(goal, now, shares, goalRules),
    twins,
    comments: comments.filter((one) => one.goal === goal.id),
  };
}

// The newest value entered for a year holds.
function localYears(goal: PlanGoal, values: PlanCase['values']): readonly YearValue[] {
  const own = new Map(values.filter((one) => one.goal === goal.id).map(({ year, value }) => [year, value]));
  // Its baseline was entered with the goal.
  if (!own.has(goal.baseline.year)) own.set(goal.baseline.year, goal.baseline.value);
  return [...own].map(([year, value]) => ({ year, value })).sort((a, b) => a.year - b.year);
}
