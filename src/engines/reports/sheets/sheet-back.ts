import type { Lang } from '../../../domain/kernel/language.ts';
import type { DocumentBlock, TableBlock } from '../../../domain/model/document.ts';
import type { ShownSheet } from '../../../domain/model/factsheet.ts';
import type { ShownComparison } from '../../../domain/model/sheet-comparison.ts';
import { sheetPaperWords } from './sheet-paper-words.ts';

/**
 * The back page: the place beside others, every printed figure with its change, definition, year and source, and why
 * something is not there.
 * @source faktaark.md sections 6 and 7
 */
export function sheetBack(sheet: ShownSheet, lang: Lang): readonly DocumentBlock[] {
  const words = sheetPaperWords[lang];
  const { comparison, figures } = sheet;
  const notes = [...sheet.notes, ...(comparison?.notes ?? [])];
  if (figures.length === 0 && notes.length === 0) return [];
  return [
    { kind: 'page-break' },
    ...(comparison ? comparisonBlocks(comparison, lang) : []),
    { kind: 'heading', level: 1, text: words.about },
    ...(figures.length > 0 ? [figureTable(sheet, lang)] : []),
    ...(notes.length > 0
      ? [{ kind: 'heading', level: 2, text: words.notes } as const, { kind: 'list', items: notes } as const]
      : []),
  ];
}

function comparisonBlocks({ columns, rows, year }: ShownComparison, lang: Lang): readonly DocumentBlock[] {
  const words = sheetPaperWords[lang];
  const signs = new Map(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, spoken, value }) => (value === undefined ? [[text, spoken]] : [])),
    ),
  );
  return [
    { kind: 'heading', level: 1, text: words.comparison(year) },
    {
      kind: 'table',
      columns: [{ align: 'left', fill: 2.4 }, ...columns.map(() => ({ align: 'right', fill: 1 }) as const)],
      head: [[{ text: words.compared }, ...columns.map(({ name }) => ({ text: name }))]],
      rows: rows.map(({ name, unit, cells }) => ({
        cells: [unit === '' ? name : `${name} (${unit})`, ...cells.map(({ text }) => text)],
      })),
      signs: [...signs].map(([sign = '', meaning = '']) => ({ sign, meaning })),
    },
    { kind: 'paragraph', tone: 'small', text: words.weighed },
  ];
}

function figureTable({ figures, changes }: ShownSheet, lang: Lang): TableBlock {
  const words = sheetPaperWords[lang];
  const compared = changes.length > 0;
  return {
    kind: 'table',
    caption: words.figures,
    columns: [
      { align: 'left', width: 12 },
      { align: 'left', fill: 4 },
      { align: 'right', width: 19 },
      ...(compared
        ? ([
            { align: 'right', width: 19 },
            { align: 'right', width: 19 },
          ] as const)
        : []),
      { align: 'left', width: 17 },
      { align: 'left', fill: 1.6 },
    ],
    head: [
      [
        { text: words.id },
        { text: words.definition },
        { text: words.printed },
        ...(compared ? [{ text: words.lastYear }, { text: words.change }] : []),
        { text: words.year },
        { text: words.source },
      ],
    ],
    rows: figures.map(({ id, version, name, about, formula, printed, year, source }) => {
      const change = changes.find((one) => one.id === id);
      return {
        cells: [
          `${id}.${version}`,
          `${name}. ${about} ${formula}`,
          printed,
          ...(compared ? [change?.last ?? '', change?.difference ?? ''] : []),
          year,
          source,
        ],
      };
    }),
  };
}
