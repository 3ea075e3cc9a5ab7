import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { safeText } from '../../domain/kernel/safe-text.ts';
import type { ShownSheet } from '../../domain/model/factsheet.ts';
import type { Protected } from '../../domain/model/protected.ts';
import { partSheet } from './twins/part-sheets.ts';
import { numberColumn, type PartTable, wordsColumn } from './twins/part-table.ts';
import { sheetWords } from './xlsx/sheet-words.ts';

/** What a workbook of a sheet says of the edition it is of. */
export interface SheetFileContext {
  readonly lang: Lang;
  readonly edition: string;
  readonly release: string;
  readonly synthetic: boolean;
  /** Address of the sheet. */
  readonly link: string;
}

const words = {
  id: { da: 'Id', en: 'Id' },
  figure: { da: 'Tal', en: 'Figure' },
  printed: { da: 'Trykt', en: 'Printed' },
  value: { da: 'Værdi', en: 'Value' },
  numerator: { da: 'Tæller', en: 'Numerator' },
  denominator: { da: 'Nævner', en: 'Denominator' },
  last: { da: 'Året før', en: 'Year before' },
  change: { da: 'Ændring', en: 'Change' },
  year: { da: 'År', en: 'Year' },
  what: { da: 'Hvad tallet er', en: 'What the figure is' },
  unit: { da: 'Enhed', en: 'Unit' },
  title: { da: 'Faktaark', en: 'Fact sheet' },
  notes: { da: 'Noter', en: 'Notes' },
} as const satisfies { readonly [key: string]: Text };

/** A sheet as a workbook: its front, every figure with its sources, the comparison, and the notes. Values, no formulas. */
export async function sheetXlsx(sheet: Protected<ShownSheet>, context: SheetFileContext): Promise<Uint8Array> {
  const { lang } = context;
  const shown = sheet.content;
  return await writeXlsx({
    sheets: [
      frontOf(shown, context),
      partSheet(figuresOf(shown), lang),
      ...comparisonOf(shown).map((table) => partSheet(table, lang)),
      notesOf(shown, lang),
    ],
    properties: { title: shown.title, creator: 'Kvarter', created: new Date(0), modified: new Date(0) },
  });
}

function frontOf({ title, footnotes }: ShownSheet, context: SheetFileContext): WriteSheet {
  const { lang, edition, release, synthetic, link } = context;
  const rows: CellValue[][] = [
    [safeText(title)],
    [synthetic ? sheetWords.synthetic[lang] : ''],
    [words.title[lang], safeText(edition)],
    [sheetWords.release[lang], release],
    [sheetWords.link[lang], link],
    ...footnotes.map((line, at) => [`${sheetWords.source[lang]} ${at + 1}`, safeText(line)]),
  ];
  const bold = new Map([['0,0', { style: { font: { bold: true, size: 18 } } }]]);
  return { name: 'Forside', rows, columns: [{ width: 34 }, { width: 80 }], cells: bold };
}

function figuresOf({ figures, changes }: ShownSheet): PartTable {
  return {
    sheet: 'Tal',
    columns: [
      wordsColumn('id', words.id, 8),
      wordsColumn('navn', words.figure, 44),
      wordsColumn('trykt', words.printed, 18),
      numberColumn('vaerdi', words.value, 2),
      numberColumn('taeller', words.numerator, 0),
      numberColumn('naevner', words.denominator, 0),
      wordsColumn('foer', words.last, 16),
      wordsColumn('aendring', words.change, 18),
      wordsColumn('aar', words.year, 12),
      wordsColumn('kilde', sheetWords.source, 36),
      wordsColumn('hvad', words.what, 100),
    ],
    rows: figures.map(({ id, name, printed, value, year, source, about, formula }) => {
      const change = changes.find((one) => one.id === id);
      const known = value.kind === 'value' ? value : undefined;
      return [
        ...[id, name, printed, known?.value, known?.numerator, known?.denominator],
        ...[change?.last ?? '', change?.difference ?? '', year, source, `${about} ${formula}`],
      ];
    }),
  };
}

function comparisonOf({ comparison }: ShownSheet): readonly PartTable[] {
  if (!comparison) return [];
  return [
    {
      sheet: 'Sammenligning',
      columns: [
        wordsColumn('id', words.id, 8),
        wordsColumn('navn', words.figure, 44),
        wordsColumn('enhed', words.unit, 10),
        ...comparison.columns.map(({ key, name }) => numberColumn(key, { da: name, en: name }, 2)),
      ],
      // A sign stands as text where there is no figure, never an empty cell that reads as nought.
      rows: comparison.rows.map(({ id, name, unit, cells }) => [
        ...[id, name, unit],
        ...cells.map(({ value, text }) => value ?? text),
      ]),
    },
  ];
}

function notesOf({ notes, comparison }: ShownSheet, lang: Lang): WriteSheet {
  const lines = [...notes, ...(comparison?.notes ?? [])].map((note) => [safeText(note)]);
  const bold = new Map([['0,0', { style: { font: { bold: true } } }]]);
  return { name: 'Noter', rows: [[words.notes[lang]], ...lines], columns: [{ width: 120 }], cells: bold };
}
