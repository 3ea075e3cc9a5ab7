import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Random } from '../../../domain/kernel/random.ts';
import type { LpPool } from '../../../domain/model/lp.ts';
import type { Progress } from '../../../domain/model/progress.ts';
import { hiddenRelations } from '../audit/hidden-relations.ts';
import { equations } from '../audit/lp-rows.ts';
import { rangesAt, wholeNumbersIn, widen } from '../audit/ranges.ts';
import type { CellSystem } from './cross-table.ts';
import { distinctCounts, someCellIs } from './distinct-counts.ts';
import { publishAgain } from './publish-again.ts';
import { makeRoom, openProgram, type RepairState } from './repair-program.ts';
import { cellStatus } from './suppress-cells.ts';

/** What is asked of the ranges of small counts. */
export interface RepairWish {
  /** Whole numbers each small count must be able to be. */
  readonly width: number;
  /** Tables drawn in random directions first, so that fewer counts need a program of their own. */
  readonly draws: number;
}

/** What a repair needs besides the table. */
export interface RepairWith {
  readonly wish: RepairWish;
  readonly pool: LpPool;
  readonly random: Random;
  readonly progress: Progress;
  readonly signal?: AbortSignal;
  /** Cells that are public already and stand still, by cell number. */
  readonly fixed?: ReadonlySet<number>;
}

/**
 * Hides further cells until each small count may be at least so many whole numbers, given that a hidden count is 1 or
 * more: for each count whose range is still too narrow the cheapest other table is found in which it is small or large
 * enough, and the published cells it needs are hidden. First inside each group of places by itself, its margins
 * standing still, then over the whole table; there such a table always exists, since a leaf of the count and
 * every margin above it can rise together.
 * @returns The wider pattern; cells hidden before stay hidden.
 * @throws Problem KV-S14 when the last program has no answer, KV-S13 when the solver fails.
 * @source diskretion.md 6.4
 */
export async function repairBounds(table: CellSystem, pattern: Uint8Array, needs: RepairWith): Promise<Uint8Array> {
  const { wish, pool, progress } = needs;
  const counts = distinctCounts(table, needs.random);
  const state: RepairState = { counts, status: pattern.slice(), ranges: rangesAt(counts.truth), tables: [] };
  await drawTables(table, pattern, state, needs);
  const before = { lowest: state.ranges.lowest.slice(), highest: state.ranges.highest.slice() };
  const primary = [...counts.truth.keys()]
    .filter((count) => someCellIs(counts, pattern, count, cellStatus.primary))
    .sort((a, b) => (counts.truth[b] ?? 0) - (counts.truth[a] ?? 0) || a - b);
  const narrow = (count: number): boolean => wholeNumbersIn(state.ranges, count) < wish.width;
  let done = 0;
  const widened = async (movable: readonly number[]): Promise<number> => {
    const inside = new Set(movable);
    const own = primary.filter((count) => inside.has(count));
    if (!own.some(narrow)) return 0;
    const free = movable.filter((count) => !counts.cells[count]?.some((cell) => needs.fixed?.has(cell)));
    const program = await openProgram(state, free, pool);
    let stuck = 0;
    for (const count of own) {
      needs.signal?.throwIfAborted();
      progress('repair', Math.min(done++, primary.length), primary.length);
      if (narrow(count) && !(await makeRoom(state, program, count, wish.width))) stuck++;
    }
    await program.session.close();
    return stuck;
  };
  // The groups share no cell, so that they may be done side by side in any order.
  for (const groups of table.groups) await Promise.all(groupsOf(groups, state).map(widened));
  done = primary.length - primary.filter(narrow).length;
  const stuck = await widened([...counts.truth.keys()]);
  if (stuck > 0) throw new Problem('KV-S14', { width: wish.width, cells: stuck });
  const newly = [...counts.truth.keys()].filter((count) => {
    return counts.cells[count]?.some((cell) => pattern[cell] !== state.status[cell]);
  });
  publishAgain({ ...state, pattern, primary, before, hidden: new Set(newly), width: wish.width });
  return state.status;
}

/** Tables an outsider cannot tell from the true one as the pattern stands, in random directions. */
async function drawTables(
  table: CellSystem,
  pattern: Uint8Array,
  { counts, ranges }: RepairState,
  { wish, pool, random, progress }: RepairWith,
): Promise<void> {
  const { cells, rows } = hiddenRelations(table, pattern);
  const largest = table.counts.reduce((found, count) => Math.max(found, count), 0);
  const session = await pool.open(equations(cells.length, rows, 1, 2 * largest), 'costs');
  const columns = cells.flatMap((cell, unknown) => (pattern[cell] === cellStatus.primary ? [unknown] : []));
  const unknowns = new Map(cells.map((cell, unknown) => [cell, unknown]));
  const unknownOf = counts.cells.map((same) => unknowns.get(same[0] ?? -1) ?? -1);
  for (let draw = 0; draw < wish.draws; draw++) {
    progress('ranges', draw, wish.draws);
    const answer = await session.solve({ columns, costs: columns.map(() => random.uniform() * 2 - 1) });
    if (answer.kind !== 'optimal') continue;
    widen(ranges, (count) => answer.x[unknownOf[count] ?? -1] ?? counts.truth[count] ?? 0);
  }
  await session.close();
}

/** Per group of places the counts that are made of cells of its places alone. */
function groupsOf(groups: Int32Array, { counts }: RepairState): readonly (readonly number[])[] {
  const members = new Map<number, number[]>();
  counts.cells.forEach((same, count) => {
    const [group = -1, ...others] = new Set(same.map((cell) => groups[cell] ?? -1));
    if (others.length > 0 || group < 0) return;
    const own = members.get(group);
    if (own) own.push(count);
    else members.set(group, [count]);
  });
  return [...members].sort(([a], [b]) => a - b).map(([, own]) => own);
}
