import { compareKeys } from '../../../domain/kernel/collation.ts';
import { commaLine } from '../../../domain/kernel/comma-csv.ts';
import { type CrossTable, codesOf } from './cross-table.ts';
import { cellStatus } from './suppress-cells.ts';

/**
 * The hidden cells as a file: one code per dimension and `P` or `S`, units by name. Cells not listed are published.
 * The difference between `P` and `S` is for the maker's own eyes: it tells which counts are small.
 */
export function writePattern(table: CrossTable, pattern: Uint8Array): string {
  const width = table.counts.length / (table.dimensions[0]?.codes.length ?? 1);
  const rows: { readonly unit: string; readonly row: number; readonly line: string }[] = [];
  pattern.forEach((status, cell) => {
    if (status === cellStatus.published) return;
    const codes = codesOf(table, cell);
    const letter = status === cellStatus.primary ? 'P' : 'S';
    rows.push({ unit: codes[0] ?? '', row: cell % width, line: commaLine([...codes, letter]) });
  });
  rows.sort((a, b) => compareKeys(a.unit, b.unit) || a.row - b.row);
  const header = [...table.dimensions.map(({ name }) => name), 'status'].join(',');
  return `${[header, ...rows.map(({ line }) => line)].join('\n')}\n`;
}
