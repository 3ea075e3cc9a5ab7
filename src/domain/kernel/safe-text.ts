/**
 * Text that no spreadsheet runs as a formula: a leading = + - @ tab or return gets an apostrophe before it. A sign before
 * nothing but a number stays.
 */
export function safeText(text: string): string {
  return /^(?:[=@\t\r]|[+-](?![\d.,\s%]*$))/.test(text) && text.length > 1 ? `'${text}` : text;
}
