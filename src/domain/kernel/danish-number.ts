const groups = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const plain = /^-?\d+([.,]\d+)?$/;

/**
 * A number as people type it into a Danish form: `1.250` and `1.250.000` are thousands, `0,25` and `0.25` decimals.
 * Undefined for anything else; more digits than a number can hold are the caller's to refuse.
 */
export function readDanishNumber(typed: string): number | undefined {
  const text = typed.trim();
  if (groups.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return plain.test(text) ? Number(text.replace(',', '.')) : undefined;
}
