import type { Finding, LayoutDefinition } from '../../domain/model/delivery.ts';
import { makeFinding, safeName } from './make-finding.ts';
import { holdsPersonalNumber, namesPersonalNumber } from './personal-number.ts';

/**
 * Checks the column names of a file: names of personal numbers (KV-C1), personal numbers as names (KV-C2), a wrong
 * separator, a double name or a text that is not UTF-8 (KV-F4), missing required (KV-F3) and unknown columns (KV-F5).
 * @param separator - Given for CSV only.
 */
export function checkHeader(
  file: string,
  header: readonly string[],
  layout: LayoutDefinition,
  personalNumberNames: readonly string[],
  separator?: string,
): readonly Finding[] {
  const personal = header.flatMap((name, i): readonly Finding[] => {
    const column = safeName(name, i + 1);
    if (holdsPersonalNumber(name))
      return [makeFinding('KV-C2', { file, column, count: 1, line: 1 }, { file, column, lines: [1] })];
    return namesPersonalNumber(name, personalNumberNames)
      ? [makeFinding('KV-C1', { file, column }, { file, column })]
      : [];
  });
  if (personal.length > 0) return personal;
  const known = new Set(layout.columns.map((c) => c.name));
  const [only] = header;
  if (header.some(isNotUtf8)) return [headerFault(file, separator ?? '', 'not-utf8', 0, 0)];
  if (separator !== undefined && header.length === 1 && only !== undefined && !known.has(only))
    return [headerFault(file, separator, 'fields', 1, layout.columns.length)];
  const double = header.find((name, i) => header.indexOf(name) !== i);
  if (double !== undefined) return [headerFault(file, separator ?? '', 'double-column', 0, 0)];
  const found = header.map((name, i) => safeName(name, i + 1));
  const missing = layout.columns.filter((c) => c.required && !header.includes(c.name));
  if (missing.length > 0)
    return missing.map(({ name: column }) => makeFinding('KV-F3', { file, column, found }, { file, column }));
  return found
    .filter((name) => !known.has(name))
    .map((column) => makeFinding('KV-F5', { file, column }, { file, column }));
}

// A spreadsheet's "Unicode text" is UTF-16: read as UTF-8 its names hold replacement characters and zero bytes.
function isNotUtf8(name: string): boolean {
  return name.includes('\ufffd') || name.includes('\0');
}

function headerFault(
  file: string,
  separator: string,
  cause: 'fields' | 'double-column' | 'not-utf8',
  found: number,
  expected: number,
): Finding {
  return makeFinding('KV-F4', { file, line: 1, separator, cause, found, expected }, { file, lines: [1] });
}
