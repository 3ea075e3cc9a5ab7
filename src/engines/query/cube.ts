import { invariant, must } from '../../domain/kernel/invariant.ts';
import type { ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceIndex } from './place-index.ts';

/** A protected table with the look-ups that adding needs. Atoms are numbered as in the table. */
export interface Cube {
  readonly table: ProtectedTable;
  /** Unit number → atom number, −1 where the table does not hold the unit. */
  readonly atomOfUnit: Int32Array;
  /** Unit numbers of atom a: `members[starts[a] .. starts[a + 1]]`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** Cell number → its place among the sum cells, −1 for cells without a sum. */
  readonly sumOfCell: Int32Array;
  /** One number an atom, zero between questions. */
  readonly scratch: Int32Array;
}

/** Sums over chosen atoms for every period: period-major, one number a cell (`heads`) or a sum cell (`sums`). */
export interface Totals {
  readonly heads: Int32Array;
  readonly sums: Float64Array;
  /** Heads of each sum cell whose mean is the leaf's own rather than borrowed. */
  readonly ownHeads: Float64Array;
  /** Atoms that existed, per period. */
  readonly atoms: Int32Array;
}

/** Adds look-ups to a protected table; linear in its atoms. Units unknown to the directory are left out. */
export function buildCube(table: ProtectedTable, index: PlaceIndex): Cube {
  const atomOfUnit = new Int32Array(index.directory.units.length).fill(-1);
  const starts = new Int32Array(table.atoms.length + 1);
  const members: number[] = [];
  table.atoms.forEach((atom, a) => {
    for (const id of atom.members) {
      const unit = index.unitNumber.get(id);
      if (unit === undefined) continue;
      atomOfUnit[unit] = a;
      members.push(unit);
    }
    starts[a + 1] = members.length;
  });
  const sumOfCell = new Int32Array(table.cellCount).fill(-1);
  table.sums?.cells.forEach((cell, s) => {
    sumOfCell[cell] = s;
  });
  invariant(table.periods.length <= 31, 'a period is one bit of a mask');
  return {
    table,
    atomOfUnit,
    starts,
    members: Int32Array.from(members),
    sumOfCell,
    scratch: new Int32Array(table.atoms.length),
  };
}

function addRun(into: Int32Array, at: number, from: Int32Array, start: number, length: number): void {
  for (let i = 0; i < length; i++) into[at + i] = (into[at + i] as number) + (from[start + i] as number);
}

function addSums(cube: Cube, totals: Totals, atom: number, period: number): void {
  const sums = must(cube.table.sums, 'sums of a table with sum cells');
  const { cellCount, periods } = cube.table;
  const width = sums.cells.length;
  const leaf = (atom * periods.length + period) * width;
  const heads = (atom * periods.length + period) * cellCount;
  for (let s = 0; s < width; s++) {
    const at = period * width + s;
    totals.sums[at] = (totals.sums[at] as number) + (sums.value[leaf + s] as number);
    if (sums.own[leaf + s] === 1) {
      totals.ownHeads[at] =
        (totals.ownHeads[at] as number) + (cube.table.heads[heads + (sums.cells[s] as number)] as number);
    }
  }
}

/** Periods in which each atom is added, one bit a period; the scratch of a cube is reused from question to question. */
function periodMasks(cube: Cube, atomsOfPeriod: readonly (readonly number[])[]): readonly number[] {
  const { scratch } = cube;
  const touched: number[] = [];
  atomsOfPeriod.forEach((atoms, p) => {
    for (const atom of atoms) {
      const mask = scratch[atom] as number;
      if (mask === 0) touched.push(atom);
      scratch[atom] = mask | (1 << p);
    }
  });
  return touched;
}

function addAtom(cube: Cube, totals: Totals, atom: number, mask: number): void {
  const { cellCount, periods, heads, alive } = cube.table;
  const count = periods.length;
  const hasSums = totals.sums.length > 0;
  let p = 0;
  while (p < count) {
    if ((mask & (1 << p)) === 0) {
      p++;
      continue;
    }
    const first = p;
    for (; p < count && (mask & (1 << p)) !== 0; p++) {
      if (alive[atom * count + p] === 1) totals.atoms[p] = (totals.atoms[p] as number) + 1;
      if (hasSums) addSums(cube, totals, atom, p);
    }
    addRun(totals.heads, first * cellCount, heads, (atom * count + first) * cellCount, (p - first) * cellCount);
  }
}

/**
 * Adds the leaves of the atoms given for each period of the table.
 * The hot path: leaves of an atom lie together, so a run of periods is one pass over neighbouring numbers.
 */
export function addAtoms(cube: Cube, atomsOfPeriod: readonly (readonly number[])[]): Totals {
  const { cellCount, periods, sums } = cube.table;
  const count = periods.length;
  const width = sums?.cells.length ?? 0;
  const totals: Totals = {
    heads: new Int32Array(count * cellCount),
    sums: new Float64Array(count * width),
    ownHeads: new Float64Array(count * width),
    atoms: new Int32Array(count),
  };
  for (const atom of periodMasks(cube, atomsOfPeriod)) {
    addAtom(cube, totals, atom, cube.scratch[atom] as number);
    cube.scratch[atom] = 0;
  }
  return totals;
}
