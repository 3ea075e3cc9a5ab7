import { invariant } from '../../domain/kernel/invariant.ts';
import type { LeafCounts, ProtectedTable } from '../../domain/model/leaf.ts';
import type { PlaceIndex } from './place-index.ts';
import { findPooled, type PooledLookup, type SparseLeaves, sparseLeaves } from './pooled-rows.ts';

/** How units are merged into atoms; tables of one tier share it. Atoms are numbered as in the table. */
export interface AtomSystem {
  readonly ids: readonly string[];
  /** Unit number → atom number, −1 where the table does not hold the unit. */
  readonly atomOfUnit: Int32Array;
  /** Unit numbers of atom a: `members[starts[a] .. starts[a + 1]]`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  /** One number an atom, zero between questions. */
  readonly scratch: Int32Array;
}

/** A protected table with the look-ups that adding needs. */
export interface Cube {
  readonly table: ProtectedTable;
  readonly system: AtomSystem;
  /** Cell number → its place among the sum cells, −1 for cells without a sum. */
  readonly sumOfCell: Int32Array;
  /** The sum leaves of each atom whose mean is borrowed, as period × sum cell, and their heads. */
  readonly borrowed: SparseLeaves;
  /** Zeros for every period and sum cell: what an atom without borrowed means has borrowed. */
  readonly noneBorrowed: Float64Array;
  /** Room of the same size, used again by every question about one atom that has borrowed. */
  readonly borrowRoom: Float64Array;
  /** Period number by edition. */
  readonly byEdition: ReadonlyMap<number, number>;
  /** The period numbers: 0, 1, 2 … */
  readonly everyPeriod: Int32Array;
  /** Absent when no row of the table is pooled. */
  readonly pooled?: PooledLookup;
}

/** Sums over chosen atoms for every period; a period without atoms has none, whatever stands there. Period-major, one number a cell (`heads`) or a sum cell (`sums`). */
export interface Totals {
  readonly heads: LeafCounts;
  /** Where the first number stands among `heads`, and among `sums`: those of one atom are read where its leaves lie. */
  readonly headsFrom: number;
  readonly sums: Float64Array;
  readonly sumsFrom: number;
  /** Heads of each sum cell whose mean is borrowed rather than the leaf's own. */
  readonly borrowed: Float64Array;
  /** Persons of pooled rows, period × sensitive row. */
  readonly pooled: Float64Array;
  /** Atoms that existed, per period; an atom of strict leaves as many as it has parts. */
  readonly atoms: Int32Array;
}

/** Totals in room of their own, to add to. */
interface OwnTotals extends Totals {
  readonly heads: Int32Array;
}

/** Numbers the atoms of a table by the directory's units. Units unknown to the directory are left out. */
export function buildAtomSystem(atoms: ProtectedTable['atoms'], index: PlaceIndex): AtomSystem {
  const atomOfUnit = new Int32Array(index.directory.units.length).fill(-1);
  const starts = new Int32Array(atoms.length + 1);
  const members: number[] = [];
  atoms.forEach((atom, a) => {
    for (const id of atom.members) {
      const unit = index.unitNumber.get(id);
      if (unit === undefined) continue;
      atomOfUnit[unit] = a;
      members.push(unit);
    }
    starts[a + 1] = members.length;
  });
  const scratch = new Int32Array(atoms.length);
  return { ids: atoms.map((a) => a.id), atomOfUnit, starts, members: Int32Array.from(members), scratch };
}

function findBorrowed({ atoms, sums, periods, cellCount, heads }: ProtectedTable): SparseLeaves {
  const width = sums?.cells.length ?? 0;
  const size = periods.length * width;
  return sparseLeaves(atoms.length, size, (atom, place) => {
    if (sums === undefined || sums.own[atom * size + place] === 1) return 0;
    const leaf = (atom * periods.length + Math.floor(place / width)) * cellCount;
    return Math.max(0, heads[leaf + (sums.cells[place % width] ?? 0)] ?? 0);
  });
}

/** Adds look-ups to a protected table; one pass over its sums. */
export function buildCube(table: ProtectedTable, system: AtomSystem): Cube {
  const sumOfCell = new Int32Array(table.cellCount).fill(-1);
  table.sums?.cells.forEach((cell, s) => {
    sumOfCell[cell] = s;
  });
  invariant(table.periods.length <= 31, 'a period is one bit of a mask');
  const noneBorrowed = new Float64Array(table.periods.length * (table.sums?.cells.length ?? 0));
  const byEdition = new Map(table.periods.map((p, i) => [p.edition, i]));
  const everyPeriod = Int32Array.from(table.periods.keys());
  const pooled = findPooled(table);
  const room = { noneBorrowed, borrowRoom: new Float64Array(noneBorrowed.length) };
  const cube = { table, system, sumOfCell, borrowed: findBorrowed(table), ...room, byEdition, everyPeriod };
  return pooled ? { ...cube, pooled } : cube;
}

// Heads and sums are added by functions of their own: one for both would be compiled for neither.

function addHeads(into: Int32Array, at: number, from: LeafCounts, start: number, length: number): void {
  for (let i = 0; i < length; i++) into[at + i] = (into[at + i] as number) + (from[start + i] as number);
}

function addSums(into: Float64Array, at: number, from: Float64Array, start: number, length: number): void {
  for (let i = 0; i < length; i++) into[at + i] = (into[at + i] as number) + (from[start + i] as number);
}

/** Four runs at once: `into` is read and written once for them instead of four times. */
function addFourHeads(into: Int32Array, from: LeafCounts, starts: readonly [number, number, number, number]): void {
  const [a, b, c, d] = starts;
  for (let i = 0; i < into.length; i++) {
    into[i] =
      (into[i] as number) +
      (from[a + i] as number) +
      (from[b + i] as number) +
      (from[c + i] as number) +
      (from[d + i] as number);
  }
}

function addSparse(
  into: Float64Array,
  { starts, at, heads }: SparseLeaves,
  atom: number,
  width: number,
  mask: number,
): void {
  const end = starts[atom + 1] as number;
  for (let i = starts[atom] as number; i < end; i++) {
    const place = at[i] as number;
    if ((mask & (1 << Math.floor(place / width))) === 0) continue;
    into[place] = (into[place] as number) + (heads[i] as number);
  }
}

/** Periods in which each atom is added, one bit a period; the scratch of a cube is reused from question to question. */
function periodMasks(cube: Cube, atomsOfPeriod: readonly (readonly number[])[]): readonly number[] {
  const { scratch } = cube.system;
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

// Most atoms of a large selection are added in every period; these go four at a time.
function addWholeHeads(cube: Cube, into: Int32Array, whole: readonly number[]): void {
  const { heads } = cube.table;
  const fours = whole.length - (whole.length % 4);
  const start = (i: number): number => (whole[i] as number) * into.length;
  for (let i = 0; i < fours; i += 4) addFourHeads(into, heads, [start(i), start(i + 1), start(i + 2), start(i + 3)]);
  for (let i = fours; i < whole.length; i++) addHeads(into, 0, heads, start(i), into.length);
}

/** What there is beside the heads of atoms that are added in every period. */
function addWhole(cube: Cube, totals: OwnTotals, whole: readonly number[]): void {
  const { periods, alive, sums, parts } = cube.table;
  const count = periods.length;
  const size = totals.sums.length;
  addWholeHeads(cube, totals.heads, whole);
  for (const atom of whole) {
    const part = parts?.[atom] ?? 1;
    for (let p = 0; p < count; p++) {
      totals.atoms[p] = (totals.atoms[p] as number) + part * (alive[atom * count + p] as number);
    }
    if (sums !== undefined) addSums(totals.sums, 0, sums.value, atom * size, size);
  }
}

/** An atom that is added in some periods only. */
function addPart(cube: Cube, totals: OwnTotals, atom: number, mask: number): void {
  const { periods, alive, sums, parts, cellCount, heads } = cube.table;
  const count = periods.length;
  const part = parts?.[atom] ?? 1;
  for (let p = 0; p < count; p++) {
    if ((mask & (1 << p)) !== 0 && alive[atom * count + p] === 1) totals.atoms[p] = (totals.atoms[p] as number) + part;
  }
  const width = sums?.cells.length ?? 0;
  forRuns(count, mask, (first, end) => {
    addHeads(totals.heads, first * cellCount, heads, (atom * count + first) * cellCount, (end - first) * cellCount);
    if (sums === undefined) return;
    addSums(totals.sums, first * width, sums.value, (atom * count + first) * width, (end - first) * width);
  });
}

/** Calls back for each run of neighbouring periods in a mask, from its first to the one after its last. */
function forRuns(count: number, mask: number, run: (first: number, end: number) => void): void {
  let p = 0;
  while (p < count) {
    const first = p;
    while (p < count && (mask & (1 << p)) !== 0) p++;
    if (p > first) run(first, p);
    else p++;
  }
}

function onlyAtom(atomsOfPeriod: readonly (readonly number[])[]): number | undefined {
  let only: number | undefined;
  for (const [atom, another] of atomsOfPeriod) {
    if (atom === undefined) continue;
    if (another !== undefined || (only !== undefined && atom !== only)) return undefined;
    only = atom;
  }
  return only;
}

// The leaves of one atom are their own sum: read where they lie. Periods without the atom have leaves too, but no
// atoms, and nothing is read of a period without atoms.
function totalsOfAtom(cube: Cube, atom: number, atomsOfPeriod: readonly (readonly number[])[]): Totals {
  const { cellCount, periods, sums, heads, alive, parts } = cube.table;
  const count = periods.length;
  const part = parts?.[atom] ?? 1;
  const atoms = new Int32Array(count);
  let mask = 0;
  for (let p = 0; p < count; p++) {
    if (atomsOfPeriod[p]?.[0] !== atom) continue;
    atoms[p] = part * (alive[atom * count + p] as number);
    mask |= 1 << p;
  }
  const width = sums?.cells.length ?? 0;
  const { starts } = cube.borrowed;
  const borrowed = starts[atom] === starts[atom + 1] ? cube.noneBorrowed : cube.borrowRoom.fill(0);
  addSparse(borrowed, cube.borrowed, atom, width, 2 ** count - 1);
  const pooledRows = cube.pooled?.rows.length ?? 0;
  const pooled = pooledRows === 0 ? none : new Float64Array(count * pooledRows);
  if (cube.pooled !== undefined) addSparse(pooled, cube.pooled.ofAtoms, atom, pooledRows, mask);
  const leaves = { heads, headsFrom: atom * count * cellCount, sums: sums?.value ?? none };
  return { ...leaves, sumsFrom: atom * count * width, borrowed, pooled, atoms };
}

const none = new Float64Array(0);

/**
 * Adds the leaves of the atoms given for each period of the table.
 * The hot path: leaves of an atom lie together, so a run of periods is one pass over neighbouring numbers.
 */
export function addAtoms(cube: Cube, atomsOfPeriod: readonly (readonly number[])[]): Totals {
  const only = onlyAtom(atomsOfPeriod);
  if (only !== undefined) return totalsOfAtom(cube, only, atomsOfPeriod);
  const { cellCount, periods, sums } = cube.table;
  const count = periods.length;
  const width = sums?.cells.length ?? 0;
  const pooledRows = cube.pooled?.rows.length ?? 0;
  const totals: OwnTotals = {
    heads: new Int32Array(count * cellCount),
    headsFrom: 0,
    sums: new Float64Array(count * width),
    sumsFrom: 0,
    borrowed: new Float64Array(count * width),
    pooled: new Float64Array(count * pooledRows),
    atoms: new Int32Array(count),
  };
  const { scratch } = cube.system;
  const atoms = periodMasks(cube, atomsOfPeriod);
  const every = 2 ** count - 1;
  const whole: number[] = [];
  for (const atom of atoms) {
    const mask = scratch[atom] as number;
    if (mask === every) whole.push(atom);
    else addPart(cube, totals, atom, mask);
    addSparse(totals.borrowed, cube.borrowed, atom, width, mask);
    if (cube.pooled !== undefined) addSparse(totals.pooled, cube.pooled.ofAtoms, atom, pooledRows, mask);
    scratch[atom] = 0;
  }
  addWhole(cube, totals, whole);
  return totals;
}
