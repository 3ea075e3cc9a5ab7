import { effectRules, goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import type { EffectSeries, YearValue } from '../../domain/model/grant-effect.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { GoalIndicator, ShownEffect } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { effectOf, holmAdjusted } from '../../engines/grants/effect.ts';
import { groupByYear } from '../../engines/grants/goal-series.ts';
import { changedIn, type Span, spanOf, type Window, windowOf, withPlanIn } from './effect-windows.ts';
import { criterionYears, indicatorYears } from './indicator-years.ts';
import type { PlanGround } from './plan-ground.ts';

const released = goalIndicators.filter(({ criterion, figure }) => criterion !== undefined || figure !== undefined);

/** What one indicator is compared by: the plan's own years, which of them, and its twins'. */
interface Compared {
  readonly own: readonly YearValue[];
  readonly window: Window;
  readonly span: Span;
  readonly others: readonly EffectSeries[];
}

/**
 * The effect of a plan on every goal indicator that a release has figures of, beside the same twins; p is adjusted for how
 * many were tested.
 * @source prioritering.md section 8
 */
export function planEffects(
  content: ReleaseContent,
  plan: Helhedsplan,
  ground: PlanGround,
  asOf: string,
): readonly ShownEffect[] {
  const key = `plan:${plan.id}`;
  const members = new Set(plan.members.map(({ afdeling }) => afdeling));
  const effects = released.map((indicator): ShownEffect => {
    const { own, window, span, others } = comparedBy(content, plan, ground, indicator, asOf);
    const shown = {
      indicator,
      own,
      twinsMean: groupByYear(
        others.map(({ years }) => years),
        own.map(({ year }) => year),
        effectRules.fewestTwins,
      ),
      twins: others.length,
      begins: Number(plan.from.slice(0, 4)),
      ...window,
    };
    if (!changedIn(content.directory, span).isDisjointFrom(members)) return { ...shown, none: 'split' };
    const { fewestTwins } = effectRules;
    const answer = effectOf({ key, name: { da: key, en: key }, years: own }, others, { ...window, fewestTwins });
    return answer.kind === 'estimate'
      ? { ...shown, estimate: answer.estimate, twins: answer.estimate.twins }
      : { ...shown, none: answer.why, twins: answer.twins };
  });
  return adjusted(effects);
}

function comparedBy(
  content: ReleaseContent,
  plan: Helhedsplan,
  { own: area, windows, span, twins }: PlanGround,
  indicator: GoalIndicator,
  asOf: string,
): Compared {
  const window = windows.get(indicator);
  if (window) {
    const others = twins.map((twin) => ({
      key: twin.id,
      name: twin.area.place.name,
      years: criterionYears(twin.area, indicator),
    }));
    return { own: criterionYears(area, indicator), window, span, others };
  }
  const own = indicatorYears(content, `plan:${plan.id}`, indicator, asOf);
  const beside = figuresBeside(content, twins, windowOf(own, plan), (id) =>
    indicatorYears(content, `afd:${id}`, indicator, asOf),
  );
  return { own, ...beside };
}

// A figure may be told of years (two elections, say) in which a twin was another place or had a plan of its own.
function figuresBeside(
  { directory }: ReleaseContent,
  twins: PlanGround['twins'],
  window: Window,
  yearsOf: (afdeling: string) => readonly YearValue[],
): Omit<Compared, 'own'> {
  const span = spanOf([window]);
  const [planned, changed] = [withPlanIn(directory, span), changedIn(directory, span)];
  const usable = twins.filter(({ id }) => !planned.has(id) && !changed.has(id));
  const others = usable.map(({ id, area }) => ({ key: id, name: area.place.name, years: yearsOf(id) }));
  return { window, span, others };
}

function adjusted(effects: readonly ShownEffect[]): readonly ShownEffect[] {
  const tested = effects.filter(({ estimate }) => estimate !== undefined);
  const ps = holmAdjusted(tested.map(({ estimate }) => estimate?.p ?? 1));
  return effects.map((effect) => {
    const at = tested.indexOf(effect);
    return at < 0 ? effect : { ...effect, adjusted: ps[at] ?? 1 };
  });
}
