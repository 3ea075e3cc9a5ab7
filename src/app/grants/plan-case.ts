import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { GoalComment, GoalStep, LocalValue, PlanGoal } from '../../domain/model/plan-goal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import { maySetGoals } from '../access/may-set-goals.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { goalValue, goalYear } from './read-goal.ts';
import { writeCase } from './write-case.ts';

/** A plan's goals as its log adds up. */
export interface PlanCase {
  readonly goals: readonly PlanGoal[];
  readonly values: readonly LocalValue[];
  readonly comments: readonly (GoalComment & { readonly goal?: string })[];
  readonly entries: readonly CaseEntry[];
}

/** A plan a reader may see, and whether they may set its goals. */
export interface OpenedPlan {
  readonly plan: Helhedsplan;
  readonly release: OpenRelease;
  readonly maySet: boolean;
}

const planCase = (id: string): string => `plan:${id}`;
const leastComment = 20;

/** Opens a plan for a reader. What may not be seen is not there. @throws Problem KV-J14 */
export async function openPlan(context: AppContext, reader: Reader, id: string): Promise<OpenedPlan> {
  const release = await context.desk.openFor(reader);
  const plan = release.places.directory.helhedsplaner.find((one) => one.id === id);
  const key = `plan:${id}`;
  const scope = scopeOf(context, release, 'T24');
  const why = plan && maySeeSelection(reader, parseSelection(key), scope);
  await logUse(
    context,
    reader,
    { action: 'grants', object: key.slice(0, 80), release: release.manifest.id },
    why ?? { allowed: false },
  );
  if (!plan || !why?.allowed) throw new Problem('KV-J14', { plan: id.slice(0, 60) });
  return { plan, release, maySet: maySetGoals(why).allowed };
}

/** The goals of a plan, with local values and comments. */
export async function readPlanCase({ state }: Pick<AppContext, 'state'>, id: string): Promise<PlanCase> {
  const entries = await state.caseEntries(planCase(id));
  const goals = new Map<string, PlanGoal>();
  const values: LocalValue[] = [];
  const comments: (GoalComment & { readonly goal?: string })[] = [];
  for (const { content, at, name } of entries) {
    const step = JSON.parse(content) as GoalStep;
    if (step.do === 'goal') goals.set(step.goal.id, step.goal);
    else if (step.do === 'end') goals.delete(step.goal);
    else if (step.do === 'value') values.push(step.value);
    else comments.push({ at, name, text: step.text, ...(step.goal === undefined ? {} : { goal: step.goal }) });
  }
  return { goals: [...goals.values()], values, comments, entries };
}

const longest = 120;

/** Enters a value that the release does not have, with its source. @throws Problem KV-J13, KV-J14, KV-A1, KV-J6 */
export async function addLocalValue(
  context: AppContext,
  reader: Reader,
  id: string,
  written: { readonly goal: string; readonly year: string; readonly value: string; readonly source: string },
): Promise<PlanCase> {
  return await addGoalStep(context, reader, id, async () => {
    const value = {
      goal: written.goal,
      year: goalYear(written.year),
      value: goalValue(written.value),
      source: written.source.trim().slice(0, longest),
    };
    const { goals } = await readPlanCase(context, id);
    if (!goals.some((goal) => goal.id === value.goal))
      throw new Problem('KV-J13', { why: 'indicator', found: value.goal.slice(0, 40) });
    return { do: 'value', value };
  });
}

/** Says something about a plan or one of its goals. @throws Problem KV-J3 on too little, KV-J14, KV-A1, KV-J6 */
export async function comment(
  context: AppContext,
  reader: Reader,
  id: string,
  written: { readonly goal?: string | undefined; readonly text: string },
): Promise<PlanCase> {
  return await addGoalStep(context, reader, id, async () => {
    const text = written.text.trim();
    if (text.length < leastComment) throw new Problem('KV-J3', { found: text.length, least: leastComment });
    const { goal } = written;
    return { do: 'comment', text, ...(goal === undefined || goal === '' ? {} : { goal }) };
  });
}

/**
 * Adds a step to the case of a plan. It is made when the right has been asked for: what is wrong with it may tell of the case.
 * @throws Problem KV-J14, KV-A1 without the right, KV-J6 when somebody else was first
 */
export async function addGoalStep(
  context: AppContext,
  reader: Reader,
  id: string,
  make: () => Promise<GoalStep>,
): Promise<PlanCase> {
  const { maySet } = await openPlan(context, reader, id);
  if (!maySet) {
    await logUse(context, reader, { action: 'grants', object: `set ${id}` }, { allowed: false });
    throw new Problem('KV-A1', { what: { da: 'sætte mål for planer', en: 'set goals for plans' } });
  }
  const step = await make();
  const { entries } = await readPlanCase(context, id);
  const note = { case: planCase(id), action: step.do, content: step, reason: '' };
  if (!(await writeCase(context, reader, note, entries))) throw new Problem('KV-J6', { round: id });
  return await readPlanCase(context, id);
}
