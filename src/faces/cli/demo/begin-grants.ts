import { fundOfficer } from '../../../app/access/demo-personas.ts';
import type { AppContext } from '../../../app/context/app-context.ts';
import { openRound } from '../../../app/grants/handle-round.ts';
import { addLocalValue, comment } from '../../../app/grants/plan-case.ts';
import { roundIds } from '../../../app/grants/read-rounds.ts';
import { setGoal } from '../../../app/grants/set-goal.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { settleRound } from './settle-round.ts';

const reason = 'Syntetiske data: runden er åbnet af demonstrationen, så den kan prøves.';
const said = 'Syntetiske data: målet er opdigtet, så siden kan prøves.';
// The demo is a part of the sector, so a part of the frame shows what the rules do when money is short.
const frame = '1.300.000';

/** Begins a grant round and the goals of a plan in the demo, once. */
export async function beginGrants(context: AppContext): Promise<void> {
  if ((await roundIds(context)).length > 0) return;
  const { reader } = fundOfficer;
  await context.desk.refresh();
  const round = await openRound(context, reader, { name: 'Prøverunde', settings: { frame }, noneListed: true, reason });
  await settleRound(context, round.id);
  await beginGoals(context);
}

async function beginGoals(context: AppContext): Promise<void> {
  const { reader } = fundOfficer;
  const release = await context.desk.openFor(reader);
  const day = `${release.manifest.edition}-01-01`;
  const active = release.places.directory.helhedsplaner.filter(
    ({ status, from, to }) => status === 'aktiv' && from < day && to > day,
  );
  // The one with most afdelinger: it has residents enough for figures.
  const [plan] = active.sort((a, b) => b.members.length - a.members.length);
  if (!plan) return;
  const [first, last] = [plan.from.slice(0, 4), plan.to.slice(0, 4)];
  const goal = { baselineYear: first, targetYear: last, responsible: 'Sekretariatet' };
  const fewer = { ...goal, indicator: 'labour', kind: 'aendring', baseline: '', target: '-5' };
  await setGoal(context, reader, plan.id, fewer).catch(unlessUnmeasured);
  const kept = await setGoal(context, reader, plan.id, {
    ...goal,
    indicator: 'lokal-tryghed',
    baseline: '61',
    target: '75',
  });
  const local = kept.goals.at(-1);
  if (!local) return;
  const year = `${release.manifest.edition - 1}`;
  await addLocalValue(context, reader, plan.id, { goal: local.id, year, value: '68', source: said });
  await comment(context, reader, plan.id, { goal: local.id, text: said });
}

// A small demo may have no figure of the plan's first year; then it has one goal fewer.
function unlessUnmeasured(error: unknown): void {
  if (!(error instanceof Problem) || error.code !== 'KV-J13') throw error;
}
