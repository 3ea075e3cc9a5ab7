import type { Random } from '../../../domain/kernel/random.ts';
import { type CellSystem, leavesOf } from './cross-table.ts';
import { guardCells, mayPublish } from './guarded-cells.ts';
import { openLinkedSpace } from './linked-space.ts';
import { changesShownBy, publish } from './null-space.ts';

/** What stands in the place of a cell. */
export const cellStatus = { published: 0, primary: 1, secondary: 2 } as const;

/** What is asked of a pattern of hidden cells. */
export interface SuppressionWish {
  /** Counts from 1 to this are hidden; 0 is shown. */
  readonly max: number;
  /** Whether a resident who is alone in his leaf must not be able to compute another small count from it. */
  readonly singletons: boolean;
  /** Cells that must stay hidden whatever their count, by cell number. */
  readonly alsoHidden?: ReadonlySet<number>;
  /** Cells that nobody may compute whatever their count: those of places under a gate. */
  readonly alsoPrimary?: ReadonlySet<number>;
  /** Cells that are public already; they are published first, and none of them may be hidden. */
  readonly fixed?: ReadonlySet<number>;
}

/**
 * Which cells to hide so that no small count follows from the published ones: cells are published one by one, most
 * wanted first, and the one that would give a small count away is hidden.
 * @param random - For the probes; another seed gives the same pattern but for a chance of one in the prime.
 * @returns A status per cell.
 * @source diskretion.md 6.2 and 6.3
 */
export function suppressCells(table: CellSystem, wish: SuppressionWish, random: Random): Uint8Array {
  const status = new Uint8Array(table.counts.length);
  const small = primaryCells(table, wish.max);
  const gated = [...(wish.alsoPrimary ?? [])].filter((cell) => (table.counts[cell] ?? 0) > wish.max);
  const primary = [...small, ...gated];
  for (const cell of primary) status[cell] = cellStatus.primary;
  for (const cell of wish.alsoHidden ?? []) if (status[cell] === 0) status[cell] = cellStatus.secondary;
  const space = openLinkedSpace(table, random);
  const guarded = guardCells(table, primary, space, wish.singletons);
  for (const cell of candidates(table, status, wish.fixed)) {
    const leaves = leavesOf(table, cell);
    const shown = changesShownBy(space, leaves);
    if (!shown) continue;
    if (mayPublish(guarded, space, leaves, shown)) publish(space, leaves, shown);
    else status[cell] = cellStatus.secondary;
  }
  return status;
}

/** Cells whose count is small but not 0. */
export function primaryCells({ counts }: CellSystem, max: number): readonly number[] {
  const cells: number[] = [];
  counts.forEach((count, cell) => {
    if (count >= 1 && count <= max) cells.push(cell);
  });
  return cells;
}

/** Cells that may be published, most wanted first: what is public, then by level of the place, size and number. */
function candidates(
  { counts, kept }: CellSystem,
  status: Uint8Array,
  fixed: ReadonlySet<number> | undefined,
): readonly number[] {
  const level = (cell: number): number => (fixed?.has(cell) ? -1 : (kept[cell] ?? 0));
  const cells: number[] = [];
  counts.forEach((count, cell) => {
    if (count > 0 && status[cell] === cellStatus.published) cells.push(cell);
  });
  return cells.sort((a, b) => level(a) - level(b) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
