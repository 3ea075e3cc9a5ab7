import { safeText } from './safe-text.ts';

/**
 * Rows, the head first, as CSV for Danish spreadsheets: UTF-8 with byte-order mark, semicolons, CR LF. What would be run
 * as a formula is kept as text.
 */
export function semicolonCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  const safe = safeText(text);
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
