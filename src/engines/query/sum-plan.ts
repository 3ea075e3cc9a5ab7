import type { CompiledTable } from './compile-table.ts';
import type { Cube } from './cube.ts';
import { type RowsInSet, rowsInSet } from './pooled-rows.ts';

/** Cells of one table that a sum adds up, found in that table's totals. */
export interface PlannedGroup {
  /** Number of the table among {@link CompiledTable.tables}. */
  readonly source: number;
  /** The period of the source that each period of the table meets, −1 where it has none. */
  readonly met: Int32Array;
  readonly cells: Int32Array;
  /** Those of the cells that carry a sum, as places among the source's sum cells. */
  readonly sumCells: Int32Array;
  /** Absent where the cells touch no pooled row. */
  readonly pooled?: RowsInSet;
}

/** What every sum of a table adds up, set by set: the same for every selection, so worked out once per release. */
export type SumPlan = readonly (readonly PlannedGroup[])[];

/** The plan of a table's sums. A year's figures always meet those of the same edition. */
export function planSums({ definition, sets, tables }: CompiledTable, cubeOf: (table: string) => Cube): SumPlan {
  const own = cubeOf(definition.id);
  const metBy = new Map<string, Int32Array>();
  const metOf = (table: string, editionShift: number): Int32Array => {
    if (table === definition.id && editionShift === 0) return own.everyPeriod;
    const key = `${table} ${editionShift}`;
    const { byEdition } = cubeOf(table);
    const met =
      metBy.get(key) ?? Int32Array.from(own.table.periods, (p) => byEdition.get(p.edition + editionShift) ?? -1);
    metBy.set(key, met);
    return met;
  };
  return sets.map(({ groups }) =>
    groups.map(({ table, editionShift, cells }): PlannedGroup => {
      const cube = cubeOf(table);
      const sumCells = cells.map((cell) => cube.sumOfCell[cell] ?? -1).filter((s) => s >= 0);
      const planned = { source: tables.indexOf(table), met: metOf(table, editionShift), cells, sumCells };
      const pooled = cube.pooled && rowsInSet(cube.pooled, cells);
      return pooled !== undefined && pooled.whole.length + pooled.part.length > 0 ? { ...planned, pooled } : planned;
    }),
  );
}
