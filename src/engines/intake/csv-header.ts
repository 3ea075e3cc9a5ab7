/** The first line of a CSV file taken apart: column names in file order. */
export function readCsvHeader(text: string, separator: ';' | ','): readonly string[] {
  const line = firstLine(text.replace(/^\ufeff/, ''));
  const names: string[] = [];
  let name = '';
  let quoted = false;
  for (const [i, char] of [...line].entries()) {
    if (char === '"') {
      if (quoted && line[i + 1] === '"') name += '"';
      quoted = !quoted;
    } else if (char === separator && !quoted) {
      names.push(name);
      name = '';
    } else name += char;
  }
  return [...names, name];
}

// A quoted name may hold a line break, though nobody should.
function firstLine(text: string): string {
  let quoted = false;
  for (const [i, char] of [...text].entries()) {
    if (char === '"') quoted = !quoted;
    if (!quoted && (char === '\n' || char === '\r')) return text.slice(0, i);
  }
  return text;
}
