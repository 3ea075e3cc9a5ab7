import type { Text } from '../../kernel/language.ts';
import type { Category, Classification } from '../../model/classification.ts';

/** A category whose delivered code is its own code. */
export function code(id: string, da: string, en: string): Category {
  return { code: id, label: { da, en } };
}

/** A category that gathers several delivered codes. */
export function gathered(id: string, da: string, en: string, values: readonly string[]): Category {
  return { code: id, label: { da, en }, values };
}

/** Marks categories that say something sensitive about a person (diskretion.md 8.3). */
export function sensitive(categories: readonly Category[]): readonly Category[] {
  return categories.map((category) => ({ ...category, sensitive: true }));
}

/** A classification in its first version. */
export function classification(
  id: string,
  validFrom: string,
  name: Text,
  about: Text,
  source: string,
  categories: readonly Category[],
): Classification {
  return { id, version: '1', validFrom, name, about, source, categories };
}
