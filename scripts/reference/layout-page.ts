import type { ColumnType, LayoutDefinition } from '../../src/domain/model/delivery.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

// RAS has 35 codes and is printed whole; all kommuner would fill the page.
const mostCodes = 40;
const codesText = (codes: readonly string[]): string =>
  codes.length <= mostCodes ? codes.join(', ') : `${codes.slice(0, 8).join(', ')} … ${codes.at(-1)}`;

function typeText(type: ColumnType): string {
  if (type.kind === 'code') return `kode: ${codesText(type.codes)}`;
  if (type.kind === 'code-year') return `kode og år: ${codesText(type.codes)}`;
  if (type.kind === 'int' || type.kind === 'decimal') return `${type.kind} ${type.min}-${type.max}`;
  return type.kind;
}

/** The reference page of one delivery layout. */
export function layoutPage(layout: LayoutDefinition): string {
  return page(
    `# ${layout.name.da} (\`${layout.id}\`)`,
    `*${layout.name.en}*`,
    layout.about.da,
    `*${layout.about.en}*`,
    `Version ${layout.version}. Nøgle: ${layout.key.map((name) => `\`${name}\``).join(', ')}. Kilde: ${layout.source}.`,
    markdownTable(
      ['Kolonne', 'Type', 'Krævet', 'Dansk', 'English'],
      layout.columns.map((column) => [
        `\`${column.name}\``,
        typeText(column.type),
        column.required ? 'ja' : '',
        column.about.da,
        column.about.en,
      ]),
    ),
    generatedNote,
  );
}
