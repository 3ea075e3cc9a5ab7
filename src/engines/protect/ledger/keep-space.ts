import type { Random } from '../../../domain/kernel/random.ts';
import { type GuardedCells, mayPublish } from '../suppression/guarded-cells.ts';
import {
  changesShownBy,
  type HiddenChange,
  type NullSpace,
  openNullSpace,
  publish,
} from '../suppression/null-space.ts';

/** The space of changes nobody could see, with more leaves in it: each new one may be anything. */
export function growSpace(space: NullSpace, leaves: number, random: Random): NullSpace {
  const before = space.byLeaf.length;
  const more = openNullSpace(leaves - before, random);
  const shifted = more.changes.map(
    (change) => change && { ...change, leaves: change.leaves.map((leaf) => leaf + before) },
  );
  const joined = (i: 0 | 1 | 2) => Int32Array.from([...space.probes[i], ...more.probes[i]]);
  const changes = [...space.changes, ...shifted];
  return reindexed({
    ...space,
    changes,
    probes: [joined(0), joined(1), joined(2)],
    met: new Int32Array(changes.length).fill(-1),
    inCell: new Uint8Array(leaves),
    round: 0,
    scratch: emptyChange(leaves),
    byLeaf: Array.from({ length: leaves }, () => []),
  });
}

/** Takes a sum as known; one that followed already changes nothing. */
export function takeSum(space: NullSpace, leaves: Int32Array): void {
  const shown = changesShownBy(space, leaves);
  if (shown) publish(space, leaves, shown);
}

/** A copy that can be gone back to. */
export function copySpace(space: NullSpace): NullSpace {
  const [a, b, c] = space.probes;
  return {
    ...space,
    // Marks of who was met in a round belong to one space: shared, a refused sum would hide changes from the next.
    met: space.met.slice(),
    inCell: space.inCell.slice(),
    // Changes are turned in place, and each space turns its own.
    changes: space.changes.map(copyChange),
    scratch: emptyChange(space.byLeaf.length),
    byLeaf: space.byLeaf.map((n) => [...n]),
    probes: [a.slice(), b.slice(), c.slice()],
  };
}

/** Stage A: would knowing the sum as well determine one of the guarded leaves? `follows` = it is known already. */
export function exactAlgebra(
  space: NullSpace,
  leaves: Int32Array,
  guarded: readonly number[],
): 'follows' | 'determines' | 'open' {
  const shown = changesShownBy(space, leaves);
  if (!shown) return 'follows';
  const at = new Map(guarded.map((leaf, i) => [leaf, i]));
  const cells: GuardedCells = {
    leaves: guarded.map((leaf) => Int32Array.of(leaf)),
    alone: guarded.map(() => false),
    byLeaf: space.byLeaf.map((_, leaf) => (at.has(leaf) ? [at.get(leaf) ?? 0] : [])),
    classes: undefined,
  };
  return mayPublish(cells, space, leaves, shown) ? 'open' : 'determines';
}

function emptyChange(leaves: number): HiddenChange {
  return { leaves: new Int32Array(leaves), moves: new Int32Array(leaves), length: 0 };
}

function copyChange(change: HiddenChange | undefined): HiddenChange | undefined {
  return (
    change && { leaves: leavesOf(change).slice(), moves: change.moves.slice(0, change.length), length: change.length }
  );
}

/** Leaves of a change; behind them its array may have room that does not count. */
export function leavesOf({ leaves, length }: HiddenChange): Int32Array {
  return leaves.subarray(0, length);
}

function reindexed(space: NullSpace): NullSpace {
  let entries = 0;
  space.changes.forEach((change, number) => {
    if (!change) return;
    for (const leaf of leavesOf(change)) space.byLeaf[leaf]?.push(number);
    entries += change.length;
  });
  return { ...space, entries, indexed: entries };
}
