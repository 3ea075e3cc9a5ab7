import { invariant } from '../../domain/kernel/invariant.ts';
import type { Atom, ProtectedTable } from '../../domain/model/leaf.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { StoredTable } from './release-files.ts';

/** Reads one table's leaves from its Parquet file straight into the typed arrays of the cube. */
export async function readLeaves(
  stored: StoredTable,
  atoms: readonly Atom[],
  path: string,
  sql: SqlEngine,
): Promise<ProtectedTable> {
  const rows = atoms.length * stored.periods.length;
  const cells = Int32Array.from(stored.sumCells ?? []);
  const heads = new Int32Array(rows * stored.cellCount);
  const alive = new Uint8Array(rows);
  const value = new Float64Array(rows * cells.length);
  const own = new Uint8Array(rows * cells.length);
  let from = 0;
  await sql.columns(selectOf(stored, path), (columns, count) => {
    columns.forEach((column, c) => {
      if (c === 0) alive.set(asNumbers(column, count), from);
      else if (c <= stored.cellCount) spread(column, count, heads, stored.cellCount, c - 1, from);
      else spreadSum(column, count, c - 1 - stored.cellCount, { value, own, width: cells.length }, from);
    });
    from += count;
  });
  invariant(from === rows, `${path} has a row per atom and period`);
  const { table, periods, cellCount, sigma } = stored;
  const cube = { table, atoms, periods, cellCount, heads, alive, sigma };
  return stored.sumCells ? { ...cube, sums: { cells, value, own } } : cube;
}

function selectOf(stored: StoredTable, path: string): string {
  const sumCells = stored.sumCells ?? [];
  const names = [
    'alive',
    ...Array.from({ length: stored.cellCount }, (_, cell) => `c${cell}`),
    ...sumCells.map((cell) => `s${cell}`),
    ...sumCells.map((cell) => `o${cell}`),
  ];
  return `SELECT ${names.join(', ')} FROM read_parquet('${path.replaceAll("'", "''")}')`;
}

function spreadSum(
  column: ArrayLike<number>,
  count: number,
  position: number,
  sums: { readonly value: Float64Array; readonly own: Uint8Array; readonly width: number },
  from: number,
): void {
  const target = position < sums.width ? sums.value : sums.own;
  spread(column, count, target, sums.width, position % sums.width, from);
}

function spread(
  column: ArrayLike<number>,
  count: number,
  target: Int32Array | Float64Array | Uint8Array,
  width: number,
  position: number,
  from: number,
): void {
  let to = from * width + position;
  for (let i = 0; i < count; i++, to += width) target[to] = column[i] ?? 0;
}

function asNumbers(column: ArrayLike<number>, count: number): Uint8Array {
  return Uint8Array.from({ length: count }, (_, i) => column[i] ?? 0);
}
