import { fold } from '../../../domain/kernel/fold.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { semicolonCsv } from '../../../domain/kernel/semicolon-csv.ts';
import type { TwinAnswer } from '../../../domain/model/twin-answer.ts';
import { accountTable, chartTable, figureTable, unitChartTable } from './account-tables.ts';
import { efficiencyTable } from './efficiency-tables.ts';
import type { PartTable } from './part-table.ts';
import { stockTable } from './stock-table.ts';
import type { TwinFileFormat } from './twin-file.ts';

/**
 * A table as CSV for Danish spreadsheets: semicolon, decimal comma; a figure that is not there is an empty field. In Danish
 * the columns have their keys, in English the words of their heads written as keys.
 */
export function partCsv({ columns, rows }: PartTable, lang: Lang): Uint8Array {
  const body = rows.map((row) =>
    row.map((cell, c) => {
      if (typeof cell !== 'number') return cell ?? '';
      return cell.toFixed(columns[c]?.decimals ?? 0).replace('.', ',');
    }),
  );
  return new TextEncoder().encode(semicolonCsv([columnNames(columns, lang), ...body]));
}

function columnNames(columns: PartTable['columns'], lang: Lang): readonly string[] {
  if (lang === 'da') return columns.map(({ key }) => key);
  const named = columns.map(({ key, head }) => asKey(head.en) || key);
  // Heads are for the eye and may be alike; names of columns may not.
  return named.map((name, at) => {
    const before = named.slice(0, at).filter((other) => other === name).length;
    return before === 0 ? name : `${name}_${before + 1}`;
  });
}

const asKey = (words: string): string =>
  fold(words.replaceAll('%', ' pct '))
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

type MakeTable = (answer: TwinAnswer, lang: Lang) => PartTable | undefined;

function format(part: string, name: TwinFileFormat['name'], make: MakeTable): TwinFileFormat {
  return {
    id: `csv-${part}`,
    part,
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8',
    name,
    write: async ({ content }, { lang }) =>
      partCsv(make(content, lang) ?? { sheet: part, columns: [], rows: [] }, lang),
  };
}

/** What stands beside the twins as CSV, a file a part. */
export const partFormats: readonly TwinFileFormat[] = [
  format('noegletal', { da: 'CSV: nøgletal og median', en: 'CSV: key figures and median' }, figureTable),
  format('konti', { da: 'CSV: konti og median', en: 'CSV: accounts of the chart and median' }, chartTable),
  format('regnskab', { da: 'CSV: regnskab pr. enhed', en: 'CSV: accounts by unit' }, accountTable),
  format('konti-enheder', { da: 'CSV: konti pr. enhed', en: 'CSV: accounts of the chart by unit' }, unitChartTable),
  format('effektivitet', { da: 'CSV: effektivitet', en: 'CSV: efficiency' }, efficiencyTable),
  format('bygninger', { da: 'CSV: bygninger og udeareal', en: 'CSV: buildings and outdoor area' }, stockTable),
];
