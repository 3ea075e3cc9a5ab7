import { effectRules } from '../../domain/definitions/grants/goal-indicators.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { GoalIndicator, PlanFollowUp } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { type EffectCandidate, effectTwins } from '../../engines/grants/effect-twins.ts';
import { candidateYears, criterionIndicators, type ValueIn } from './candidate-years.ts';
import { changedIn, type Span, spanOf, type Window, windowOf, withPlanIn } from './effect-windows.ts';
import { criterionYears } from './indicator-years.ts';
import { judgedPlace, largeAfdelinger } from './judge-places.ts';
import { nearAndMoved } from './near-and-moved.ts';

/** What a plan is held against: its own years, and the twins that follow from them. */
export interface PlanGround {
  readonly own: MonitoredArea | undefined;
  readonly windows: Windows;
  readonly span: Span;
  readonly twins: readonly { readonly id: string; readonly area: MonitoredArea }[];
  readonly leftOut: PlanFollowUp['leftOut'];
}

/** The twins of a plan, chosen by what was known before it began. */
export function planGround(content: ReleaseContent, plan: Helhedsplan, asOf: string): PlanGround {
  const own = judgedPlace(content, `plan:${plan.id}`, asOf);
  const windows = new Map(
    criterionIndicators.map((indicator) => [indicator, windowOf(criterionYears(own, indicator), plan)]),
  );
  const span = spanOf([...windows.values()]);
  const pool = poolFor(content, plan, asOf, { windows, span });
  const twins = effectTwins(beforeOf(valuesOf(own), windows), pool.candidates, effectRules.twins).flatMap((id) => {
    const area = judgedPlace(content, `afd:${id}`, asOf);
    return area ? [{ id, area }] : [];
  });
  return { own, windows, span, twins, leftOut: pool.leftOut };
}

type Windows = ReadonlyMap<GoalIndicator, Window>;

// Means of the years before; an indicator without such years says nothing about likeness.
function beforeOf(valueIn: ValueIn, windows: Windows): readonly number[] {
  return [...windows].map(([indicator, { before }]) => {
    const sum = before.reduce((all, year) => all + valueIn(indicator, year), 0);
    return before.length === 0 ? Number.NaN : sum / before.length;
  });
}

function valuesOf(area: MonitoredArea | undefined): ValueIn {
  return (indicator, asked) => criterionYears(area, indicator).find(({ year }) => year === asked)?.value ?? Number.NaN;
}

function poolFor(
  content: ReleaseContent,
  plan: Helhedsplan,
  asOf: string,
  { windows, span }: { readonly windows: Windows; readonly span: Span },
) {
  const { directory } = content;
  const own = new Set(plan.members.map(({ afdeling }) => afdeling));
  const [planned, changed] = [withPlanIn(directory, span), changedIn(directory, span)];
  const beside = nearAndMoved(content, plan, effectRules);
  const counts = { 'own-plan': 0, near: 0, moves: 0, hidden: 0, changed: 0 };
  const reasonOut = (id: string): keyof typeof counts | undefined => {
    if (planned.has(id)) return 'own-plan';
    if (beside.near(id)) return 'near';
    if (beside.moved(id)) return 'moves';
    return changed.has(id) ? 'changed' : undefined;
  };
  const wanted = [...windows.values()].map(({ before }) => before.length > 0);
  const isHidden = (before: readonly number[]): boolean =>
    before.some((value, at) => wanted[at] && Number.isNaN(value));
  const candidates = largeAfdelinger(content, asOf, effectRules.residents).flatMap((id): readonly EffectCandidate[] => {
    if (own.has(id)) return [];
    const why = reasonOut(id);
    const before = why === undefined ? beforeOf(candidateYears(content, id), windows) : [];
    if (why === undefined && !isHidden(before)) return [{ key: id, before }];
    counts[why ?? 'hidden'] += 1;
    return [];
  });
  const leftOut = Object.entries(counts).flatMap(([why, count]) =>
    count > 0 ? [{ why: why as keyof typeof counts, count }] : [],
  );
  return { candidates, leftOut };
}
