import type { ColumnType, LayoutDefinition } from '../../src/domain/model/delivery.ts';
import { generatedNote, markdownTable, page } from './markdown.ts';

function typeText(type: ColumnType): string {
  if (type.kind === 'code') return `kode: ${type.codes.join(', ')}`;
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
