const longestField = 4000;

/** The fields of a form or an address as texts, each cut at the longest there is use for; anything else is no fields. */
export function textFields(source: unknown, longest: number = longestField): Readonly<Record<string, string>> {
  if (typeof source !== 'object' || source === null) return {};
  return Object.fromEntries(Object.entries(source).map(([name, value]) => [name, String(value).slice(0, longest)]));
}
