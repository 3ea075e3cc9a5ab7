import type { LpChange, LpPool, LpSession } from '../../../domain/model/lp.ts';
import { equations } from '../audit/lp-rows.ts';
import { type Ranges, tolerance } from '../audit/ranges.ts';
import { type DistinctCounts, someCellIs } from './distinct-counts.ts';
import type { OtherTable } from './publish-again.ts';
import { cellStatus } from './suppress-cells.ts';

/** A pattern being repaired, and what its cells were seen to be able to be. */
export interface RepairState {
  readonly counts: DistinctCounts;
  /** Status per cell; cells become hidden here. */
  readonly status: Uint8Array;
  /** Per count of `counts`. */
  readonly ranges: Ranges;
  /** Tables found on the way; added to here. */
  readonly tables: OtherTable[];
}

/** A linear program over some of the counts, the others standing still: how far each rises and how far it falls. */
export interface RepairProgram {
  /** Counts that may move; number k rises by column 2k and falls by column 2k + 1. */
  readonly movable: readonly number[];
  readonly place: ReadonlyMap<number, number>;
  /** Cost of each column now. */
  readonly costs: Float64Array;
  readonly session: LpSession;
}

/** Cost of moving a hidden count, beside 1 and more for each cell of a published one. */
const hiddenCost = 0.001;

/** Opens the program over the counts that may move: cheapest where little that is published has to be hidden. */
export async function openProgram(
  { counts, status }: RepairState,
  movable: readonly number[],
  pool: LpPool,
): Promise<RepairProgram> {
  const place = new Map(movable.map((count, k) => [count, k]));
  const rows = counts.rows.flatMap(({ columns, values }) => {
    const own = columns.flatMap((column, k) => {
      const at = place.get(column);
      return at === undefined ? [] : [{ at, value: values[k] ?? 0 }];
    });
    if (own.length === 0) return [];
    return {
      columns: own.flatMap(({ at }) => [2 * at, 2 * at + 1]),
      values: own.flatMap(({ value }) => [value, -value]),
      constant: 0,
    };
  });
  const model = equations(2 * movable.length, rows, 0, Number.POSITIVE_INFINITY);
  movable.forEach((count, k) => {
    const shown = (counts.cells[count] ?? []).filter((cell) => status[cell] === cellStatus.published).length;
    const truth = counts.truth[count] ?? 0;
    const cost = shown > 0 ? shown * (1 + Math.log2(truth)) : hiddenCost;
    model.costs.set([cost, cost], 2 * k);
    model.columnUpper[2 * k + 1] = truth - 1;
  });
  return { movable, place, costs: model.costs, session: await pool.open(model, 'bounds') };
}

/**
 * Finds the cheapest other table in which a count is as small or as large as it must be able to be, and hides what
 * differs in it: a fall where that is cheaper than a rise.
 * @returns Whether the program has such a table.
 */
export async function makeRoom(
  state: RepairState,
  { movable, place, costs, session }: RepairProgram,
  count: number,
  width: number,
): Promise<boolean> {
  const { counts, status, ranges, tables } = state;
  const at = place.get(count) ?? 0;
  const truth = counts.truth[count] ?? 0;
  const rise = Math.ceil((ranges.lowest[count] ?? 0) - tolerance) + width - 1 - truth;
  const fall = truth - (Math.floor((ranges.highest[count] ?? 0) + tolerance) - width + 1);
  const columns = [2 * at, 2 * at + 1];
  const falling: LpChange = { columns, lower: [0, fall], upper: [0, truth - 1] };
  const rising: LpChange = { columns, lower: [rise, 0], upper: [Number.POSITIVE_INFINITY, 0] };
  const ways = fall < truth ? [falling, rising] : [rising];
  const answers = await Promise.all(ways.map((way) => session.solve(way)));
  const points = answers.flatMap((answer) => (answer.kind === 'optimal' ? [answer.x] : []));
  const [x] = points.sort((a, b) => costOf(costs, a) - costOf(costs, b));
  if (!x) return false;
  const newlyHidden: number[] = [];
  const table = { counts: [] as number[], values: [] as number[] };
  for (const [k, moved] of movable.entries()) {
    const move = (x[2 * k] ?? 0) - (x[2 * k + 1] ?? 0);
    if (Math.abs(move) <= tolerance) continue;
    const value = (counts.truth[moved] ?? 0) + move;
    table.counts.push(moved);
    table.values.push(value);
    ranges.lowest[moved] = Math.min(ranges.lowest[moved] ?? 0, value);
    ranges.highest[moved] = Math.max(ranges.highest[moved] ?? 0, value);
    if (!someCellIs(counts, status, moved, cellStatus.published)) continue;
    for (const cell of counts.cells[moved] ?? []) {
      if (status[cell] === cellStatus.published) status[cell] = cellStatus.secondary;
    }
    newlyHidden.push(2 * k, 2 * k + 1);
    costs.set([hiddenCost, hiddenCost], 2 * k);
  }
  tables.push(table);
  if (newlyHidden.length > 0) {
    await session.change({ columns: newlyHidden, costs: newlyHidden.map(() => hiddenCost) });
  }
  return true;
}

function costOf(costs: Float64Array, x: Float64Array): number {
  return costs.reduce((sum, cost, column) => sum + cost * (x[column] ?? 0), 0);
}
