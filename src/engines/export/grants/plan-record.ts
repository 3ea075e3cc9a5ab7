import type { PlanFile } from '../../../domain/model/plan-file.ts';

/**
 * Goals, effect and return of a plan as JSON, in a fixed order: the same plan on the same day of the same release is the
 * same text.
 */
export function planRecord({ plan, name, period, asOf, edition, release, synthetic, ...of }: PlanFile) {
  const { goals, effects, twins, leftOut, endedEarly, turnover } = of.follow;
  return {
    format: 'kvarter-plan-goals/1',
    synthetic,
    plan,
    name,
    period,
    ...(endedEarly === undefined ? {} : { endedEarly }),
    asOf,
    edition,
    release,
    goals,
    comments: of.comments,
    effects: effects.map((effect) => ({
      ...effect,
      sentence: of.sentences.effect[effect.indicator.id],
      preTrend: of.sentences.preTrend[effect.indicator.id],
    })),
    twins,
    leftOut,
    ...(turnover ? { turnover } : {}),
    ...(of.returns ? { returns: of.returns } : {}),
  };
}
