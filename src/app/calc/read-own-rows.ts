import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';
import { columnsOfRecords, demandOwnIds, separatorOf } from './file-records.ts';

/** A row of a person's own file: its line, its id, and the text of each column asked for. */
export interface OwnRow {
  readonly line: number;
  readonly id: string;
  readonly fields: readonly string[];
}

/**
 * Rows of a comma-separated file with a header line, UTF-8 with or without byte order mark, any line break. Fields may
 * stand in quotation marks and then hold commas, line breaks and doubled quotation marks. Blanks around a field, and
 * empty lines, count for nothing. Ids are texts: `7` and `07` are two ids.
 * @throws Problem KV-N3 on semicolons, KV-N5 on an empty or repeated id, KV-N8, KV-N9, KV-S1, KV-S11, KV-S12.
 */
export function readOwnRows(file: NamedText, id: string, columns: readonly string[]): readonly OwnRow[] {
  if (separatorOf(file) === ';') throw new Problem('KV-N3', { file: file.name });
  const rows = columnsOfRecords(file, ',', [id, ...columns]).map(({ line, fields: [own = '', ...fields] }) => ({
    line,
    id: own,
    fields,
  }));
  demandOwnIds(file.name, rows);
  return rows;
}

const decimalNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const noValue = /^(|na|nan|null)$/i;

/**
 * Numbers of a row, NaN where one is missing (empty, NA, NaN, null).
 * @throws Problem KV-N4 on anything else that is no number.
 */
export function valuesOf(file: string, row: OwnRow, columns: readonly string[]): readonly number[] {
  return row.fields.slice(0, columns.length).map((found, at) => {
    if (noValue.test(found)) return Number.NaN;
    const value = Number(found);
    if (decimalNumber.test(found) && Number.isFinite(value)) return value;
    throw new Problem('KV-N4', { file, line: row.line, column: columns[at] ?? '', found });
  });
}

/** Numbers of a row; undefined when one of them is missing. @throws Problem KV-N4 */
export function numbersOf(file: string, row: OwnRow, columns: readonly string[]): readonly number[] | undefined {
  const values = valuesOf(file, row, columns);
  return values.some(Number.isNaN) ? undefined : values;
}

/** Names of a list option, each once. @throws Problem KV-N8 */
export function columnList(parameter: string, found: string): readonly string[] {
  const columns = found.split(',').map((column) => column.trim());
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  if (twice !== undefined) throw new Problem('KV-N8', { parameter, column: twice });
  return columns;
}
