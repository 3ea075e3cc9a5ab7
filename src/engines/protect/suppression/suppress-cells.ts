import type { Random } from '../../../domain/kernel/random.ts';
import { type CrossTable, leavesOf } from './cross-table.ts';
import { guardCells, mayPublish } from './guarded-cells.ts';
import { changesShownBy, openNullSpace, publish } from './null-space.ts';

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
}

/**
 * Which cells to hide so that no small count follows from the published ones: cells are published one by one, most
 * wanted first, and the one that would give a small count away is hidden.
 * @param random - For the probes; another seed gives the same pattern but for a chance of one in the prime.
 * @returns A status per cell.
 * @source diskretion.md 6.2 and 6.3
 */
export function suppressCells(table: CrossTable, wish: SuppressionWish, random: Random): Uint8Array {
  const status = new Uint8Array(table.counts.length);
  const primary = primaryCells(table, wish.max);
  for (const cell of primary) status[cell] = cellStatus.primary;
  for (const cell of wish.alsoHidden ?? []) if (status[cell] === 0) status[cell] = cellStatus.secondary;
  const space = openNullSpace(table.leafCells.length, random);
  const guarded = guardCells(table, primary, space, wish.singletons);
  for (const cell of candidates(table, status)) {
    const leaves = leavesOf(table, cell);
    const shown = changesShownBy(space, leaves);
    if (!shown) continue;
    if (mayPublish(guarded, space, leaves, shown)) publish(space, leaves, shown);
    else status[cell] = cellStatus.secondary;
  }
  return status;
}

/** Cells whose count is small but not 0. */
export function primaryCells({ counts }: CrossTable, max: number): readonly number[] {
  const cells: number[] = [];
  counts.forEach((count, cell) => {
    if (count >= 1 && count <= max) cells.push(cell);
  });
  return cells;
}

/** Cells that may be published, most wanted first: by level of the place, then by size, then by number. */
function candidates({ counts, levels }: CrossTable, status: Uint8Array): readonly number[] {
  const width = counts.length / levels.length;
  const level = (cell: number): number => levels[Math.floor(cell / width)] ?? 0;
  const cells: number[] = [];
  counts.forEach((count, cell) => {
    if (count > 0 && status[cell] === cellStatus.published) cells.push(cell);
  });
  return cells.sort((a, b) => level(a) - level(b) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
}
