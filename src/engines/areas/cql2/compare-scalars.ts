/** Kinds of values that can be compared, each with its own kind only. */
export type Kind = 'string' | 'number' | 'boolean' | 'date' | 'timestamp';

/** A value of a property; days and moments are texts in ISO form. */
export type Scalar = string | number | boolean;

/** Under 0, 0 or above 0 as a comes before, is or comes after b; texts by code point, as geo-api.md section 4 says. */
export function compareScalars(a: Scalar, b: Scalar, kind: Kind): number {
  if (kind === 'string' || kind === 'date') return compareCodePoints(String(a), String(b));
  if (kind === 'timestamp') return Date.parse(String(a)) - Date.parse(String(b));
  return Number(a) - Number(b);
}

function compareCodePoints(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  // Where both differ inside a pair of surrogates, the pair decides.
  const before = a.charCodeAt(i - 1);
  const from = i > 0 && before >= 0xd800 && before <= 0xdbff ? i - 1 : i;
  return (a.codePointAt(from) ?? -1) - (b.codePointAt(from) ?? -1);
}
