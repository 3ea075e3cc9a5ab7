import type { Random } from '../../../domain/kernel/random.ts';
import { addMod, inverseMod, mulMod, firstPrime as p, subMod } from './prime-field.ts';

/** One change of leaves that no accepted cell shows: leaves in rising order and how much each moves, modulo p. */
export interface HiddenChange {
  readonly leaves: Int32Array;
  readonly moves: Int32Array;
}

/** Changes that a cell would show. */
export interface ShownChanges {
  /** The one with fewest leaves: it disappears when the cell is published. */
  readonly pivot: number;
  readonly pivotMove: number;
  /** Number of each other change and how much the cell moves in it. */
  readonly others: readonly (readonly [number, number])[];
}

/**
 * Everything that may still be otherwise than it is without an outsider seeing it: a basis of such changes, an index
 * from leaf to changes, and three random members of the space, whose sums tell cells apart.
 * @source diskretion.md 6.3
 */
export interface NullSpace {
  /** Undefined where a change was used up. */
  readonly changes: (HiddenChange | undefined)[];
  /** Per leaf the changes that move it; may still name changes that did so once. */
  readonly byLeaf: number[][];
  readonly probes: readonly [Int32Array, Int32Array, Int32Array];
  /** Round in which a change was last met, and whether a leaf is in the cell looked at. */
  readonly met: Int32Array;
  readonly inCell: Uint8Array;
  round: number;
  /** Room for one change being made. */
  readonly scratch: HiddenChange;
  /** Entries of all changes together, and of the index. */
  entries: number;
  indexed: number;
}

/** Before anything is published every leaf may be anything. */
export function openNullSpace(leaves: number, random: Random): NullSpace {
  const probe = (): Int32Array => Int32Array.from({ length: leaves }, () => 1 + random.integer(p - 1));
  return {
    changes: Array.from({ length: leaves }, (_, leaf) => ({ leaves: Int32Array.of(leaf), moves: Int32Array.of(1) })),
    byLeaf: Array.from({ length: leaves }, (_, leaf) => [leaf]),
    probes: [probe(), probe(), probe()],
    met: new Int32Array(leaves).fill(-1),
    inCell: new Uint8Array(leaves),
    round: 0,
    scratch: { leaves: new Int32Array(leaves), moves: new Int32Array(leaves) },
    entries: leaves,
    indexed: leaves,
  };
}

/** Sum of a random member of the space over the leaves of a cell. */
export function probeSum(probe: Int32Array, leaves: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < leaves.length; k++) sum = addMod(sum, probe[leaves[k] ?? 0] ?? 0, p);
  return sum;
}

/** The changes in which a cell of these leaves moves; undefined when there is none. */
export function changesShownBy(space: NullSpace, leaves: Int32Array): ShownChanges | undefined {
  const { changes, byLeaf, met, inCell } = space;
  const shown: [number, number][] = [];
  let pivot = -1;
  let pivotMove = 0;
  let fewest = Number.POSITIVE_INFINITY;
  space.round++;
  for (const leaf of leaves) inCell[leaf] = 1;
  for (const leaf of leaves) {
    for (const number of byLeaf[leaf] ?? []) {
      const change = changes[number];
      if (!change || met[number] === space.round) continue;
      met[number] = space.round;
      const move = moveWithin(change, leaves, inCell);
      if (move === 0) continue;
      shown.push([number, move]);
      const size = change.leaves.length;
      if (size < fewest || (size === fewest && number < pivot)) {
        pivot = number;
        pivotMove = move;
        fewest = size;
      }
    }
  }
  for (const leaf of leaves) inCell[leaf] = 0;
  return pivot < 0 ? undefined : { pivot, pivotMove, others: shown.filter(([number]) => number !== pivot) };
}

/** Publishes the cell: its pivot disappears, every other change and probe is turned so that the cell stands still. */
export function publish(space: NullSpace, leaves: Int32Array, { pivot, pivotMove, others }: ShownChanges): void {
  const used = space.changes[pivot];
  if (!used) return;
  const inverse = inverseMod(pivotMove, p);
  for (const probe of space.probes) {
    const factor = mulMod(probeSum(probe, leaves), inverse, p);
    used.leaves.forEach((leaf, k) => {
      probe[leaf] = subMod(probe[leaf] ?? 0, mulMod(factor, used.moves[k] ?? 0, p), p);
    });
  }
  space.changes[pivot] = undefined;
  space.entries -= used.leaves.length;
  for (const [number, move] of others) turn(space, number, used, mulMod(move, inverse, p));
  // Keeping the index exact all the time costs more than making it anew now and then.
  if (space.indexed > tolerated * space.entries) indexAnew(space);
}

const tolerated = 3;

function indexAnew(space: NullSpace): void {
  for (const numbers of space.byLeaf) numbers.length = 0;
  space.changes.forEach((change, number) => {
    if (change) for (const leaf of change.leaves) space.byLeaf[leaf]?.push(number);
  });
  space.indexed = space.entries;
}

/** How much a cell moves in a change: a look at every entry, or a search per leaf where that is less. */
function moveWithin({ leaves, moves }: HiddenChange, cell: Int32Array, inCell: Uint8Array): number {
  let sum = 0;
  if (cell.length * searchCost > leaves.length) {
    for (let k = 0; k < leaves.length; k++) {
      if (inCell[leaves[k] ?? 0] === 1) sum = addMod(sum, moves[k] ?? 0, p);
    }
    return sum;
  }
  for (let k = 0; k < cell.length; k++) {
    const place = placeOf(leaves, cell[k] ?? 0);
    if (place >= 0) sum = addMod(sum, moves[place] ?? 0, p);
  }
  return sum;
}

/** Entries looked at in the time one is searched for. */
const searchCost = 16;

function placeOf(sorted: Int32Array, leaf: number): number {
  let from = 0;
  let to = sorted.length - 1;
  while (from <= to) {
    const middle = (from + to) >> 1;
    const found = sorted[middle] ?? 0;
    if (found === leaf) return middle;
    if (found < leaf) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Takes factor · used from a change, leaves kept in order; new leaves go into the index. */
function turn(space: NullSpace, number: number, used: HiddenChange, factor: number): void {
  const change = space.changes[number];
  if (!change) return;
  const { leaves: ours, moves: ourMoves } = change;
  const { leaves, moves } = space.scratch;
  let length = 0;
  let a = 0;
  const keepUntil = (leaf: number): void => {
    while (a < ours.length && (ours[a] ?? 0) < leaf) {
      leaves[length] = ours[a] ?? 0;
      moves[length++] = ourMoves[a++] ?? 0;
    }
  };
  for (let b = 0; b < used.leaves.length; b++) {
    const leaf = used.leaves[b] ?? 0;
    keepUntil(leaf);
    const shared = a < ours.length && ours[a] === leaf;
    const before = shared ? (ourMoves[a++] ?? 0) : 0;
    const move = subMod(before, mulMod(factor, used.moves[b] ?? 0, p), p);
    if (move === 0) continue;
    if (!shared) {
      space.byLeaf[leaf]?.push(number);
      space.indexed++;
    }
    leaves[length] = leaf;
    moves[length++] = move;
  }
  keepUntil(Number.POSITIVE_INFINITY);
  space.entries += length - ours.length;
  space.changes[number] = { leaves: leaves.slice(0, length), moves: moves.slice(0, length) };
}
