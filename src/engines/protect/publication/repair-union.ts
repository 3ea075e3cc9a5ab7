import type { LpChange, LpPool, LpSession } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import { tolerance } from '../audit/ranges.ts';
import { cellStatus } from '../suppression/suppress-cells.ts';
import { type FailingFigure, keyOfFigure } from './audit-union.ts';
import { type GuardedFigure, layUnion, modelOf, type UnionInput } from './union-program.ts';

/** What making room beside a rounded release needs. */
export interface RepairUnionWith {
  /** Whole numbers every small figure must be able to be. */
  readonly width: number;
  readonly pool: LpPool;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** What it costs to hide a cell; undefined for one that must stay published. */
  readonly costOf: (cell: number) => number | undefined;
}

/** Hiding nothing more costs next to nothing, so that solutions keep to what is hidden already. */
const hiddenCost = 0.001;

/**
 * Hides the cheapest published cells that leave small figures too little room beside a rounded release: for each the
 * nearest other world in which it is small or large enough is looked for, and what is published and differs there is
 * hidden. One cluster of parts after another, so that each makes use of what the one before had to hide.
 * @param input - Its pattern is written to; hidden cells stay hidden.
 * @returns Figures for which no such world was found.
 * @throws Problem KV-S13 when the solver fails; the signal's reason when cancelled.
 * @source diskretion.md 6.4 and 9.2
 */
export async function repairUnion(
  input: UnionInput,
  clusters: readonly ReadonlySet<number>[],
  failing: readonly FailingFigure[],
  needs: RepairUnionWith,
): Promise<readonly FailingFigure[]> {
  const open = new Map(failing.map((figure) => [keyOfFigure(figure), figure]));
  for (const [done, parts] of clusters.entries()) {
    needs.progress('union-repair', done, clusters.length);
    const inside = [...open.values()].some((figure) => figure.parts.some((part) => parts.has(part)));
    if (!inside) continue;
    const program = await openElastic(input, parts, open, needs);
    try {
      for (const [k, figure] of program.figures.entries()) {
        needs.signal?.throwIfAborted();
        if (await makeRoom(input.pattern, program, k, needs.width)) open.delete(keyOfFigure(figure));
      }
    } finally {
      await program.session.close();
    }
  }
  return [...open.values()];
}

interface ElasticProgram {
  readonly session: LpSession;
  readonly figures: readonly GuardedFigure[];
  /** Column that is how far each figure is from its true count, and how far that may be. */
  readonly columns: readonly number[];
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Published cells that may be hidden; those of number k rise by column `first + 2k` and fall by the next. */
  readonly elastic: readonly (readonly number[])[];
  readonly first: number;
  readonly costs: Float64Array;
}

async function openElastic(
  input: UnionInput,
  parts: ReadonlySet<number>,
  open: ReadonlyMap<string, FailingFigure>,
  { pool, costOf }: RepairUnionWith,
): Promise<ElasticProgram> {
  const { counts } = input.publication.system;
  const laid = layUnion(input, parts);
  const figures = laid.figures.filter((figure) => open.has(keyOfFigure(figure)));
  const elastic = laid.still.flatMap(({ row, cells }) => {
    const costs = cells.map((cell) => ((counts[cell] ?? 0) > 0 ? costOf(cell) : undefined));
    return costs.some((cost) => cost === undefined)
      ? []
      : [{ row, cells, cost: costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0) }];
  });
  const first = laid.columnLower.length + figures.length;
  const size = first + 2 * elastic.length;
  const columnLower = new Float64Array(size);
  const columnUpper = new Float64Array(size);
  const costs = new Float64Array(size);
  columnLower.set(laid.columnLower);
  columnUpper.set(laid.columnUpper);
  const rows = [...laid.rows];
  const columns = figures.map((figure, k) => {
    const column = laid.columnLower.length + k;
    for (const own of figure.columns) {
      columnLower[column] = (columnLower[column] ?? 0) + (laid.columnLower[own] ?? 0);
      columnUpper[column] = (columnUpper[column] ?? 0) + (laid.columnUpper[own] ?? 0);
    }
    rows.push({
      columns: [...figure.columns, column],
      values: [...figure.columns.map(() => 1), -1],
      lower: 0,
      upper: 0,
    });
    return column;
  });
  elastic.forEach(({ row, cells, cost }, k) => {
    const at = first + 2 * k;
    const still = laid.rows[row];
    if (still) rows[row] = { ...still, columns: [...still.columns, at, at + 1], values: [...still.values, -1, 1] };
    columnUpper[at] = Number.POSITIVE_INFINITY;
    columnUpper[at + 1] = Math.min(...cells.map((cell) => counts[cell] ?? 0)) - 1;
    costs.set([cost, cost], at);
  });
  const model = { ...modelOf(columnLower, columnUpper, rows), costs };
  return {
    ...{ figures, columns, columnLower, columnUpper, first, costs },
    ...{ lowest: new Float64Array(figures.length), highest: new Float64Array(figures.length) },
    elastic: elastic.map(({ cells }) => cells),
    session: await pool.open(model, 'bounds'),
  };
}

/** Takes a figure down and up, the cheaper way first, until it has room. @returns Whether it has. */
async function makeRoom(pattern: Uint8Array, program: ElasticProgram, k: number, width: number): Promise<boolean> {
  const { lowest, highest, columns, columnLower, columnUpper, session, costs } = program;
  const column = columns[k] ?? 0;
  for (;;) {
    const low = Math.ceil((lowest[k] ?? 0) - tolerance);
    const high = Math.floor((highest[k] ?? 0) + tolerance);
    if (high - low + 1 >= width) return true;
    const [least, most] = [columnLower[column] ?? 0, columnUpper[column] ?? 0];
    const up = Math.min(low + width - 1, Math.floor(most));
    const down = Math.max(high - width + 1, Math.ceil(least));
    const ways: LpChange[] = [];
    if (up > high) ways.push({ columns: [column], lower: [up], upper: [most] });
    if (down < low) ways.push({ columns: [column], lower: [least], upper: [down] });
    let best: Float64Array | undefined;
    let cheapest = Number.POSITIVE_INFINITY;
    for (const way of ways) {
      const answer = await session.solve(way);
      if (answer.kind !== 'optimal') continue;
      const cost = costs.reduce((sum, each, at) => sum + each * (answer.x[at] ?? 0), 0);
      if (cost >= cheapest) continue;
      best = answer.x;
      cheapest = cost;
    }
    if (!best) return false;
    await take(pattern, program, best);
  }
}

/** Hides what differs in another world, and remembers what it shows of every figure. */
async function take(pattern: Uint8Array, program: ElasticProgram, x: Float64Array): Promise<void> {
  const { elastic, first, costs, columns, lowest, highest, session } = program;
  columns.forEach((column, k) => {
    lowest[k] = Math.min(lowest[k] ?? 0, x[column] ?? 0);
    highest[k] = Math.max(highest[k] ?? 0, x[column] ?? 0);
  });
  const cheaper: number[] = [];
  elastic.forEach((cells, k) => {
    const at = first + 2 * k;
    if ((x[at] ?? 0) <= tolerance && (x[at + 1] ?? 0) <= tolerance) return;
    for (const cell of cells) {
      if (pattern[cell] === cellStatus.published) pattern[cell] = cellStatus.secondary;
    }
    if (costs[at] === hiddenCost) return;
    costs.set([hiddenCost, hiddenCost], at);
    cheaper.push(at, at + 1);
  });
  if (cheaper.length > 0) await session.change({ columns: cheaper, costs: cheaper.map(() => hiddenCost) });
}
