import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import type { Publication, PublishedTable } from '../../domain/model/publication.ts';
import { safeText } from './safe-text.ts';

/** What files of a publication say besides its figures. */
export interface PublicationFileContext {
  readonly lang: Lang;
  /** The one status of hidden cells. */
  readonly hidden: StatusDefinition;
  readonly synthetic: boolean;
}

const words = {
  place: { da: 'Sted', en: 'Place' },
  name: { da: 'Navn', en: 'Name' },
  code: { da: 'Række', en: 'Row' },
  row: { da: 'Rækketekst', en: 'Row text' },
  count: { da: 'Antal', en: 'Number' },
  status: { da: 'Status', en: 'Status' },
  word: { da: 'Ord', en: 'Word' },
  period: { da: 'Periode', en: 'Period' },
  method: { da: 'Metode', en: 'Method' },
  synthetic: { da: 'Syntetiske data: ingen rigtige personer', en: 'Synthetic data: no real persons' },
  exact: {
    da: 'Antallene er nøjagtige. Celler er skjult, så ingen små antal kan regnes ud, heller ikke af en beboer, der er alene i sin celle, eller sammen med de afrundede tal.',
    en: 'The counts are exact. Cells are hidden so that no small count can be computed, not by a resident who is alone in a cell, nor together with the rounded figures.',
  },
} as const satisfies Readonly<Record<string, Text>>;

type Line = readonly [place: string, name: string, code: string, row: string, count: number | undefined];

function linesOf(publication: Publication, table: PublishedTable, lang: Lang): readonly Line[] {
  return publication.places.flatMap(({ place, name }, p) =>
    table.rows.map((row, r): Line => {
      const count = table.counts[p * table.rows.length + r] ?? -1;
      const key = `${place.kind}:${place.key}`;
      return [key, safeText(name), row.code, row.label[lang], count < 0 ? undefined : count];
    }),
  );
}

/** All tables as CSV for Danish spreadsheets: UTF-8 with byte-order mark, semicolon, one line a figure. */
export function publicationCsv(publication: Publication, { lang, hidden, synthetic }: PublicationFileContext): string {
  const quoted = (text: string): string => (/[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = publication.tables.flatMap((table) =>
    linesOf(publication, table, lang).map(([place, name, code, row, count]) =>
      [
        ...[table.table, place, table.period.id, code, 'n', count === undefined ? '' : String(count)],
        ...[count === undefined ? hidden.code : '', name, row, synthetic ? 'ja' : 'nej'],
      ]
        .map(quoted)
        .join(';'),
    ),
  );
  const header = 'tabel;enhed;periode;raekke;maal;vaerdi;status;enhed_navn;raekke_tekst;syntetiske_data';
  return `\uFEFF${[header, ...lines].join('\r\n')}\r\n`;
}

/** The tables as a workbook: a method sheet, then one sheet a table with the status and its word beside each figure. */
export async function publicationXlsx(publication: Publication, context: PublicationFileContext): Promise<Uint8Array> {
  const { lang, hidden, synthetic } = context;
  const method: CellValue[][] = [
    [publication.definition.name[lang]],
    ...(synthetic ? [[words.synthetic[lang]]] : []),
    [words.exact[lang]],
    [hidden.symbol, hidden.word[lang], hidden.rule[lang]],
    ...publication.tables.map(({ table, title, period, population, source }) => [
      ...[table, title[lang], `${words.period[lang]}: ${period.label[lang]}`, population[lang], source],
    ]),
  ];
  const header = [words.place, words.name, words.code, words.row, words.count, words.status, words.word];
  const sheetOf = (table: PublishedTable) => ({
    name: table.table,
    rows: [
      [`${table.table} ${table.title[lang]}`, ...(synthetic ? [words.synthetic[lang]] : [])],
      header.map((word) => word[lang]),
      ...linesOf(publication, table, lang).map(([place, name, code, row, count]): CellValue[] =>
        count === undefined
          ? [place, name, code, row, hidden.symbol, hidden.code, hidden.word[lang]]
          : [place, name, code, row, count, '', ''],
      ),
    ],
    columns: [16, 32, 12, 40, 10, 8, 16].map((width) => ({ width })),
    freezePane: { rows: 2 },
  });
  return await writeXlsx({
    sheets: [
      { name: words.method[lang], rows: method, columns: [{ width: 20 }, { width: 60 }] },
      ...publication.tables.map(sheetOf),
    ],
    properties: {
      title: publication.definition.name[lang],
      creator: 'Kvarter',
      created: new Date(0),
      modified: new Date(0),
    },
  });
}
