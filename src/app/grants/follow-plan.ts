import { effectRules, goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import type { EffectSeries, YearValue } from '../../domain/model/grant-effect.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { Helhedsplan, PlaceDirectory } from '../../domain/model/place.ts';
import type { GoalIndicator, PlanFollowUp, ShownEffect } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { effectOf, holmAdjusted } from '../../engines/grants/effect.ts';
import { type EffectCandidate, effectTwins } from '../../engines/grants/effect-twins.ts';
import { groupByYear } from '../../engines/grants/goal-series.ts';
import { criterionYears } from './indicator-years.ts';
import { nearAndMoved } from './near-and-moved.ts';
import type { PlanCase } from './plan-case.ts';
import { judgedPlace, largeAfdelinger } from './round-units.ts';
import { shownGoals } from './shown-goals.ts';

const withCriterion = goalIndicators.filter(({ criterion }) => criterion !== undefined);

/**
 * How a plan's goals go and whether the plan had an effect: its afdelinger together, beside twins chosen by what was known
 * before it began.
 * @source prioritering.md sections 7 and 8
 */
export function followPlan(content: ReleaseContent, plan: Helhedsplan, kept: PlanCase, asOf: string): PlanFollowUp {
  const key = `plan:${plan.id}`;
  const { own, windows, span, twins: judged, leftOut } = planGround(content, plan, asOf);
  const split = changed(content.directory, new Set(plan.members.map(({ afdeling }) => afdeling)), span);
  const seriesOf = (indicator: GoalIndicator): readonly EffectSeries[] =>
    judged.map(({ id, area }) => ({ key: id, name: area.place.name, years: criterionYears(area, indicator) }));
  const effects = withCriterion.map((indicator): ShownEffect => {
    const ownYears = criterionYears(own, indicator);
    const others = seriesOf(indicator);
    const window = windows.get(indicator) ?? noWindow;
    const shown = {
      indicator,
      own: ownYears,
      twinsMean: groupOf(others, ownYears),
      twins: others.length,
      begins: Number(plan.from.slice(0, 4)),
      ...window,
    };
    if (split) return { ...shown, none: 'split' };
    const answer = effectOf({ key, name: { da: key, en: key }, years: ownYears }, others, {
      ...window,
      fewestTwins: effectRules.fewestTwins,
    });
    return answer.kind === 'estimate'
      ? { ...shown, estimate: answer.estimate, twins: answer.estimate.twins }
      : { ...shown, none: answer.why, twins: answer.twins };
  });
  const early = plan.to < `${plan.grantPeriod.slice(-4)}-12-31` && plan.to <= asOf ? plan.to : undefined;
  return {
    goals: shownGoals(content, { key, asOf, twins: judged.map(({ id }) => `afd:${id}`) }, kept),
    effects: adjusted(effects),
    twins: judged.map(({ id, area }) => ({ key: `afd:${id}`, name: area.place.name })),
    leftOut,
    ...(early === undefined ? {} : { endedEarly: early }),
  };
}

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
    withCriterion.map((indicator) => [indicator, windowOf(criterionYears(own, indicator), plan)]),
  );
  const span = spanOf([...windows.values()]);
  const pool = poolFor(content, plan, asOf, { windows, span });
  const twins = effectTwins(beforeOf(own, windows), pool.candidates, effectRules.twins).flatMap((id) => {
    const area = judgedPlace(content, `afd:${id}`, asOf);
    return area ? [{ id, area }] : [];
  });
  return { own, windows, span, twins, leftOut: pool.leftOut };
}

interface Window {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** First and last year that anything is compared in; undefined where nothing is. */
type Span = readonly [first: number, last: number] | undefined;

const noWindow: Window = { before: [], after: [] };

// Years of an indicator before the plan's first and after it, while it ran; each indicator has years of its own.
function windowOf(values: readonly YearValue[], { from, to }: Helhedsplan): Window {
  const [start, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = values.map(({ year }) => year);
  return {
    before: years.filter((year) => year < start).slice(-effectRules.beforeYears),
    after: years.filter((year) => year > start && year <= end).slice(-effectRules.afterYears),
  };
}

function spanOf(windows: readonly Window[]): Span {
  const whole = windows.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const years = whole.flatMap(({ before, after }) => [...before, ...after]);
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

type Windows = ReadonlyMap<GoalIndicator, Window>;

// Means of the years before; an indicator without such years says nothing about likeness.
function beforeOf(area: MonitoredArea | undefined, windows: Windows): readonly number[] {
  return [...windows].map(([indicator, { before }]) => {
    const values = criterionYears(area, indicator).filter(({ year }) => before.includes(year));
    if (values.length < before.length || values.length === 0) return Number.NaN;
    return values.reduce((sum, { value }) => sum + value, 0) / values.length;
  });
}

function poolFor(
  content: ReleaseContent,
  plan: Helhedsplan,
  asOf: string,
  { windows, span }: { readonly windows: Windows; readonly span: Span },
) {
  const { directory } = content;
  const own = new Set(plan.members.map(({ afdeling }) => afdeling));
  const planned = new Set(plansIn(directory, span).flatMap(({ members }) => members.map(({ afdeling }) => afdeling)));
  const beside = nearAndMoved(content, plan, effectRules);
  const counts = { 'own-plan': 0, near: 0, moves: 0, hidden: 0, changed: 0 };
  const reasonOut = (id: string): keyof typeof counts | undefined => {
    if (planned.has(id)) return 'own-plan';
    if (beside.near(id)) return 'near';
    if (beside.moved(id)) return 'moves';
    return changed(directory, new Set([id]), span) ? 'changed' : undefined;
  };
  const wanted = [...windows.values()].map(({ before }) => before.length > 0);
  const candidates = largeAfdelinger(content, asOf, effectRules.residents).flatMap((id): readonly EffectCandidate[] => {
    if (own.has(id)) return [];
    const before = reasonOut(id) === undefined ? beforeOf(judgedPlace(content, `afd:${id}`, asOf), windows) : [];
    const why = reasonOut(id) ?? (before.some((value, at) => wanted[at] && Number.isNaN(value)) ? 'hidden' : undefined);
    if (why === undefined) return [{ key: id, before }];
    counts[why] += 1;
    return [];
  });
  const leftOut = Object.entries(counts).flatMap(([why, count]) =>
    count > 0 ? [{ why: why as keyof typeof counts, count }] : [],
  );
  return { candidates, leftOut };
}

function plansIn({ helhedsplaner }: PlaceDirectory, span: Span): readonly Helhedsplan[] {
  if (!span) return [];
  const [first, last] = span;
  return helhedsplaner.filter(({ from, to }) => Number(from.slice(0, 4)) <= last && Number(to.slice(0, 4)) >= first);
}

const breaking: readonly PlaceDirectory['events'][number]['kind'][] = [
  'sammenlagt',
  'delt',
  'nedlagt',
  'adresser_aendret',
];

// Whether afdelinger were merged, split or closed between the first year compared and the last.
function changed({ events }: PlaceDirectory, ids: ReadonlySet<string>, span: Span): boolean {
  if (!span) return false;
  const [first, last] = span;
  return events.some(({ kind, date, from, to }) => {
    const year = Number(date.slice(0, 4));
    const touches = [...from, ...to].some((id) => ids.has(id));
    return breaking.includes(kind) && touches && year > first && year <= last + 1;
  });
}

function groupOf(series: readonly EffectSeries[], own: readonly YearValue[]): ShownEffect['twinsMean'] {
  const all = series.map(({ years }) => years);
  return groupByYear(
    all,
    own.map(({ year }) => year),
    effectRules.fewestTwins,
  );
}

function adjusted(effects: readonly ShownEffect[]): readonly ShownEffect[] {
  const tested = effects.filter(({ estimate }) => estimate !== undefined);
  const ps = holmAdjusted(tested.map(({ estimate }) => estimate?.p ?? 1));
  return effects.map((effect) => {
    const at = tested.indexOf(effect);
    return at < 0 ? effect : { ...effect, adjusted: ps[at] ?? 1 };
  });
}
