import type { PooledRows, ProtectedTable } from '../../domain/model/leaf.ts';

/** Some numbers of an atom out of many: where they stand in the totals (period × width), and the numbers. */
export interface SparseLeaves {
  readonly at: Int32Array;
  readonly heads: Int32Array;
}

/** Sensitive rows that a set of cells holds whole, and those it holds only some cells of. */
export interface RowsInSet {
  readonly whole: readonly number[];
  readonly part: readonly number[];
}

/** The pooled rows of a table made ready for adding up (diskretion.md 8.3). */
export interface PooledLookup extends PooledRows {
  /** Atom → its pooled rows. Atoms without are left out. */
  readonly byAtom: ReadonlyMap<number, SparseLeaves>;
}

/** Look-ups of a table's pooled rows, if it has any. */
export function findPooled({ pooled, atoms, periods }: ProtectedTable): PooledLookup | undefined {
  if (pooled === undefined) return undefined;
  const size = periods.length * pooled.rows.length;
  const byAtom = new Map<number, SparseLeaves>();
  atoms.forEach((_, atom) => {
    const own = pooled.heads.subarray(atom * size, (atom + 1) * size);
    const at = Int32Array.from(own.keys()).filter((i) => own[i] !== 0);
    if (at.length > 0) byAtom.set(atom, { at, heads: at.map((i) => own[i] ?? 0) });
  });
  return { ...pooled, byAtom };
}

/** The pooled rows that a set of cells touches: those it holds whole, and those it holds only some cells of. */
export function rowsInSet({ rows }: PooledRows, cells: Int32Array): RowsInSet {
  const chosen = new Set(cells);
  const touched = [...rows.keys()].filter((row) => rows[row]?.cells.some((cell) => chosen.has(cell)));
  // Where categories overlap, all of them together are not the people of the row.
  const whole = touched.filter((row) => rows[row]?.everybody.every((cell) => chosen.has(cell)));
  return { whole, part: touched.filter((row) => !whole.includes(row)) };
}
