import { Problem } from '../../../domain/kernel/problems/problem.ts';

/** A file as text, with the name a person knows it by. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** One row: its line in the file and the fields asked for, in the order asked. */
export interface FileRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * The asked columns of a file with a header line, parted by commas, or by semicolons where the header has no comma, as
 * Danish spreadsheets write. A field in quotes may hold both, and a quote written twice. Empty lines are passed over; LF
 * and CRLF, with or without byte order mark.
 * @throws Problem KV-S1 on a missing column, KV-S11 on no rows where some are needed, KV-S12 on a row of another length.
 */
export function readRows(
  { name, text }: NamedText,
  columns: readonly string[],
  mayBeEmpty = false,
): readonly FileRow[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [first = ''] = lines;
  const between = first.includes(',') ? ',' : ';';
  const header = fieldsOf(first, between);
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new Problem('KV-S1', { file: name, column, found: header });
    return place;
  });
  const rows: FileRow[] = [];
  lines.forEach((line, number) => {
    if (number === 0 || line.trim() === '') return;
    const fields = fieldsOf(line, between);
    if (fields.length !== header.length) {
      throw new Problem('KV-S12', { file: name, line: number + 1, found: fields.length, expected: header.length });
    }
    rows.push({ line: number + 1, fields: places.map((place) => fields[place] ?? '') });
  });
  if (rows.length === 0 && !mayBeEmpty) throw new Problem('KV-S11', { file: name });
  return rows;
}

/** A field: in quotes, or plain up to what parts the fields; then what ends it. */
const fieldPatterns = {
  ',': /\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)/y,
  ';': /\s*(?:"((?:[^"]|"")*)"\s*|([^;]*))(?:;|$)/y,
} as const;

function fieldsOf(line: string, between: ',' | ';'): readonly string[] {
  const pattern = fieldPatterns[between];
  const fields: string[] = [];
  pattern.lastIndex = 0;
  for (let more = true; more; ) {
    const [whole = '', quoted, plain = ''] = pattern.exec(line) ?? [];
    fields.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"').trim());
    more = whole.endsWith(between) && whole !== '';
  }
  return fields;
}
