import type { PooledRows, ProtectedTable } from '../../domain/model/leaf.ts';

/**
 * Some numbers of each atom out of many: where they stand in the totals (period × width), and the numbers. Those of atom a
 * stand at `starts[a] .. starts[a + 1]`: thousands of atoms have a few each, and an array of their own would take ten times
 * the room of what stands in it.
 */
export interface SparseLeaves {
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly heads: Int32Array;
}

/** The numbers of every atom that are not zero; `numberAt` gives those of an atom by place, of `size` places. */
export function sparseLeaves(
  atoms: number,
  size: number,
  numberAt: (atom: number, place: number) => number,
): SparseLeaves {
  const starts = new Int32Array(atoms + 1);
  const [at, heads]: [number[], number[]] = [[], []];
  for (let atom = 0; atom < atoms; atom++) {
    for (let place = 0; place < size; place++) {
      const count = numberAt(atom, place);
      if (count === 0) continue;
      at.push(place);
      heads.push(count);
    }
    starts[atom + 1] = at.length;
  }
  return { starts, at: Int32Array.from(at), heads: Int32Array.from(heads) };
}

/** Sensitive rows that a set of cells holds whole, and those it holds only some cells of. */
export interface RowsInSet {
  readonly whole: readonly number[];
  readonly part: readonly number[];
}

/** The pooled rows of a table made ready for adding up (diskretion.md 8.3). */
export interface PooledLookup extends PooledRows {
  /** The pooled rows of each atom. */
  readonly ofAtoms: SparseLeaves;
}

/** Look-ups of a table's pooled rows, if it has any. */
export function findPooled({ pooled, atoms, periods }: ProtectedTable): PooledLookup | undefined {
  if (pooled === undefined) return undefined;
  const size = periods.length * pooled.rows.length;
  const ofAtoms = sparseLeaves(atoms.length, size, (atom, place) => pooled.heads[atom * size + place] ?? 0);
  return { ...pooled, ofAtoms };
}

/** The pooled rows that a set of cells touches: those it holds whole, and those it holds only some cells of. */
export function rowsInSet({ rows }: PooledRows, cells: Int32Array): RowsInSet {
  const chosen = new Set(cells);
  const touched = [...rows.keys()].filter((row) => rows[row]?.cells.some((cell) => chosen.has(cell)));
  // Where categories overlap, all of them together are not the people of the row.
  const whole = touched.filter((row) => rows[row]?.everybody.every((cell) => chosen.has(cell)));
  return { whole, part: touched.filter((row) => !whole.includes(row)) };
}
