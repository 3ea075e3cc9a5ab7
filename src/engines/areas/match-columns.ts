import type { ThemeField } from '../../domain/model/area-theme.ts';

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The column of a file a field is read from without being told: by the field's name or a short name of it. */
export function columnOfField(
  { name, shortName, alsoReadAs = [] }: ThemeField,
  columns: readonly string[],
): string | undefined {
  const names = [name, shortName, ...alsoReadAs].map((one) => one.toLowerCase());
  return names.map((one) => columns.find((column) => column.toLowerCase() === one)).find((one) => one !== undefined);
}

/**
 * Columns that most likely hold the fields of a theme, by Feltnavn: those that are read by their name, else one that is called as
 * the end of the field's name is (`distrikt_navn` or `navn` for `prog_distrikt_navn`). No column is guessed twice.
 */
export function matchColumns(
  fields: readonly ThemeField[],
  columns: readonly string[],
): Readonly<Record<string, string>> {
  const found = new Map<string, string>();
  for (const field of fields) {
    const own = columnOfField(field, columns);
    if (own !== undefined) found.set(field.name, own);
  }
  for (const { name } of fields) {
    if (found.has(name)) continue;
    const taken = new Set(found.values());
    const like = endsOf(name)
      .map((end) => columns.find((column) => plain(column) === end && !taken.has(column)))
      .find((column) => column !== undefined);
    if (like !== undefined) found.set(name, like);
  }
  return Object.fromEntries(found);
}

// Longest first: what says more of a field comes before what says less.
function endsOf(name: string): readonly string[] {
  const words = name.replace(/_kode$/, '').split('_');
  return words.map((_, at) => words.slice(at).join('')).slice(1);
}
