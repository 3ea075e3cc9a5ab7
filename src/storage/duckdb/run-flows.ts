import { must } from '../../domain/kernel/invariant.ts';
import type { ExactFlows } from '../../domain/model/flow.ts';
import type { ExactFlowGroups } from '../../domain/model/flow-groups.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { FlowPlan } from '../../domain/model/query-plan.ts';
import { nameSources } from './name-sources.ts';
import type { PlanRun } from './run-plan.ts';

/** Columns of whole numbers as they are read, the slice first, in the order of the slices. */
type ReadColumns = readonly number[][];

/**
 * Runs a plan of flows over Parquet files of the vault and returns the true flows of every slice that has a period for
 * `table`, in the order of the slices.
 * @throws the signal's reason when aborted between two queries.
 */
export async function runFlows(
  engine: SqlEngine,
  plan: FlowPlan,
  table: string,
  run: PlanRun,
): Promise<readonly ExactFlows[]> {
  await nameSources(engine, plan, run.slices, run.master, run.layouts);
  for (const { creates, sql } of plan.steps) {
    run.signal?.throwIfAborted();
    await engine.run(`DROP TABLE IF EXISTS ${creates}`);
    await engine.run(sql);
  }
  const ends: string[][] = run.slices.map(() => []);
  for (const row of await engine.rows(plan.ends)) must(ends[Number(row.slice)], 'slice').push(String(row.code));
  const read = await readAll(engine, plan.flows, 4);
  const split = plan.groups === undefined ? undefined : await readAll(engine, plan.groups, 5);
  for (const { creates } of plan.steps.toReversed()) await engine.run(`DROP TABLE ${creates}`);
  return run.slices.flatMap((slice, s): readonly ExactFlows[] => {
    const period = slice.periods.get(table);
    if (!period || !slice.files.has('flytninger')) return [];
    const [from = none, to = none, persons = none] = cutOut(read, s);
    const flows = { period, ends: must(ends[s], 'ends'), from, to, persons };
    return [split ? { ...flows, groups: groupsIn(split, s) } : flows];
  });
}

const none = new Int32Array(0);

async function readAll(engine: SqlEngine, sql: string, width: number): Promise<ReadColumns> {
  const read: number[][] = Array.from({ length: width }, () => []);
  await engine.columns(sql, (columns, rows) => {
    for (const [c, values] of read.entries()) for (let i = 0; i < rows; i++) values.push(columns[c]?.[i] ?? 0);
  });
  return read;
}

function cutOut([slices = [], ...others]: ReadColumns, slice: number): readonly Int32Array[] {
  const first = slices.indexOf(slice);
  const [from, to] = first < 0 ? [0, 0] : [first, slices.lastIndexOf(slice) + 1];
  return others.map((values) => Int32Array.from(values.slice(from, to)));
}

function groupsIn(read: ReadColumns, slice: number): ExactFlowGroups {
  const [from = none, to = none, group = none, persons = none] = cutOut(read, slice);
  return { from, to, group, persons };
}
