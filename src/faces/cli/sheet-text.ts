import type { Lang } from '../../domain/kernel/language.ts';
import type { ShownBlock, ShownSheet } from '../../domain/model/factsheet.ts';

/** A sheet as plain text, in reading order, with sources and notes last. */
export function sheetText(sheet: ShownSheet, lang: Lang): string {
  const words = lang === 'da' ? { sources: 'Kilder', notes: 'Noter' } : { sources: 'Sources', notes: 'Notes' };
  const lines = [
    ...sheet.blocks.flatMap(blockLines),
    ...(sheet.footnotes.length > 0
      ? ['', words.sources, ...sheet.footnotes.map((line, at) => `${at + 1}) ${line}`)]
      : []),
    ...(sheet.notes.length > 0 ? ['', words.notes, ...sheet.notes.map((note) => `- ${note}`)] : []),
  ];
  return `${lines.join('\n').trim()}\n`;
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
