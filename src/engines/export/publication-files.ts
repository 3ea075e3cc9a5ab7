import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Lang, Text } from '../../domain/kernel/language.ts';
import { safeText } from '../../domain/kernel/safe-text.ts';
import { semicolonCsv } from '../../domain/kernel/semicolon-csv.ts';
import type { StatusDefinition } from '../../domain/model/cell.ts';
import { notShown, type Publication, type PublishedTable } from '../../domain/model/publication.ts';

/** What files of a publication say besides its figures. */
export interface PublicationFileContext {
  readonly lang: Lang;
  /** Status of hidden cells, and of those of places under the gate. */
  readonly hidden: StatusDefinition;
  readonly gate: StatusDefinition;
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

interface Line {
  readonly place: string;
  readonly name: string;
  readonly code: string;
  readonly row: string;
  readonly count: number | undefined;
  /** What stands in the place of a count that is hidden. */
  readonly status: StatusDefinition | undefined;
}

function linesOf(
  publication: Publication,
  table: PublishedTable,
  { lang, hidden, gate }: PublicationFileContext,
): readonly Line[] {
  return publication.places.flatMap(({ place, name }, p) =>
    table.rows.map((row, r): Line => {
      const count = table.counts[p * table.rows.length + r] ?? notShown.cell;
      const text = { place: `${place.kind}:${place.key}`, name: safeText(name), code: row.code, row: row.label[lang] };
      if (count >= 0) return { ...text, count, status: undefined };
      return { ...text, count: undefined, status: count === notShown.gate ? gate : hidden };
    }),
  );
}

/** All tables as CSV for Danish spreadsheets: UTF-8 with byte-order mark, semicolon, one line a figure. */
export function publicationCsv(publication: Publication, context: PublicationFileContext): string {
  const lines = publication.tables.flatMap((table) =>
    linesOf(publication, table, context).map(({ place, name, code, row, count, status }) => [
      ...[table.table, place, table.period.id, code, 'n', count === undefined ? '' : String(count)],
      ...[status?.code ?? '', name, row, context.synthetic ? 'ja' : 'nej'],
    ]),
  );
  const header = 'tabel enhed periode raekke maal vaerdi status enhed_navn raekke_tekst syntetiske_data'.split(' ');
  return semicolonCsv([header, ...lines]);
}

/** The tables as a workbook: a method sheet, then one sheet a table with the status and its word beside each figure. */
export async function publicationXlsx(publication: Publication, context: PublicationFileContext): Promise<Uint8Array> {
  const { lang, hidden, gate, synthetic } = context;
  const method: CellValue[][] = [
    [publication.definition.name[lang]],
    ...(synthetic ? [[words.synthetic[lang]]] : []),
    [words.exact[lang]],
    ...[hidden, gate].map(({ symbol, word, rule }) => [symbol, word[lang], rule[lang]]),
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
      ...linesOf(publication, table, context).map(({ place, name, code, row, count, status }): CellValue[] => [
        ...[place, name, code, row, count ?? status?.symbol ?? ''],
        ...[status?.code ?? '', status?.word[lang] ?? ''],
      ]),
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

/** All tables as Parquet: the columns of the CSV, one row a figure, hidden ones null. */
export function publicationParquet(publication: Publication, context: PublicationFileContext): Uint8Array {
  const rows = publication.tables.flatMap((table) =>
    linesOf(publication, table, context).map((line) => ({ table, line })),
  );
  const text = (name: string, of: (row: (typeof rows)[number]) => string) => ({
    ...{ name, data: rows.map(of), type: 'STRING' as const },
  });
  const buffer = parquetWriteBuffer({
    columnData: [
      text('tabel', ({ table }) => table.table),
      text('enhed', ({ line }) => line.place),
      text('periode', ({ table }) => table.period.id),
      text('raekke', ({ line }) => line.code),
      text('maal', () => 'n'),
      { name: 'vaerdi', data: rows.map(({ line }) => line.count ?? null), type: 'DOUBLE', nullable: true },
      text('status', ({ line }) => line.status?.code ?? ''),
      text('enhed_navn', ({ line }) => line.name),
      text('raekke_tekst', ({ line }) => line.row),
      text('syntetiske_data', () => (context.synthetic ? 'ja' : 'nej')),
    ],
  });
  return new Uint8Array(buffer);
}

/**
 * The tables as a JSON-stat 2.0 collection, one dataset a table with dimensions sted × raekke; hidden values are null
 * with a status.
 */
export function publicationJsonStat(publication: Publication, context: PublicationFileContext): string {
  const { lang, synthetic } = context;
  const dimension = (label: string, entries: readonly (readonly [string, string])[]) => ({
    ...{ label, category: { index: entries.map(([id]) => id), label: Object.fromEntries(entries) } },
  });
  const item = publication.tables.map((table) => {
    const lines = linesOf(publication, table, context);
    const hidden = lines.flatMap(({ status }, at) => (status ? [[String(at), status.code] as const] : []));
    return {
      ...{ version: '2.0', class: 'dataset', label: `${table.table} ${table.title[lang]}`, source: table.source },
      note: [words.exact[lang], ...(synthetic ? [words.synthetic[lang]] : [])],
      id: ['sted', 'raekke'],
      size: [publication.places.length, table.rows.length],
      role: { geo: ['sted'] },
      dimension: {
        sted: dimension(
          words.place[lang],
          publication.places.map(({ place, name }) => [`${place.kind}:${place.key}`, safeText(name)]),
        ),
        raekke: dimension(
          words.row[lang],
          table.rows.map(({ code, label }) => [code, label[lang]]),
        ),
      },
      value: lines.map(({ count }) => count ?? null),
      ...(hidden.length > 0 ? { status: Object.fromEntries(hidden) } : {}),
      extension: { periode: table.period.id },
    };
  });
  const collection = { version: '2.0', class: 'collection', label: publication.definition.name[lang] };
  return `${JSON.stringify({ ...collection, link: { item } })}\n`;
}
