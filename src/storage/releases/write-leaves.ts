import type { ProtectedSums, ProtectedTable } from '../../domain/model/leaf.ts';

/** A table filled column by column and written as one Parquet file, rows in the order appended. */
interface LeafStage {
  append(columns: readonly ArrayLike<number>[], rows: number): void;
  writeTo(path: string, select: string): Promise<number>;
}

/** Writes Parquet from typed arrays. Handed in, so that releases know no database. */
export interface LeafWriter {
  stage(columns: readonly { readonly name: string; readonly type: 'u8' | 'i32' | 'f64' }[]): Promise<LeafStage>;
  close(): void;
}

/** Rows turned from leaf order into columns at a time; bounds the memory of writing. */
const ROWS_AT_A_TIME = 8192;

/**
 * Writes one table's leaves: a row per atom and period with `atom` and `period` (positions in the table's lists),
 * `alive`, heads per cell (`c0`, `c1` …), and for sum cells `s<cell>` (the protected sum) and `o<cell>` (its own mean).
 * Where rows are pooled `p<row>`, and where anchors were missed `own_margins`.
 */
export async function writeLeaves(table: ProtectedTable, path: string, writer: LeafWriter): Promise<void> {
  const sumCells = [...(table.sums?.cells ?? [])];
  const stage = await writer.stage([
    { name: 'atom', type: 'i32' },
    { name: 'period', type: 'i32' },
    { name: 'alive', type: 'u8' },
    ...Array.from({ length: table.cellCount }, (_, cell) => ({ name: `c${cell}`, type: 'i32' as const })),
    ...sumCells.map((cell) => ({ name: `s${cell}`, type: 'f64' as const })),
    ...sumCells.map((cell) => ({ name: `o${cell}`, type: 'u8' as const })),
    ...(table.pooled?.rows ?? []).map((_, row) => ({ name: `p${row}`, type: 'i32' as const })),
    ...(table.ownMargins ? [{ name: 'own_margins', type: 'u8' as const }] : []),
  ]);
  const all = table.atoms.length * table.periods.length;
  for (let from = 0; from < all; from += ROWS_AT_A_TIME) {
    const rows = Math.min(ROWS_AT_A_TIME, all - from);
    stage.append(columnsOf(table, from, rows), rows);
  }
  await stage.writeTo(path, '*');
}

function columnsOf(table: ProtectedTable, from: number, rows: number): readonly ArrayLike<number>[] {
  const periods = table.periods.length;
  return [
    Int32Array.from({ length: rows }, (_, i) => Math.floor((from + i) / periods)),
    Int32Array.from({ length: rows }, (_, i) => (from + i) % periods),
    table.alive.subarray(from, from + rows),
    ...Array.from({ length: table.cellCount }, (_, cell) => strided(table.heads, table.cellCount, cell, from, rows)),
    ...sumColumns(table.sums, from, rows),
    ...(table.pooled?.rows ?? []).map((_, row, all) => strided(table.pooled?.heads ?? [], all.length, row, from, rows)),
    ...(table.ownMargins ? [table.ownMargins.subarray(from, from + rows)] : []),
  ];
}

function sumColumns(sums: ProtectedSums | undefined, from: number, rows: number): readonly ArrayLike<number>[] {
  if (!sums) return [];
  const width = sums.cells.length;
  const each = (values: ArrayLike<number>) =>
    Array.from({ length: width }, (_, i) => strided(values, width, i, from, rows));
  return [...each(sums.value), ...each(sums.own)];
}

function strided(values: ArrayLike<number>, width: number, column: number, from: number, rows: number): Float64Array {
  const picked = new Float64Array(rows);
  for (let i = 0; i < rows; i++) picked[i] = values[(from + i) * width + column] ?? 0;
  return picked;
}
