import type { Lang } from '../../../domain/kernel/language.ts';
import type { ShownBlock, ShownSheet } from '../../../domain/model/factsheet.ts';
import type { ShownPlaceBlock, ShownPlaceSheet } from '../../../domain/model/place-sheet.ts';
import type { ShownChange, ShownComparison } from '../../../domain/model/sheet-comparison.ts';

/** A sheet as plain text, in reading order, with sources and notes last. */
export function sheetText(sheet: ShownSheet, lang: Lang): string {
  const words =
    lang === 'da'
      ? { sources: 'Kilder', notes: 'Noter', changes: 'Ændret siden året før' }
      : { sources: 'Sources', notes: 'Notes', changes: 'Changed since the year before' };
  const notes = [...sheet.notes, ...(sheet.comparison?.notes ?? [])];
  const lines = [
    ...sheet.blocks.flatMap(blockLines),
    ...(sheet.footnotes.length > 0
      ? ['', words.sources, ...sheet.footnotes.map((line, at) => `${at + 1}) ${line}`)]
      : []),
    ...(sheet.comparison ? comparisonLines(sheet.comparison) : []),
    ...(sheet.changes.length > 0 ? ['', words.changes, ...sheet.changes.map(changeLine)] : []),
    ...(notes.length > 0 ? ['', words.notes, ...notes.map((note) => `- ${note}`)] : []),
  ];
  return `${lines.join('\n').trim()}\n`;
}

function comparisonLines({ columns, rows }: ShownComparison): readonly string[] {
  const table = [
    ['', ...columns.map(({ name }) => name)],
    ...rows.map(({ name, unit, cells }) => [
      unit === '' ? name : `${name} (${unit})`,
      ...cells.map(({ text }) => text),
    ]),
  ];
  return ['', ...aligned(table)];
}

/** Columns under one another: the first to the left, the others to the right. */
function aligned(table: readonly (readonly string[])[]): readonly string[] {
  const widths = (table[0] ?? []).map((_, c) => Math.max(...table.map((row) => row[c]?.length ?? 0)));
  return table.map((row) =>
    row.map((text, c) => (c === 0 ? text.padEnd(widths[c] ?? 0) : text.padStart(widths[c] ?? 0))).join('  '),
  );
}

function changeLine({ name, last = '–', now = '–', difference }: ShownChange): string {
  return `- ${name}: ${last} → ${now} (${difference})`;
}

function blockLines(block: ShownBlock): readonly string[] {
  switch (block.kind) {
    case 'title':
      return [block.text.toLocaleUpperCase('da'), ''];
    case 'heading':
      return ['', block.text, ''];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'table': {
      const width = Math.max(...block.rows.map(({ name }) => name.length)) + 2;
      const figures = Math.max(...block.rows.map(({ cell }) => cell.length));
      return [
        '',
        block.caption,
        ...block.rows.map(({ name, cell }) => `  ${name.padEnd(width)}${cell.padStart(figures)}`),
        '',
      ];
    }
    case 'box':
      return [`> ${block.text}${block.mark === undefined ? '' : ` [${block.mark}]`}`];
    case 'map':
      return [];
    case 'lead':
    case 'text':
    case 'small':
      return [block.text];
  }
}

/** The sheet of a place as plain text, notes last. */
export function placeSheetText({ title, blocks, notes }: ShownPlaceSheet, lang: Lang): string {
  const lines = [
    title.toLocaleUpperCase('da'),
    ...blocks.flatMap(placeLines),
    '',
    lang === 'da' ? 'Om tallene' : 'About the figures',
    ...notes.map((note) => `- ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

function placeLines(block: ShownPlaceBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return ['', block.text, ''];
    case 'lead':
    case 'text':
      return ['', block.text];
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [question, `  ${answer}`]);
    case 'facts':
      return ['', block.caption, ...aligned(block.rows.map(([name, value]) => [`  ${name}`, value]))];
    case 'course':
      return ['', block.caption, ...aligned(block.rows.map(({ name, cell }) => [`  ${name}`, cell]))];
    case 'figures':
      return [
        '',
        ...aligned([
          [block.caption, ...block.columns],
          ...block.rows.map(({ name, cells }) => [`  ${name}`, ...cells]),
        ]),
      ];
  }
}
