import type { Lang } from '../../domain/kernel/language.ts';
import { semicolonCsv } from '../../domain/kernel/semicolon-csv.ts';
import type { TableAnswer } from '../../domain/model/answer.ts';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import type { ExportFormat } from './export-format.ts';
import { type FigureRow, figureRows } from './figure-rows.ts';
import { verdictWord } from './verdict-word.ts';

const header = [
  'tabel',
  'enhed',
  'periode',
  'raekke',
  'maal',
  'vaerdi',
  'status',
  'enhed_navn',
  'variant',
  'raekke_tekst',
  'udgave',
  'syntetiske_data',
  'daekning',
];

function valueText(row: FigureRow, lang: Lang): string {
  if (row.cell.kind === 'verdict') return verdictWord(row.cell.verdict, lang);
  const value = numberOf(row.cell);
  return value === undefined
    ? ''
    : value
        .toFixed(row.decimals)
        .replace('.', ',')
        .replace(/^-(0(,0+)?)$/, '$1');
}

function answerLines(answer: TableAnswer, lang: Lang): string[][] {
  const lines: string[][] = [];
  for (const row of figureRows(answer, lang)) {
    lines.push([
      row.table,
      row.place.key,
      row.period,
      row.row,
      row.measure,
      valueText(row, lang),
      statusOf(row.cell),
      row.place.name[lang],
      row.variant,
      row.rowLabel,
      `${answer.edition} ${answer.release}`,
      answer.synthetic ? 'ja' : 'nej',
      row.coverage,
    ]);
  }
  return lines;
}

/**
 * CSV as Danish spreadsheets expect it: UTF-8 with byte-order mark, semicolon, decimal comma, one row per figure.
 * The first seven columns are the contract of beboertabeller.md section 7; the rest names what they mean.
 */
export const csvFormat: ExportFormat = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  name: { da: 'CSV (semikolon, decimalkomma)', en: 'CSV (semicolon, decimal comma)' },
  write: async (answers, context) => {
    const lines = answers.content.flatMap((answer) => answerLines(answer, context.lang));
    return new TextEncoder().encode(semicolonCsv([header, ...lines]));
  },
};
