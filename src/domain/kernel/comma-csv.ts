/** A text as one field of a comma-separated file (RFC 4180): quoted where it holds a comma, a quote or a line break. */
export function commaField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Fields as one line of a comma-separated file, without its end. */
export function commaLine(fields: readonly string[]): string {
  return fields.map(commaField).join(',');
}
