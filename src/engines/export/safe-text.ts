/**
 * Text that no spreadsheet runs as a formula: a leading = + - @ tab or return gets an apostrophe before it.
 * A minus or plus sign before a digit is a number or a key and stays.
 */
export function safeText(text: string): string {
  return /^(?:[=@\t\r]|[+-](?![\d.,]))/.test(text) && text.length > 1 ? `'${text}` : text;
}
