import { must } from '../../domain/kernel/invariant.ts';
import type { ExactFlows } from '../../domain/model/flow.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { FlowPlan } from '../../domain/model/query-plan.ts';
import { nameSources } from './name-sources.ts';
import type { PlanRun } from './run-plan.ts';

/** Flows of a run as they are read, slice by slice; positions in the arrays of all of them. */
interface ReadFlows {
  readonly slice: number[];
  readonly from: number[];
  readonly to: number[];
  readonly persons: number[];
}

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
  const read: ReadFlows = { slice: [], from: [], to: [], persons: [] };
  await engine.columns(plan.flows, ([slice, from, to, persons], rows) => {
    for (let i = 0; i < rows; i++) {
      read.slice.push(slice?.[i] ?? 0);
      read.from.push(from?.[i] ?? 0);
      read.to.push(to?.[i] ?? 0);
      read.persons.push(persons?.[i] ?? 0);
    }
  });
  for (const { creates } of plan.steps.toReversed()) await engine.run(`DROP TABLE ${creates}`);
  return run.slices.flatMap((slice, s): readonly ExactFlows[] => {
    const period = slice.periods.get(table);
    return period && slice.files.has('flytninger') ? [cutOut(read, s, must(ends[s], 'ends'), period)] : [];
  });
}

function cutOut(read: ReadFlows, slice: number, ends: readonly string[], period: ExactFlows['period']): ExactFlows {
  const first = read.slice.indexOf(slice);
  const [from, to] = first < 0 ? [0, 0] : [first, read.slice.lastIndexOf(slice) + 1];
  const own = (values: readonly number[]) => Int32Array.from(values.slice(from, to));
  return { period, ends, from: own(read.from), to: own(read.to), persons: own(read.persons) };
}
