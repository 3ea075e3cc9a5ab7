import type { Helhedsplan } from '../../domain/model/place.ts';
import type { PlanFollowUp, PlanTurnover } from '../../domain/model/plan-goal.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { PlanCase } from './plan-case.ts';
import { planEffects } from './plan-effects.ts';
import { type PlanGround, planGround } from './plan-ground.ts';
import { planTurnover } from './plan-turnover.ts';
import { shownGoals } from './shown-goals.ts';

// Whom a plan is held against, and its effect, are the same for everybody and for the whole day: seconds of work.
const kept = keepPerRelease<Compared>(100);

interface Compared {
  readonly ground: PlanGround;
  readonly effects: PlanFollowUp['effects'];
  readonly turnover: PlanTurnover | undefined;
}

/**
 * How a plan's goals go and whether the plan had an effect: its afdelinger together, beside twins chosen by what was known
 * before it began.
 * @source prioritering.md sections 7 and 8
 */
export function followPlan(content: ReleaseContent, plan: Helhedsplan, goals: PlanCase, asOf: string): PlanFollowUp {
  const key = `plan:${plan.id}`;
  const { ground, effects, turnover } = kept(content, `${JSON.stringify(plan)} ${asOf}`, () => {
    const own = planGround(content, plan, asOf);
    const twins = own.twins.map(({ id }) => `afd:${id}`);
    return {
      ground: own,
      effects: planEffects(content, plan, own, asOf),
      turnover: planTurnover(content, plan, twins),
    };
  });
  const early = plan.to < `${plan.grantPeriod.slice(-4)}-12-31` && plan.to <= asOf ? plan.to : undefined;
  return {
    goals: shownGoals(content, { key, asOf, twins: ground.twins.map(({ id }) => `afd:${id}`) }, goals),
    effects,
    twins: ground.twins.map(({ id, area }) => ({ key: `afd:${id}`, name: area.place.name })),
    leftOut: ground.leftOut,
    ...(turnover ? { turnover } : {}),
    ...(early === undefined ? {} : { endedEarly: early }),
  };
}
