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
export function recordsOf({ name, text }: NamedText, separator: Separator): readonly FileRecord[] {
  const pattern = fieldPatterns[separator];
  const content = text.replace(/^\uFEFF/, '');
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
