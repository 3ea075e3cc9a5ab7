import { must } from '../../domain/kernel/invariant.ts';
import type { LayoutDefinition } from '../../domain/model/delivery.ts';
import type { ExactMagnitudes, ExactTable } from '../../domain/model/leaf.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { PlanRead, QueryPlan } from '../../domain/model/query-plan.ts';
import { type MasterFiles, nameSources, type PlanSlice } from './name-sources.ts';
import { SumColumns } from './sum-columns.ts';

/** What a run needs beside the plan; `step` is called after each query with how many are done of all. */
export interface PlanRun {
  readonly slices: readonly PlanSlice[];
  readonly master: MasterFiles;
  readonly layouts: readonly LayoutDefinition[];
  readonly step?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** The units of one slice: numbers `first`.. in the run, ids in code-point order. */
interface SliceUnits {
  readonly first: number;
  readonly ids: string[];
  readonly valid: boolean[];
}

/** One table over all units of the run, unit-major; slices are cut out of it. */
interface TableCounts {
  readonly cellCount: number;
  readonly heads: Int32Array;
  readonly sums?: SumColumns;
}

/**
 * Runs a plan over Parquet files of the vault and returns the exact leaves of every table and slice, slices in their
 * order and tables in the plan's. Units of a slice without anything to count are there with zeros.
 * @throws the signal's reason when aborted between two queries.
 */
export async function runPlan(engine: SqlEngine, plan: QueryPlan, run: PlanRun): Promise<readonly ExactTable[]> {
  const total = plan.steps.length + plan.reads.length;
  let done = 0;
  const stepped = (): void => {
    done++;
    run.step?.(done, total);
  };
  await nameSources(engine, plan, run.slices, run.master, run.layouts);
  for (const { creates, sql } of plan.steps) {
    run.signal?.throwIfAborted();
    await engine.run(`DROP TABLE IF EXISTS ${creates}`);
    await engine.run(sql);
    stepped();
  }
  const units = await readUnits(engine, run.slices.length);
  const unitCount = units.reduce((sum, slice) => sum + slice.ids.length, 0);
  const counts = emptyCounts(plan, unitCount);
  for (const read of plan.reads) {
    run.signal?.throwIfAborted();
    await readInto(engine, read, must(counts.get(read.table), read.table));
    stepped();
  }
  for (const { creates } of plan.steps.toReversed()) await engine.run(`DROP TABLE ${creates}`);
  return run.slices.flatMap((slice, i) =>
    [...counts].flatMap(([table, count]) => {
      const period = slice.periods.get(table);
      if (period === undefined) return [];
      return [{ table, period, cellCount: count.cellCount, ...cutOut(count, must(units[i], 'units of the slice')) }];
    }),
  );
}

async function readUnits(engine: SqlEngine, slices: number): Promise<readonly SliceUnits[]> {
  const units = Array.from({ length: slices }, (): { first: number; ids: string[]; valid: boolean[] } => ({
    first: 0,
    ids: [],
    valid: [],
  }));
  const rows = await engine.rows('SELECT slice, unit, valid, u FROM units ORDER BY u');
  for (const row of rows) {
    const slice = must(units[Number(row.slice)], 'slice of the unit');
    if (slice.ids.length === 0) slice.first = Number(row.u);
    slice.ids.push(String(row.unit));
    slice.valid.push(Number(row.valid) === 1);
  }
  return units;
}

function emptyCounts(plan: QueryPlan, unitCount: number): ReadonlyMap<string, TableCounts> {
  const counts = new Map<string, TableCounts>();
  for (const [table, cellCount] of Object.entries(plan.cellCounts)) {
    const summed = plan.reads
      .filter((r) => r.table === table && r.unit !== undefined)
      .flatMap((r) => Array.from({ length: r.cellCount }, (_, i) => r.firstCell + i));
    const heads = new Int32Array(unitCount * cellCount);
    counts.set(table, { cellCount, heads, ...(summed.length > 0 ? { sums: new SumColumns(summed, unitCount) } : {}) });
  }
  return counts;
}

async function readInto(engine: SqlEngine, read: PlanRead, counts: TableCounts): Promise<void> {
  await engine.columns(read.sql, (columns, rows) => {
    const [k, heads, ...sums] = columns;
    if (k === undefined || heads === undefined) return;
    for (let i = 0; i < rows; i++) {
      const key = k[i] ?? 0;
      const cell = key % read.cellCount;
      const unit = (key - cell) / read.cellCount;
      counts.heads[unit * counts.cellCount + read.firstCell + cell] = heads[i] ?? 0;
      if (read.unit !== undefined) counts.sums?.put(unit, read.firstCell + cell, sums, i);
    }
  });
}

/** The rows of a slice's units, left out where a unit was closed by then and nothing was counted. */
function cutOut(
  counts: TableCounts,
  slice: SliceUnits,
): { readonly units: readonly string[]; readonly heads: Int32Array; readonly magnitudes?: ExactMagnitudes } {
  const { cellCount } = counts;
  const own = counts.heads.subarray(slice.first * cellCount, (slice.first + slice.ids.length) * cellCount);
  const kept = slice.ids.flatMap((_, i) =>
    slice.valid[i] || own.subarray(i * cellCount, (i + 1) * cellCount).some((n) => n !== 0) ? [i] : [],
  );
  const all = kept.length === slice.ids.length;
  const heads = all ? own : new Int32Array(kept.length * cellCount);
  if (!all)
    for (const [at, i] of kept.entries()) heads.set(own.subarray(i * cellCount, (i + 1) * cellCount), at * cellCount);
  return {
    units: kept.map((i) => must(slice.ids[i], 'unit')),
    heads,
    ...(counts.sums ? { magnitudes: counts.sums.magnitudesOf(kept.map((i) => slice.first + i)) } : {}),
  };
}
