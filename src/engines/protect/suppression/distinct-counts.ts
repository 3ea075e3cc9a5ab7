import type { Random } from '../../../domain/kernel/random.ts';
import type { SparseRow } from '../audit/sparse-elimination.ts';
import { type CellSystem, eachRelation, leavesOf } from './cross-table.ts';
import { probeSum } from './null-space.ts';
import { firstPrime } from './prime-field.ts';

/** The counts of a table above 0, cells with the same leaves taken as one, and the relations that are left of them. */
export interface DistinctCounts {
  readonly truth: readonly number[];
  /** Cells of each count. */
  readonly cells: readonly (readonly number[])[];
  /** Count of each cell, −1 for a zero. */
  readonly of: Int32Array;
  readonly rows: readonly SparseRow[];
}

/** Cells with the same leaves are equal whatever the leaves are; two random sums tell others apart. */
export function distinctCounts(table: CellSystem, random: Random): DistinctCounts {
  const probe = (): Int32Array => Int32Array.from(table.leafCells, () => random.integer(firstPrime));
  const probes = [probe(), probe()];
  const numbers = new Map<string, number>();
  const cells: number[][] = [];
  const of = new Int32Array(table.counts.length).fill(-1);
  table.counts.forEach((count, cell) => {
    if (count === 0) return;
    const key = probes.map((sums) => probeSum(sums, leavesOf(table, cell))).join();
    const number = numbers.get(key) ?? cells.length;
    numbers.set(key, number);
    of[cell] = number;
    if (number === cells.length) cells.push([]);
    cells[number]?.push(cell);
  });
  return { truth: cells.map(([cell = 0]) => table.counts[cell] ?? 0), cells, of, rows: distinctRows(table, of) };
}

/** Whether one of a count's cells stands so; a count is known where any of its cells is published. */
export function someCellIs({ cells }: DistinctCounts, status: Uint8Array, count: number, wanted: number): boolean {
  return cells[count]?.some((cell) => status[cell] === wanted) ?? false;
}

/** Relations that say something of distinct counts, each once. */
function distinctRows(table: CellSystem, of: Int32Array): readonly SparseRow[] {
  const rows = new Map<string, SparseRow>();
  eachRelation(table, (parent, children) => {
    const whole = of[parent] ?? -1;
    const parts = children.map((child) => of[child] ?? -1).filter((part) => part >= 0);
    if (whole < 0 || (parts.length < 2 && parts[0] === whole)) return;
    const columns = [whole, ...parts];
    rows.set(columns.toSorted((a, b) => a - b).join(), { columns, values: columns.map((_, k) => (k === 0 ? 1 : -1)) });
  });
  return [...rows.values()];
}
