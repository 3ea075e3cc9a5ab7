import { buildCrossTable, type CrossTable } from '../../../../src/engines/protect/suppression/cross-table.ts';

/** A table of rows and columns with both margins, cell `(0, 0)` the grand total, as in the literature. */
export function flatTable(rows: readonly (readonly number[])[]): CrossTable {
  const dimension = (name: string, size: number) => ({
    name,
    codes: ['Total', ...Array.from({ length: size }, (_, k) => `${name}${k + 1}`)],
    sums: [{ parent: 0, children: Array.from({ length: size }, (_, k) => k + 1) }],
  });
  const width = rows[0]?.length ?? 0;
  const inner = new Map<number, number>();
  rows.forEach((row, r) => {
    row.forEach((count, c) => {
      if (count > 0) inner.set((r + 1) * (width + 1) + c + 1, count);
    });
  });
  const levels = [0, ...rows.map(() => 1)];
  return buildCrossTable([dimension('r', rows.length), dimension('c', width)], levels, inner);
}

/** The pattern that hides the cells `(row, column)`, from 1; 0 is a margin. Small counts are primary. */
export function hiding(table: CrossTable, max: number, ...cells: readonly (readonly [number, number])[]): Uint8Array {
  const pattern = new Uint8Array(table.counts.length);
  const width = table.dimensions[1]?.codes.length ?? 1;
  for (const [row, column] of cells) {
    const cell = row * width + column;
    const count = table.counts[cell] ?? 0;
    pattern[cell] = count >= 1 && count <= max ? 1 : 2;
  }
  return pattern;
}
