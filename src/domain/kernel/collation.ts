// One collator each: making one takes longer than a thousand comparisons.
const danish = new Intl.Collator('da-DK', { numeric: true });
const danishBase = new Intl.Collator('da-DK', { sensitivity: 'base', numeric: true });

/**
 * Danish order of names: æ, ø, å last, Aa sorts as Å, numbers by value (Afd 2 before Afd 10).
 * Surprising: `Aarhus` and `Århus` differ here but stand beside one another.
 * @source brugerflade.md section 8
 */
export function compareNames(a: string, b: string): number {
  return danish.compare(a, b);
}

/** Whether two names are the same to a searching reader: `Aarhus` and `Århus` are, keys never are. */
export function sameName(a: string, b: string): boolean {
  return danishBase.compare(a, b) === 0;
}

/** Order by code point, for keys: the same on every machine and in every version of its language data. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
