import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { GoalKindId, PlanGoal } from '../../domain/model/plan-goal.ts';
import { derive } from '../../engines/protect/seal.ts';
import type { AppContext } from '../context/app-context.ts';
import { addGoalStep, openPlan, type PlanCase, readPlanCase } from './plan-case.ts';
import { planGround } from './plan-ground.ts';
import { goalSubject, goalValue, goalYear } from './read-goal.ts';
import { measuredGoal } from './shown-goals.ts';

/** A goal as somebody wrote it; a blank baseline is the release's own value in the year. */
export interface WrittenGoal {
  readonly indicator: string;
  readonly kind?: string | undefined;
  readonly baselineYear: string;
  readonly baseline: string;
  readonly targetYear: string;
  readonly target: string;
  readonly responsible: string;
}

const longest = 120;

/** Sets a goal for a plan. @throws Problem KV-J13 on one that cannot be measured, KV-J14, KV-A1, KV-J6 */
export async function setGoal(
  context: AppContext,
  reader: Reader,
  id: string,
  written: WrittenGoal,
): Promise<PlanCase> {
  return await addGoalStep(context, reader, id, async () => {
    const { indicator, kind } = goalSubject(written.indicator, written.kind ?? '');
    const year = goalYear(written.baselineYear);
    const target = { year: goalYear(written.targetYear), value: goalValue(written.target) };
    if (target.year <= year) throw new Problem('KV-J13', { why: 'years', found: written.targetYear });
    const isStated = written.baseline.trim() !== '' && kind.id !== 'aendring';
    const value = isStated
      ? goalValue(written.baseline)
      : await releasedBaseline(context, reader, id, { indicator, kind: kind.id, baselineYear: year });
    if (target.value === value) throw new Problem('KV-J13', { why: 'same', found: written.target });
    const { entries } = await readPlanCase(context, id);
    const goal: PlanGoal = {
      id: `m${entries.length + 1}`,
      indicator: indicator.id,
      kind: kind.id,
      baseline: { year, value },
      target,
      responsible: written.responsible.trim().slice(0, longest),
    };
    return { do: 'goal', goal };
  });
}

const decimals = 2;

// Kept with the goal, so that a later release does not move where it was set from.
async function releasedBaseline(
  context: AppContext,
  reader: Reader,
  id: string,
  asked: Parameters<typeof measuredGoal>[2] & { readonly kind: GoalKindId },
): Promise<number> {
  const { plan, release } = await openPlan(context, reader, id);
  const asOf = context.clock().slice(0, 10);
  const { content: years } = derive(release.release, (content) => {
    const twins = planGround(content, plan, asOf).twins.map((twin) => `afd:${twin.id}`);
    return measuredGoal(content, { key: `plan:${plan.id}`, asOf, twins }, asked).years;
  });
  const found = years.find(({ year }) => year === asked.baselineYear);
  if (!found) throw new Problem('KV-J13', { why: 'baseline', found: `${asked.baselineYear}` });
  return Number(found.value.toFixed(decimals));
}
