import { type CellSystem, leavesOf } from './cross-table.ts';
import type { NullSpace, ShownChanges } from './null-space.ts';
import { probeSum } from './null-space.ts';
import { addMod, inverseMod, mulMod, firstPrime as p, subMod } from './prime-field.ts';

/** The primary cells, each set of leaves once. */
export interface GuardedCells {
  readonly leaves: readonly Int32Array[];
  /** Whether the cell is one person. */
  readonly alone: readonly boolean[];
  /** Guarded cells that hold a leaf. */
  readonly byLeaf: readonly (readonly number[])[];
  /** Present when lone contributors are to be stopped: cells that always move together, by their ratio. */
  readonly classes: RatioClasses | undefined;
}

interface RatioClasses {
  readonly ratios: number[];
  readonly members: Map<number, Set<number>>;
}

/** The cells to be guarded while others are published. */
export function guardCells(
  table: CellSystem,
  primary: readonly number[],
  space: NullSpace,
  singletons: boolean,
): GuardedCells {
  // Equal in every change that is left: the same leaves, or the same people in another table.
  const content = (cell: number): string => space.probes.map((probe) => probeSum(probe, leavesOf(table, cell))).join();
  const cells = [...new Map(primary.map((cell) => [content(cell), cell])).values()];
  const leaves = cells.map((cell) => leavesOf(table, cell));
  const byLeaf: number[][] = Array.from(table.leafCells, () => []);
  leaves.forEach((own, guarded) => {
    for (const leaf of own) byLeaf[leaf]?.push(guarded);
  });
  const alone = cells.map((cell) => table.counts[cell] === 1);
  if (!singletons) return { leaves, alone, byLeaf, classes: undefined };
  const ratios = ratiosOf(leaves.map((own) => space.probes.map((probe) => probeSum(probe, own))));
  const members = new Map<number, Set<number>>();
  ratios.forEach((ratio, guarded) => {
    join(members, ratio, guarded);
  });
  return { leaves, alone, byLeaf, classes: { ratios, members } };
}

/**
 * Whether publishing a cell would give a guarded cell away: to everybody, because nothing else moves it, or to a person
 * who is alone in a guarded leaf, because it then moves only with his own. When it would not, the cell counts as
 * published from here on.
 */
export function mayPublish(
  guarded: GuardedCells,
  space: NullSpace,
  leaves: Int32Array,
  { pivot, pivotMove }: ShownChanges,
): boolean {
  const used = space.changes[pivot];
  if (!used) return true;
  const touched = new Map<number, number>();
  for (let k = 0; k < used.length; k++) {
    for (const cell of guarded.byLeaf[used.leaves[k] ?? 0] ?? []) {
      touched.set(cell, addMod(touched.get(cell) ?? 0, used.moves[k] ?? 0, p));
    }
  }
  const inverse = inverseMod(pivotMove, p);
  const factors = space.probes.map((probe) => mulMod(probeSum(probe, leaves), inverse, p));
  const sums = new Map<number, readonly number[]>();
  for (const [cell, move] of touched) {
    if (move === 0) continue;
    const own = guarded.leaves[cell] ?? new Int32Array();
    const after = space.probes.map((probe, k) => subMod(probeSum(probe, own), mulMod(factors[k] ?? 0, move, p), p));
    if (after.every((sum) => sum === 0)) return false;
    sums.set(cell, after);
  }
  return guarded.classes === undefined || keepsApart(guarded, guarded.classes, sums);
}

/** Moves the touched cells to their new ratios, unless a lone person would then share one with another cell. */
function keepsApart(
  { alone }: GuardedCells,
  { ratios, members }: RatioClasses,
  sums: ReadonlyMap<number, readonly number[]>,
): boolean {
  const cells = [...sums.keys()];
  const before = cells.map((cell) => ratios[cell] ?? 0);
  const after = ratiosOf([...sums.values()]);
  move(members, cells, before, after);
  const apart = after.every((ratio) => {
    const sharing = members.get(ratio) ?? new Set<number>();
    return sharing.size === 1 || ![...sharing].some((cell) => alone[cell]);
  });
  if (!apart) {
    move(members, cells, after, before);
    return false;
  }
  cells.forEach((cell, k) => {
    ratios[cell] = after[k] ?? 0;
  });
  return true;
}

function move(
  members: Map<number, Set<number>>,
  cells: readonly number[],
  from: readonly number[],
  to: readonly number[],
): void {
  cells.forEach((cell, k) => {
    const left = members.get(from[k] ?? 0);
    left?.delete(cell);
    if (left?.size === 0) members.delete(from[k] ?? 0);
  });
  cells.forEach((cell, k) => {
    join(members, to[k] ?? 0, cell);
  });
}

function join(members: Map<number, Set<number>>, ratio: number, cell: number): void {
  const sharing = members.get(ratio);
  if (sharing) sharing.add(cell);
  else members.set(ratio, new Set([cell]));
}

/** Per cell a number that is equal for cells whose sums are multiples of each other; one inversion serves them all. */
function ratiosOf(sums: readonly (readonly number[])[]): number[] {
  const products: number[] = [];
  let product = 1;
  for (const [first = 0] of sums) {
    products.push(product);
    product = mulMod(product, first === 0 ? 1 : first, p);
  }
  let inverse = inverseMod(product, p);
  const ratios = new Array<number>(sums.length).fill(0);
  for (let k = sums.length - 1; k >= 0; k--) {
    const [first = 0, second = 0, third = 0] = sums[k] ?? [];
    const own = mulMod(inverse, products[k] ?? 0, p);
    inverse = mulMod(inverse, first === 0 ? 1 : first, p);
    ratios[k] = mulMod(second, own, p) * lowBits + (mulMod(third, own, p) % lowBits);
  }
  return ratios;
}

/** As much of a second residue as fits exactly beside a first in a number. */
const lowBits = 2 ** 22;
