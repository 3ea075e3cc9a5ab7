import { goalIndicators } from '../../domain/definitions/grants/goal-indicators.ts';
import { readDanishNumber } from '../../domain/kernel/danish-number.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { CaseEntry } from '../../domain/model/case-log.ts';
import type { Helhedsplan } from '../../domain/model/place.ts';
import type { GoalComment, GoalStep, LocalValue, PlanGoal } from '../../domain/model/plan-goal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import { maySetGoals } from '../access/may-set-goals.ts';
import { scopeOf } from '../access-scope.ts';
import type { AppContext } from '../app-context.ts';
import { logUse } from '../log-use.ts';
import type { OpenRelease } from '../open-release.ts';
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

/** A goal as somebody wrote it. */
export interface WrittenGoal {
  readonly indicator: string;
  readonly baselineYear: string;
  readonly baseline: string;
  readonly targetYear: string;
  readonly target: string;
  readonly responsible: string;
}

/** Sets a goal for a plan. @throws Problem KV-J13 on one that cannot be measured, KV-J14, KV-A1, KV-J6 */
export async function setGoal(
  context: AppContext,
  reader: Reader,
  id: string,
  written: WrittenGoal,
): Promise<PlanCase> {
  const baseline = { year: yearIn(written.baselineYear), value: valueIn(written.baseline) };
  const target = { year: yearIn(written.targetYear), value: valueIn(written.target) };
  if (!goalIndicators.some((one) => one.id === written.indicator)) {
    throw new Problem('KV-J13', { why: 'indicator', found: written.indicator.slice(0, 40) });
  }
  if (target.value === baseline.value) throw new Problem('KV-J13', { why: 'same', found: written.target });
  if (target.year <= baseline.year) throw new Problem('KV-J13', { why: 'years', found: written.targetYear });
  const { entries } = await readPlanCase(context, id);
  const goal: PlanGoal = {
    id: `m${entries.length + 1}`,
    indicator: written.indicator,
    baseline,
    target,
    responsible: written.responsible.trim().slice(0, longest),
  };
  return await addGoalStep(context, reader, id, { do: 'goal', goal });
}

const longest = 120;

/** Enters a value that the release does not have, with its source. @throws as setGoal */
export async function addLocalValue(
  context: AppContext,
  reader: Reader,
  id: string,
  written: { readonly goal: string; readonly year: string; readonly value: string; readonly source: string },
): Promise<PlanCase> {
  const value = {
    goal: written.goal,
    year: yearIn(written.year),
    value: valueIn(written.value),
    source: written.source.trim().slice(0, longest),
  };
  const { goals } = await readPlanCase(context, id);
  if (!goals.some((goal) => goal.id === value.goal))
    throw new Problem('KV-J13', { why: 'indicator', found: value.goal.slice(0, 40) });
  return await addGoalStep(context, reader, id, { do: 'value', value });
}

/** Says something about a plan or one of its goals. @throws Problem KV-J3 on too little, KV-J14, KV-A1, KV-J6 */
export async function comment(
  context: AppContext,
  reader: Reader,
  id: string,
  written: { readonly goal?: string | undefined; readonly text: string },
): Promise<PlanCase> {
  const text = written.text.trim();
  if (text.length < leastComment) throw new Problem('KV-J3', { found: text.length, least: leastComment });
  const { goal } = written;
  return await addGoalStep(context, reader, id, {
    do: 'comment',
    text,
    ...(goal === undefined || goal === '' ? {} : { goal }),
  });
}

/** Adds a step to the case of a plan. @throws Problem KV-J14, KV-A1 without the right, KV-J6 when somebody else was first */
async function addGoalStep(context: AppContext, reader: Reader, id: string, step: GoalStep): Promise<PlanCase> {
  const { maySet } = await openPlan(context, reader, id);
  if (!maySet) throw new Problem('KV-A1', { what: { da: 'sætte mål for planer', en: 'set goals for plans' } });
  const { entries } = await readPlanCase(context, id);
  const note = { case: planCase(id), action: step.do, content: step, reason: '' };
  if (!(await writeCase(context, reader, note, entries))) throw new Problem('KV-J6', { round: id });
  return await readPlanCase(context, id);
}

const largestValue = 1e9;

function valueIn(found: string): number {
  const value = readDanishNumber(found);
  if (value !== undefined && Math.abs(value) < largestValue) return value;
  throw new Problem('KV-J13', { why: 'value', found: found.slice(0, 40) });
}

function yearIn(found: string): number {
  if (/^(19|20)\d\d$/.test(found.trim())) return Number(found);
  throw new Problem('KV-J13', { why: 'years', found: found.slice(0, 40) });
}
