import type { Random } from '../../../domain/kernel/random.ts';
import { addMod, inverseMod, mulMod, firstPrime as p, subMod } from './prime-field.ts';

/**
 * One change of leaves that no accepted cell shows: leaves in rising order and how much each moves, modulo p. Only the
 * first `length` entries count; the rest is room to grow, so that a change need not be made anew each time it is turned.
 */
export interface HiddenChange {
  leaves: Int32Array;
  moves: Int32Array;
  length: number;
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
    changes: Array.from({ length: leaves }, (_, leaf) => ({
      leaves: Int32Array.of(leaf),
      moves: Int32Array.of(1),
      length: 1,
    })),
    byLeaf: Array.from({ length: leaves }, (_, leaf) => [leaf]),
    probes: [probe(), probe(), probe()],
    met: new Int32Array(leaves).fill(-1),
    inCell: new Uint8Array(leaves),
    round: 0,
    scratch: { leaves: new Int32Array(leaves), moves: new Int32Array(leaves), length: 0 },
    entries: leaves,
    indexed: leaves,
  };
}

/** Leaves taken from a sum in place of added to it. */
export type Minus = ReadonlySet<number>;

/** Sum of a random member of the space over the leaves of a cell. */
export function probeSum(probe: Int32Array, leaves: Int32Array, minus?: Minus): number {
  let sum = 0;
  for (let k = 0; k < leaves.length; k++) {
    const leaf = leaves[k] ?? 0;
    const move = probe[leaf] ?? 0;
    sum = minus?.has(leaf) ? subMod(sum, move, p) : addMod(sum, move, p);
  }
  return sum;
}

/** The changes in which a cell of these leaves moves; undefined when there is none. */
export function changesShownBy(space: NullSpace, leaves: Int32Array, minus?: Minus): ShownChanges | undefined {
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
      const move = moveWithin(change, leaves, inCell, minus);
      if (move === 0) continue;
      shown.push([number, move]);
      const size = change.length;
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
export function publish(
  space: NullSpace,
  leaves: Int32Array,
  { pivot, pivotMove, others }: ShownChanges,
  minus?: Minus,
): void {
  const used = space.changes[pivot];
  if (!used) return;
  const inverse = inverseMod(pivotMove, p);
  for (const probe of space.probes) {
    const factor = mulMod(probeSum(probe, leaves, minus), inverse, p);
    for (let k = 0; k < used.length; k++) {
      const leaf = used.leaves[k] ?? 0;
      probe[leaf] = subMod(probe[leaf] ?? 0, mulMod(factor, used.moves[k] ?? 0, p), p);
    }
  }
  space.changes[pivot] = undefined;
  space.entries -= used.length;
  for (const [number, move] of others) turn(space, number, used, mulMod(move, inverse, p));
  // Keeping the index exact all the time costs more than making it anew now and then.
  if (space.indexed > tolerated * space.entries) indexAnew(space);
}

const tolerated = 3;

function indexAnew(space: NullSpace): void {
  for (const numbers of space.byLeaf) numbers.length = 0;
  space.changes.forEach((change, number) => {
    for (let k = 0; change && k < change.length; k++) space.byLeaf[change.leaves[k] ?? 0]?.push(number);
  });
  space.indexed = space.entries;
}

/** How much a cell moves in a change: only entries between the cell's first and last leaf are looked at. */
function moveWithin(
  { leaves, moves, length }: HiddenChange,
  cell: Int32Array,
  inCell: Uint8Array,
  minus: Minus | undefined,
): number {
  const last = cell[cell.length - 1] ?? -1;
  let sum = 0;
  for (let k = placeOf(leaves, length, cell[0] ?? 0); k < length; k++) {
    const leaf = leaves[k] ?? 0;
    if (leaf > last) break;
    if (inCell[leaf] !== 1) continue;
    sum = minus?.has(leaf) ? subMod(sum, moves[k] ?? 0, p) : addMod(sum, moves[k] ?? 0, p);
  }
  return sum;
}

/** Place of the first of so many rising numbers that is not below a leaf. */
function placeOf(sorted: Int32Array, length: number, leaf: number): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < leaf) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Takes factor · used from a change, leaves kept in order; new leaves go into the index. */
function turn(space: NullSpace, number: number, used: HiddenChange, factor: number): void {
  const change = space.changes[number];
  if (!change) return;
  const { leaves: ours, moves: ourMoves, length: ourLength } = change;
  const { leaves, moves } = space.scratch;
  let length = 0;
  let a = 0;
  for (let b = 0; b < used.length; b++) {
    const leaf = used.leaves[b] ?? 0;
    while (a < ourLength && (ours[a] ?? 0) < leaf) {
      leaves[length] = ours[a] ?? 0;
      moves[length++] = ourMoves[a++] ?? 0;
    }
    const shared = a < ourLength && ours[a] === leaf;
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
  const rest = ourLength - a;
  leaves.set(ours.subarray(a, ourLength), length);
  moves.set(ourMoves.subarray(a, ourLength), length);
  length += rest;
  space.entries += length - ourLength;
  if (length > ours.length) {
    change.leaves = new Int32Array(length + (length >> 1));
    change.moves = new Int32Array(length + (length >> 1));
  }
  change.leaves.set(leaves.subarray(0, length));
  change.moves.set(moves.subarray(0, length));
  change.length = length;
}
