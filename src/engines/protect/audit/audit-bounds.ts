import { must } from '../../../domain/kernel/invariant.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpModel, LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import type { CellSystem } from '../suppression/cross-table.ts';
import { hiddenRelations } from './hidden-relations.ts';
import { equations } from './lp-rows.ts';
import { drawDirections, type IsNarrow, type RangeProgram, type RangeSearch, solveEnds } from './range-search.ts';
import { rangesAt, tolerance, wholeNumbersIn, widthOf } from './ranges.ts';

/** What is asked of ranges. */
export interface BoundsWish {
  /** What a hidden count is known to be at least: 1 where zeros are published, 0 where they can be hidden. */
  readonly lowerBound: number;
  /** Whole numbers every guarded cell must be able to be. */
  readonly width: number;
  /** Most random directions in which tables are drawn before cells are looked at one by one. */
  readonly draws: number;
}

/** How narrow the ranges are that an outsider can compute. */
export interface BoundsAudit {
  readonly lowerBound: number;
  /** Linear programs solved. */
  readonly programs: number;
  /** Width of the narrowest range of a guarded cell; infinite where nothing is guarded. */
  readonly smallestWidth: number;
  /** Fewest whole numbers in a range of a guarded cell that was looked at to its ends. */
  readonly fewestWholeNumbers: number;
  /** Guarded cells with a range narrower than 1: known but for the decimals. By cell number. */
  readonly pinned: readonly number[];
  /** Guarded cells with one feasible whole number. */
  readonly single: readonly number[];
  /** Guarded cells with fewer feasible whole numbers than asked. */
  readonly failing: readonly number[];
}

/** What an outsider does not know of the table, as a linear program. */
interface System {
  /** Cell of each unknown. */
  readonly cells: readonly number[];
  readonly model: LpModel;
}

/**
 * Stage B: the range of each guarded hidden cell, by linear programs over all tables with the published cells. A group of
 * places at a time first, everything outside it standing still: room found there is room there is, and such programs
 * are small. What is still too narrow is looked at with everything free to move, in random directions together and
 * then one by one, and last the narrowest until it is known to be the narrowest.
 * @param guarded - Hidden cells to look at, by cell number.
 * @source diskretion.md 7.1
 */
export async function auditBounds(
  table: CellSystem,
  pattern: Uint8Array,
  guarded: readonly number[],
  needs: BoundsAuditWith,
): Promise<BoundsAudit> {
  const { wish } = needs;
  const whole = systemOf(table, pattern, wish);
  const at = new Map(whole.cells.map((cell, unknown) => [cell, unknown]));
  const ranges = rangesAt(whole.cells.map((cell) => table.counts[cell] ?? 0));
  const search: RangeSearch = { ranges, programs: 0 };
  for (const groups of table.groups) {
    await searchGroups(search, { table, pattern, guarded, groups, at }, needs);
  }
  const looked = guarded.map((cell) => must(at.get(cell), 'guarded cells are hidden'));
  const exact = await searchWhole(search, whole, looked, needs);
  return judged(search, looked, { ...whole, wish, exact });
}

/** What an audit of ranges needs besides the table. */
export interface BoundsAuditWith {
  readonly wish: BoundsWish;
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
}

const farAbove = 4;

function systemOf(table: CellSystem, hidden: Uint8Array, { lowerBound }: BoundsWish): System {
  const { cells, rows } = hiddenRelations(table, hidden);
  const largest = table.counts.reduce((found, count) => Math.max(found, count), 0);
  // Without an upper end a margin that is hidden everywhere would have none; far above is as good.
  return { cells, model: equations(cells.length, rows, lowerBound, farAbove * (1 + largest)) };
}

/** A way to part the places of a table into groups, and what is looked at in them. */
interface Grouped {
  readonly table: CellSystem;
  readonly pattern: Uint8Array;
  readonly guarded: readonly number[];
  /** Group of each cell, −1 for none. */
  readonly groups: Int32Array;
  /** Unknown of each hidden cell. */
  readonly at: ReadonlyMap<number, number>;
}

/** Looks at each group of places by itself, as many at a time as there are solvers. */
async function searchGroups(
  search: RangeSearch,
  { table, pattern, guarded, groups, at }: Grouped,
  { wish, pool, random, progress }: BoundsAuditWith,
): Promise<void> {
  const inGroups = [...Map.groupBy(guarded, (cell) => groups[cell] ?? -1)].filter(([group]) => group >= 0);
  const solvers = Array.from({ length: pool.size }, (_, solver) => solver);
  await sideBySide(solvers, inGroups.length, async (_, piece) => {
    progress('ranges', piece, inGroups.length);
    const [group, own] = must(inGroups[piece], 'a group');
    const inside = pattern.map((status, cell) => (groups[cell] === group ? status : 0));
    const { cells, model } = systemOf(table, inside, wish);
    const columns = new Map(cells.map((cell, column) => [cell, column]));
    const session = await pool.open(model, 'costs');
    const program = {
      unknowns: cells.map((cell) => must(at.get(cell), 'a hidden cell')),
      looked: own.map((cell) => must(columns.get(cell), 'a guarded cell of the group')),
      session,
    };
    const isNarrow: IsNarrow = (unknown) => wholeNumbersIn(search.ranges, unknown) < wish.width;
    await drawDirections(search, program, { isNarrow, draws: wish.draws, random });
    for (const column of program.looked) {
      if (isNarrow(program.unknowns[column] ?? 0)) await solveEnds(search, program, column, isNarrow);
    }
    await session.close();
  });
}

/**
 * Looks at what is still too narrow with everything free to move, then for the narrowest of all; answers which unknowns'
 * ends were both solved for.
 */
async function searchWhole(
  search: RangeSearch,
  { cells, model }: System,
  looked: readonly number[],
  { wish, pool, random, progress }: BoundsAuditWith,
): Promise<Uint8Array> {
  const exact = new Uint8Array(cells.length);
  const isNarrow: IsNarrow = (unknown) => wholeNumbersIn(search.ranges, unknown) < wish.width;
  const unknowns = [...cells.keys()];
  const first: RangeProgram = { unknowns, looked, session: await pool.open(model, 'costs') };
  await drawDirections(search, first, { isNarrow, draws: wish.draws, random });
  const left = looked.filter(isNarrow);
  const others = left.length > worthASolver ? pool.size - 1 : 0;
  const sessions = await Promise.all(Array.from({ length: others }, () => pool.open(model, 'costs')));
  const programs = [first, ...sessions.map((session) => ({ unknowns, looked, session }))];
  await sideBySide(programs, left.length, async (program, done) => {
    progress('ranges', done, left.length);
    const unknown = left[done] ?? 0;
    if (isNarrow(unknown) && (await solveEnds(search, program, unknown, isNarrow))) exact[unknown] = 1;
  });
  await searchNarrowest(search, first, exact, { draws: wish.draws, random });
  await Promise.all(programs.map(({ session }) => session.close()));
  return exact;
}

/** Unknowns to solve one by one that make a further solver of the whole table worth its start. */
const worthASolver = 40;

/** Solves for the ends of what could be narrower than the narrowest known for certain, until nothing could. */
async function searchNarrowest(
  search: RangeSearch,
  program: RangeProgram,
  exact: Uint8Array,
  draw: { readonly draws: number; readonly random: Random },
): Promise<void> {
  const { looked } = program;
  const width = (unknown: number): number => widthOf(search.ranges, unknown);
  let certain = smallest(looked.filter((unknown) => exact[unknown] === 1).map(width));
  const isNarrow: IsNarrow = (unknown) => exact[unknown] === 0 && width(unknown) < certain - tolerance;
  const solveNarrowest = async (): Promise<boolean> => {
    const [start, ...others] = looked.filter(isNarrow);
    if (start === undefined) return false;
    const unknown = others.reduce((best, other) => (width(other) < width(best) ? other : best), start);
    if (await solveEnds(search, program, unknown, isNarrow)) {
      exact[unknown] = 1;
      certain = Math.min(certain, width(unknown));
    }
    return true;
  };
  if (await solveNarrowest()) await drawDirections(search, program, { ...draw, isNarrow });
  while (await solveNarrowest());
}

function judged(
  { ranges, programs }: RangeSearch,
  looked: readonly number[],
  { wish, cells, exact }: Omit<System, 'model'> & { readonly wish: BoundsWish; readonly exact: Uint8Array },
): BoundsAudit {
  const cellsWhere = (holds: (unknown: number) => boolean): readonly number[] =>
    looked.filter(holds).map((unknown) => cells[unknown] ?? 0);
  const ends = looked.filter((unknown) => exact[unknown] === 1);
  return {
    lowerBound: wish.lowerBound,
    programs,
    smallestWidth: smallest(looked.map((unknown) => widthOf(ranges, unknown))),
    fewestWholeNumbers: smallest(ends.map((unknown) => wholeNumbersIn(ranges, unknown))),
    pinned: cellsWhere((unknown) => widthOf(ranges, unknown) < 1 - tolerance),
    single: cellsWhere((unknown) => wholeNumbersIn(ranges, unknown) === 1),
    failing: cellsWhere((unknown) => wholeNumbersIn(ranges, unknown) < wish.width),
  };
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

/** Does so many pieces of work, each worker taking the next that nobody has taken. */
async function sideBySide<W>(
  workers: readonly W[],
  pieces: number,
  work: (worker: W, piece: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < pieces) await work(worker, next++);
    }),
  );
}
