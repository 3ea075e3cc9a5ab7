const header = 'org_nr;afd_nr';
const byteOrderMark = '\uFEFF';

/** Afdelinger of a basket as CSV (`org_nr;afd_nr`). Sums, plans and places taken away have no place in the file. */
export function basketToCsv(terms: readonly string[]): string {
  const rows = terms.flatMap((term) => {
    const parts = /^afd:(\d{4})-(\d{5})$/.exec(term);
    return parts ? [`${parts[1]};${parts[2]}`] : [];
  });
  return `${byteOrderMark}${[header, ...rows].join('\r\n')}\r\n`;
}

/** What a file holds: terms in link form, and how many lines were not an organisation and an afdeling number. */
export interface BasketFromCsv {
  readonly terms: readonly string[];
  readonly skipped: number;
}

/**
 * Reads a basket file. Numbers may have lost their leading zeros in a spreadsheet (45;8501) and be separated by
 * semicolon, comma or tab; each afdeling comes once.
 */
export function basketFromCsv(text: string): BasketFromCsv {
  const lines = text.replace(byteOrderMark, '').split(/\r?\n/);
  const rows = lines.filter((line) => line.trim() !== '' && !/^"?org_nr/i.test(line));
  const terms = rows.flatMap((row) => {
    const parts = /^\s*"?(\d{1,4})"?\s*[;,\t]\s*"?(\d{1,5})"?\s*$/.exec(row);
    return parts ? [`afd:${parts[1]?.padStart(4, '0')}-${parts[2]?.padStart(5, '0')}`] : [];
  });
  return { terms: [...new Set(terms)], skipped: rows.length - terms.length };
}
