import { must } from '../../../domain/kernel/invariant.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool, LpSession, Progress } from '../../../domain/model/ports.ts';
import type { CellSystem } from '../suppression/cross-table.ts';
import { hiddenRelations } from './hidden-relations.ts';
import { equations } from './lp-rows.ts';
import { type Ranges, rangesAt, tolerance, wholeNumbersIn, widen, widthOf } from './ranges.ts';

/** What is asked of ranges. */
export interface BoundsWish {
  /** What a hidden count is known to be at least: 1 where zeros are published, 0 where they can be hidden. */
  readonly lowerBound: number;
  /** Whole numbers every guarded cell must be able to be. */
  readonly width: number;
  /** Tables drawn in random directions before cells are looked at one by one. */
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

/** A search for the ranges of unknowns, shared by solvers that work side by side. */
interface Search {
  readonly ranges: Ranges;
  readonly sessions: readonly LpSession[];
  /** Unknowns whose both ends were solved for. */
  readonly exact: Uint8Array;
  programs: number;
}

/**
 * Stage B: the range of each guarded hidden cell, by linear programs over all tables with the published cells. First
 * random directions widen all ranges together, then cells that are still too narrow are solved one by one, and last
 * the narrowest until it is known to be the narrowest.
 * @param guarded - Hidden cells to look at, by cell number.
 * @source diskretion.md 7.1
 */
export async function auditBounds(
  table: CellSystem,
  pattern: Uint8Array,
  guarded: readonly number[],
  { wish, pool, random, progress }: BoundsAuditWith,
): Promise<BoundsAudit> {
  const { cells, rows } = hiddenRelations(table, pattern);
  const at = new Map(cells.map((cell, unknown) => [cell, unknown]));
  const looked = guarded.map((cell) => must(at.get(cell), 'guarded cells are hidden'));
  const truth = cells.map((cell) => table.counts[cell] ?? 0);
  // Without an upper end a margin that is hidden everywhere would have none; far above is as good.
  const model = equations(cells.length, rows, wish.lowerBound, farAbove * (1 + largestOf(table)));
  const sessions = await Promise.all(Array.from({ length: pool.size }, () => pool.open(model, 'costs')));
  const search: Search = { ranges: rangesAt(truth), sessions, exact: new Uint8Array(cells.length), programs: 0 };
  await sideBySide(search, wish.draws, async (session, done) => {
    progress('ranges', done, wish.draws + looked.length);
    await towards(
      search,
      session,
      looked,
      looked.map(() => random.uniform() * 2 - 1),
    );
  });
  await sideBySide(search, looked.length, async (session, done) => {
    progress('ranges', wish.draws + done, wish.draws + looked.length);
    const unknown = looked[done] ?? 0;
    if (wholeNumbersIn(search.ranges, unknown) < wish.width) await bothEnds(search, session, unknown);
  });
  await narrowest(search, looked);
  await Promise.all(sessions.map((session) => session.close()));
  return judged(search, looked, { wish, cells });
}

/** What an audit of ranges needs besides the table. */
export interface BoundsAuditWith {
  readonly wish: BoundsWish;
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
}

const farAbove = 4;

function largestOf({ counts }: CellSystem): number {
  return counts.reduce((largest, count) => Math.max(largest, count), 0);
}

function judged(
  { ranges, exact, programs }: Search,
  looked: readonly number[],
  { wish, cells }: { readonly wish: BoundsWish; readonly cells: readonly number[] },
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

/** Does so many pieces of work, each session taking the next that nobody has taken. */
async function sideBySide(
  { sessions }: Search,
  pieces: number,
  work: (session: LpSession, piece: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  await Promise.all(
    sessions.map(async (session) => {
      while (next < pieces) await work(session, next++);
    }),
  );
}

async function towards(
  search: Search,
  session: LpSession,
  columns: readonly number[],
  costs: readonly number[],
): Promise<void> {
  search.programs++;
  const answer = await session.solve({ columns, costs });
  if (answer.kind === 'optimal') widen(search.ranges, (unknown) => answer.x[unknown] ?? 0);
}

async function bothEnds(search: Search, session: LpSession, unknown: number): Promise<void> {
  search.exact[unknown] = 1;
  await towards(search, session, [unknown], [1]);
  await towards(search, session, [unknown], [-1]);
}

/** Solves for the ends of the narrowest range seen until the narrowest is one that was solved for. */
async function narrowest(search: Search, looked: readonly number[]): Promise<void> {
  const [session] = search.sessions;
  if (!session || looked.length === 0) return;
  for (;;) {
    const unknown = looked.reduce((best, other) => {
      const gain = widthOf(search.ranges, other) - widthOf(search.ranges, best);
      return gain < 0 || (gain === 0 && search.exact[other] === 1) ? other : best;
    });
    if (search.exact[unknown] === 1) return;
    await bothEnds(search, session, unknown);
  }
}
