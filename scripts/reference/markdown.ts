/** A Markdown table; a bar inside a cell is escaped, a line break becomes a space. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** A page: parts with a blank line between them and one line end at the end. */
export function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Told on every page, so that nobody edits a page that is written over. */
export const generatedNote = '*Siden er dannet af definitionerne med `npm run reference` og rettes dér.*';
