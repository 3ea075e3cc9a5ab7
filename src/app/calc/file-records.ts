import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { NamedText } from '../../engines/protect/suppression/read-rows.ts';

/** One record of a delimited file and the line it begins on. */
export interface FileRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** What stands between the fields of a file. */
export type Separator = ',' | ';';

// A field: quoted, or plain up to the next separator or line break; then what ends it.
const fieldPatterns: Readonly<Record<Separator, RegExp>> = {
  ',': /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^",\r\n][^,\r\n]*|))(,|\r\n|\r|\n|$)/y,
  ';': /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*|([^";\r\n][^;\r\n]*|))(;|\r\n|\r|\n|$)/y,
};

/**
 * Records of a delimited text in file order, with or without byte order mark; fields may stand in quotation marks and
 * then hold separators, line breaks and doubled quotation marks. Empty lines count for nothing.
 * @throws Problem KV-N9 on quotation marks that do not pair.
 */
function recordsOf({ name, text }: NamedText, separator: Separator): readonly FileRecord[] {
  const content = text.replace(/^\uFEFF/, '');
  if (!content.includes('"')) return plainRecords(content, separator);
  const pattern = fieldPatterns[separator];
  const records: FileRecord[] = [];
  let fields: string[] = [];
  let line = 1;
  let begun = 1;
  pattern.lastIndex = 0;
  while (pattern.lastIndex < content.length || fields.length > 0) {
    const found = pattern.exec(content);
    if (!found) throw new Problem('KV-N9', { file: name, line });
    const [whole, quoted, plain = '', end] = found;
    fields.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
    line += whole.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (end === separator) continue;
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begun, fields });
    fields = [];
    begun = line;
  }
  return records;
}

// Without quotation marks a line is a record: no pattern need be tried field by field.
function plainRecords(content: string, separator: Separator): readonly FileRecord[] {
  return content.split(/\r\n|\r|\n/).flatMap((text, at) => {
    const fields = text.split(separator).map((field) => field.trim());
    return fields.length > 1 || fields[0] !== '' ? [{ line: at + 1, fields }] : [];
  });
}

/** What parts the fields of a file, by its header line. */
export function separatorOf({ text }: NamedText): Separator {
  const header = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? '';
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

/** Names of the columns of a file, composed. @throws Problem KV-N9 */
export function headerOf(file: NamedText): readonly string[] {
  const [first] = recordsOf(file, separatorOf(file));
  return namesOf(first);
}

// One letter may be written as one sign or as two that look the same: names of columns are held together composed.
const namesOf = (header: FileRecord | undefined): readonly string[] =>
  (header?.fields ?? []).map((name) => name.normalize('NFC'));

/**
 * Records under a header line, of each only the columns asked for, in the order asked.
 * @throws Problem KV-S1, KV-N8 on a column that is not there or there twice, KV-S11 without records, KV-S12 on a record
 * of another length, KV-N9.
 */
export function columnsOfRecords(
  file: NamedText,
  separator: Separator,
  columns: readonly string[],
): readonly FileRecord[] {
  const [header, ...records] = recordsOf(file, separator);
  const names = namesOf(header);
  if (names.length === 0) throw new Problem('KV-S11', { file: file.name });
  const places = columns.map((column) => {
    const place = names.indexOf(column.normalize('NFC'));
    if (place < 0) throw new Problem('KV-S1', { file: file.name, column, found: names });
    if (names.indexOf(column.normalize('NFC'), place + 1) >= 0)
      throw new Problem('KV-N8', { parameter: file.name, column });
    return place;
  });
  if (records.length === 0) throw new Problem('KV-S11', { file: file.name });
  return records.map(({ line, fields }) => {
    if (fields.length !== names.length) {
      throw new Problem('KV-S12', { file: file.name, line, found: fields.length, expected: names.length });
    }
    return { line, fields: places.map((place) => fields[place] ?? '') };
  });
}

/** Demands that every row has an id of its own. @throws Problem KV-N5 on an empty or repeated one */
export function demandOwnIds(file: string, rows: readonly { readonly id: string; readonly line: number }[]): void {
  const lines = new Map<string, number>();
  for (const { id, line } of rows) {
    const first = lines.get(id);
    if (id === '') throw new Problem('KV-N5', { file, line, id });
    if (first !== undefined) throw new Problem('KV-N5', { file, line, id, first });
    lines.set(id, line);
  }
}
