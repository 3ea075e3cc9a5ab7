import { type CellSystem, eachRelation } from '../suppression/cross-table.ts';
import type { SparseRow } from './sparse-elimination.ts';

/** What an outsider does not know of a table, and what he knows about it. */
export interface HiddenSystem {
  /** Cell of each unknown. */
  readonly cells: readonly number[];
  /** Relations with at least one unknown, in unknowns; `constant` is what the unknowns add up to. */
  readonly rows: readonly (SparseRow & { readonly constant: number })[];
}

/** The relations of a table that hold a hidden cell, with the published cells put in. */
export function hiddenRelations(table: CellSystem, hidden: Uint8Array): HiddenSystem {
  const cells: number[] = [];
  const unknown = new Int32Array(hidden.length).fill(-1);
  hidden.forEach((status, cell) => {
    if (status === 0) return;
    unknown[cell] = cells.length;
    cells.push(cell);
  });
  const rows: (SparseRow & { constant: number })[] = [];
  eachRelation(table, (parent, children) => {
    const columns: number[] = [];
    const values: number[] = [];
    let constant = 0;
    const add = (cell: number, sign: number): void => {
      const at = unknown[cell] ?? -1;
      if (at < 0) {
        constant -= sign * (table.counts[cell] ?? 0);
        return;
      }
      columns.push(at);
      values.push(sign);
    };
    add(parent, 1);
    for (const child of children) add(child, -1);
    if (columns.length > 0) rows.push({ columns, values, constant });
  });
  return { cells, rows };
}
