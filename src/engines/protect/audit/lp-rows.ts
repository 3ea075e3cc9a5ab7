import type { LpModel } from '../../../domain/model/lp.ts';
import type { SparseRow } from './sparse-elimination.ts';

/** Equations of a linear program in the form solvers take; every column may be in any range, costs are 0. */
export function equations(
  columns: number,
  rows: readonly (SparseRow & { readonly constant: number })[],
  lower: number,
  upper: number,
): LpModel {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => {
    starts[r + 1] = (starts[r] ?? 0) + row.columns.length;
  });
  const constants = Float64Array.from(rows, ({ constant }) => constant);
  return {
    columnLower: new Float64Array(columns).fill(lower),
    columnUpper: new Float64Array(columns).fill(upper),
    costs: new Float64Array(columns),
    rowStarts: starts,
    rowColumns: Int32Array.from(rows.flatMap((row) => row.columns)),
    rowValues: Float64Array.from(rows.flatMap((row) => row.values)),
    rowLower: constants,
    rowUpper: constants,
  };
}
