import type { LpModel } from '../../../domain/model/lp.ts';

interface Row {
  readonly entries: readonly (readonly [column: number, value: number])[];
  readonly lower: number;
  readonly upper: number;
}

/** A linear program in whole numbers, written row by row. Columns begin at 0. */
export interface WholeProgram {
  /** A new column from 0 to `upper`. */
  column(upper: number): number;
  row(entries: Row['entries'], bounds: { readonly lower?: number; readonly upper?: number }): void;
  /** The program with what is to be as small as can be. */
  model(costs: ReadonlyMap<number, number>): LpModel;
}

/** An empty program. */
export function wholeProgram(): WholeProgram {
  const uppers: number[] = [];
  const rows: Row[] = [];
  return {
    column: (upper) => uppers.push(upper) - 1,
    row: (entries, { lower = Number.NEGATIVE_INFINITY, upper = Number.POSITIVE_INFINITY }) => {
      rows.push({ entries, lower, upper });
    },
    model: (costs) => ({
      columnLower: new Float64Array(uppers.length),
      columnUpper: Float64Array.from(uppers),
      costs: Float64Array.from(uppers, (_upper, column) => costs.get(column) ?? 0),
      rowStarts: startsOf(rows),
      rowColumns: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      rowValues: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, value]) => value))),
      rowLower: Float64Array.from(rows, ({ lower }) => lower),
      rowUpper: Float64Array.from(rows, ({ upper }) => upper),
      whole: true,
    }),
  };
}

function startsOf(rows: readonly Row[]): Int32Array {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ entries }, row) => {
    starts[row + 1] = (starts[row] ?? 0) + entries.length;
  });
  return starts;
}
