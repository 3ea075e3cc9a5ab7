import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { standard } from '../../../src/domain/definitions/gates/index.ts';
import { yearly } from '../../../src/domain/definitions/publication/index.ts';
import { statuses } from '../../../src/domain/definitions/statuses/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { notShown, type Publication } from '../../../src/domain/model/publication.ts';
import {
  publicationCsv,
  publicationJsonStat,
  publicationParquet,
  publicationXlsx,
} from '../../../src/engines/export/publication-files.ts';

const label = (text: string) => ({ da: text, en: text });
const rows = ['I_ALT', 'K', 'M'].map((code) => ({ code, label: label(`Række ${code}`), depth: 0 as const }));
const period = { id: '2026-01-01', edition: 2026, label: label('2026'), start: '2026-01-01', end: '2026-01-01' };

/** Three places: one shown, one with two hidden cells, one under the gate. */
const publication: Publication = {
  definition: yearly,
  rules: standard,
  places: [
    { place: { kind: 'land', key: '000' }, name: 'Danmark' },
    { place: { kind: 'kom', key: '657' }, name: 'Herning; =1+1' },
    { place: { kind: 'kom', key: '825' }, name: 'Læsø' },
  ],
  tables: ['T01', 'T02'].map((table) => ({
    ...{ table, title: label(`Tabel ${table}`), population: label('Beboere'), source: 'kilde', period, rows },
    counts: Int32Array.of(1000, 600, 400, 70, ...[notShown.cell, notShown.cell], ...rows.map(() => notShown.gate)),
  })),
};

const named = (name: string) =>
  must(
    statuses.find(({ id }) => id === name),
    name,
  );
const context = { lang: 'da', hidden: named('hidden_cell'), gate: named('hidden_gate'), synthetic: true } as const;

/** Every figure as `table place row value status`; '' for no value. */
const expected = publication.tables.flatMap(({ table, counts }) =>
  publication.places.flatMap(({ place }, p) =>
    rows.map(({ code }, r) => {
      const count = counts[p * rows.length + r] ?? 0;
      const sign = count === notShown.gate ? 'g' : 'c';
      return [table, `${place.kind}:${place.key}`, code, count < 0 ? '' : String(count), count < 0 ? sign : ''].join(
        ' ',
      );
    }),
  ),
);

test('the workbook, opened again, holds every figure, and for hidden ones the sign, its code and its word', async () => {
  const book = await readXlsx(await publicationXlsx(publication, context));
  const found = publication.tables.flatMap(({ table }) => {
    const sheet = must(
      book.sheets.find(({ name }) => name === table),
      table,
    );
    return sheet.rows.slice(2).map(([place, , code, , value, status, word]) => {
      if (status) expect([value, word]).toEqual(['..', status === 'g' ? 'For lille enhed' : 'Diskretioneret']);
      else expect(value).toBeTypeOf('number');
      return [table, place, code, status ? '' : value, status ?? ''].join(' ');
    });
  });
  expect(found).toEqual(expected);
});

test('CSV and Parquet, read again, hold the same', async () => {
  const lines = publicationCsv(publication, context).trimEnd().split('\r\n').slice(1);
  // The one name with a semicolon stands in quotation marks.
  const fields = lines.map((line) => line.replace(/"[^"]*"/g, 'x').split(';'));
  expect(
    fields.map(([table, place, , code, , value, status]) => [table, place, code, value, status].join(' ')),
  ).toEqual(expected);
  const bytes = publicationParquet(publication, context);
  const records = await parquetReadObjects({ file: bytes.slice().buffer });
  expect(
    records.map(({ tabel, enhed, raekke, vaerdi, status }) => [tabel, enhed, raekke, vaerdi ?? '', status].join(' ')),
  ).toEqual(expected);
});

test('JSON-stat holds the same: null with a status where nothing is shown', () => {
  const { link } = JSON.parse(publicationJsonStat(publication, context));
  const found = link.item.flatMap((set: JsonStat, t: number) =>
    set.value.map((value, at) => {
      const place = set.dimension.sted.category.index[Math.floor(at / rows.length)];
      const row = set.dimension.raekke.category.index[at % rows.length];
      return [publication.tables[t]?.table, place, row, value ?? '', set.status?.[at] ?? ''].join(' ');
    }),
  );
  expect(found).toEqual(expected);
});

interface JsonStat {
  readonly value: readonly (number | null)[];
  readonly status?: Readonly<Record<number, string>>;
  readonly dimension: Readonly<Record<'sted' | 'raekke', { readonly category: { readonly index: readonly string[] } }>>;
}
