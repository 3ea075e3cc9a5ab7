import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import { safeText } from '../../../domain/kernel/safe-text.ts';
import type { ParallelAnswer } from '../../../domain/model/parallel-answer.ts';
import type { Releasable } from '../../../domain/model/protected.ts';
import { momentWords } from '../xlsx/moment-words.ts';
import { besideColumns, comparisonCells, statusWord } from './account-tables.ts';
import { parallelWords as words } from './parallel-words.ts';
import { partSheet } from './part-sheets.ts';
import {
  partHeads as heads,
  numberColumn,
  type PartCell,
  type PartTable,
  tooFewWords,
  wordsColumn,
} from './part-table.ts';
import { partCsv } from './to-part-csv.ts';
import type { TwinFileContext } from './twin-file.ts';

/** One way to write own afdelinger side by side to a file. */
export interface ParallelFormat {
  readonly id: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly name: Text;
  write(answer: Releasable<ParallelAnswer>, context: TwinFileContext): Promise<Uint8Array>;
}

/** One row an afdeling: own figure beside its twins', the difference in kr., and words where there is none. */
function parallelTable({ rows, figure, year, fewest }: ParallelAnswer, lang: Lang): PartTable {
  return {
    sheet: 'Afdelinger',
    columns: [
      wordsColumn('enhed', heads.key, 16),
      wordsColumn('navn', heads.name, 40),
      wordsColumn('kommune', words.kommune, 18),
      { ...numberColumn('regnskabsaar', heads.year, 0), plain: true },
      wordsColumn('noegletal', heads.figure, 40),
      ...besideColumns.map((column) => (column.key === 'enhed' ? { ...column, key: 'enhed_for_tal' } : column)),
      numberColumn('forskel_kr', words.differenceKr, 0),
      wordsColumn('tvillinger', words.twins, 60),
    ],
    rows: rows.map(({ key, name, kommune, own, comparison, refusal, differenceKr, twins }): readonly PartCell[] => [
      ...[key, name, kommune.name, year, `${figure.id} ${figure.name[lang]}`],
      ...[figure.per[lang], own.perUnit, statusWord(own, lang)],
      ...comparisonCells(comparison, refusal?.[lang] ?? tooFewWords(comparison.n, fewest, lang)),
      ...[differenceKr, twins.join(' ')],
    ]),
  };
}

function frontSheet(answer: ParallelAnswer, { lang, madeAt, origin = '' }: TwinFileContext): WriteSheet {
  const { organisation, method, filters, withOwn, edition, release, totalKr, counted, figure, year, question } = answer;
  const link = `${origin}/tvillinger/parallelt?${question.replace(/&udgave=[^&]*/, '')}&udgave=${release}`;
  const rows: CellValue[][] = [
    [words.title[lang]],
    [answer.synthetic ? words.synthetic[lang] : ''],
    [words.organisation[lang], safeText(`${organisation.name} (${organisation.number})`)],
    [heads.figure[lang], `${figure.id} ${figure.name[lang]} (${figure.accounts.join(' + ')})`],
    [heads.year[lang], year],
    [words.basis[lang], `${method.name[lang]} (${method.id}, v${method.version})`],
    [words.withOwn[lang], words[withOwn ? 'yes' : 'no'][lang]],
    [words.filters[lang], filters.map((filter) => filter[lang]).join(', ') || words.none[lang]],
    [words.total[lang], Math.round(totalKr)],
    [words.counted[lang], counted],
    ['', words.totalAbout[lang]],
    [words.edition[lang], edition],
    [words.release[lang], release],
    [words.pinned[lang], link],
    [words.made[lang], momentWords(madeAt, lang)],
    ...answer.notes.map((note): CellValue[] => ['', note[lang]]),
  ];
  const totalRow = rows.findIndex(([head]) => head === words.total[lang]);
  return {
    name: 'Forside',
    rows,
    columns: [{ width: 34 }, { width: 90 }],
    cells: new Map([
      ['0,0', { style: { font: { bold: true, size: 18 } } }],
      [`${totalRow},1`, { style: { numFmt: '#,##0', alignment: { horizontal: 'left' } } }],
    ]),
  };
}

const xlsx: ParallelFormat = {
  id: 'xlsx',
  extension: 'xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  name: { da: 'Excel', en: 'Excel' },
  write: async ({ content }, context) =>
    await writeXlsx({
      sheets: [frontSheet(content, context), partSheet(parallelTable(content, context.lang), context.lang)],
      properties: {
        title: `org:${content.organisation.number} ${content.edition}`,
        creator: 'Kvarter',
        created: new Date(0),
        modified: new Date(0),
      },
    }),
};

const csv: ParallelFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  name: { da: 'CSV (semikolon, decimalkomma)', en: 'CSV (semicolon, decimal comma)' },
  write: async ({ content }, { lang }) => partCsv(parallelTable(content, lang), lang),
};

/** Own afdelinger side by side as a workbook and as a table for machines; a document is printed elsewhere. */
export const parallelFormats: readonly ParallelFormat[] = [xlsx, csv];
