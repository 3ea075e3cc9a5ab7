import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';
import { recordsOf } from './file-records.ts';

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
  const [header, ...records] = recordsOf(file, ',');
  const names = header?.fields ?? [];
  const semicolons = names.join(',').match(/;/g)?.length ?? 0;
  if (semicolons > 0 && semicolons >= names.length) throw new Problem('KV-N3', { file: file.name });
  const places = [id, ...columns].map((column) => {
    const place = names.indexOf(column);
    if (place < 0) throw new Problem('KV-S1', { file: file.name, column, found: names });
    if (names.lastIndexOf(column) !== place) throw new Problem('KV-N8', { parameter: file.name, column });
    return place;
  });
  if (records.length === 0) throw new Problem('KV-S11', { file: file.name });
  const lines = new Map<string, number>();
  return records.map(({ line, fields }) => {
    if (fields.length !== names.length) {
      throw new Problem('KV-S12', { file: file.name, line, found: fields.length, expected: names.length });
    }
    const [own = '', ...asked] = places.map((place) => fields[place] ?? '');
    const first = lines.get(own);
    if (own === '') throw new Problem('KV-N5', { file: file.name, line, id: own });
    if (first !== undefined) throw new Problem('KV-N5', { file: file.name, line, id: own, first });
    lines.set(own, line);
    return { line, id: own, fields: asked };
  });
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

/** A text as one field of a comma-separated file. */
export function asField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
