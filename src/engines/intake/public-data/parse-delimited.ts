/**
 * Rows and fields of a delimited text with quotes ("" inside quotes is one quote; separators and line breaks inside
 * quotes belong to the field). Ends of lines LF or CRLF; an empty last line is no row.
 */
export function parseDelimited(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'gy');
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    if (!found) break;
    row.push(found[1] === undefined ? (found[2] ?? '') : found[1].replaceAll('""', '"'));
    if (found[3] !== separator) {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows;
}
