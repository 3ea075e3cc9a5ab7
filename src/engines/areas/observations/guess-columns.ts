/**
 * Which column of a file most likely holds which field: the one of the field's own name, else one of the names it is known by.
 * A column is proposed once; what fits nothing is left out.
 * @param names - Names a field's column is known by.
 */
export function guessColumns(
  columns: readonly string[],
  names: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> {
  const free = new Set(columns);
  const found: Record<string, string> = {};
  for (const [field, known] of Object.entries(names)) {
    const wanted = [field, ...known].map(plain);
    const column = wanted.flatMap((name) => [...free].find((one) => plain(one) === name) ?? [])[0];
    if (column === undefined) continue;
    found[field] = column;
    free.delete(column);
  }
  return found;
}

function plain(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_.-]+/g, '');
}
