import type { Random } from '../../../domain/kernel/random.ts';
import { type CellSystem, leavesOf } from './cross-table.ts';
import { changesShownBy, type NullSpace, openNullSpace, probeSum, publish } from './null-space.ts';

/**
 * The changes nobody could see before anything is published: what counts the same people in two tables moves together.
 * @source diskretion.md 6, "All published tables and groupings of a period enter one system"
 */
export function openLinkedSpace(system: CellSystem, random: Random): NullSpace {
  const space = openNullSpace(system.leafCells.length, random);
  for (const [cell, other] of system.same) {
    const minus = new Set(leavesOf(system, other));
    const leaves = Int32Array.from([...leavesOf(system, cell), ...minus]).sort();
    const shown = changesShownBy(space, leaves, minus);
    if (shown) publish(space, leaves, shown, minus);
  }
  return space;
}

/** Per cell a text that is equal for cells which are equal in every table an outsider may think of; '' for zeros. */
export function contentsOf(system: CellSystem, random: Random): readonly string[] {
  const { probes } = openLinkedSpace(system, random);
  return Array.from(system.counts, (count, cell) =>
    count === 0 ? '' : probes.map((probe) => probeSum(probe, leavesOf(system, cell))).join(),
  );
}
