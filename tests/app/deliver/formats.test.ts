import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
import {
  acceptance,
  afdeling,
  openWorldWithMasterData,
  person,
  persons,
  storedFile,
  type TestFile,
  writeDelivery,
} from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

let supplier = 10_000_000;
async function storedRows(file: TestFile): Promise<unknown> {
  supplier += 1;
  const folder = await writeDelivery(world.root, [file], { supplier: { cvr: String(supplier), name: 'K' } });
  const result = await acceptDelivery(world.context, folder, acceptance);
  if (result.outcome !== 'stored') throw new Error(result.report.findings.map((f) => f.message.en).join('\n'));
  const sql = await openDuckdb({ memory: '500MB', threads: 1, temp: world.root });
  const path = storedFile(world, result.delivery.manifest.delivery_id, file.layout);
  const types = await sql.rows(`DESCRIBE SELECT * FROM '${path}'`);
  const rows = await sql.rows(`SELECT * FROM '${path}'`);
  sql.close();
  return { types: types.map((t) => [t.column_name, t.column_type]), rows };
}

const mixed = [
  person(1, {
    ft_a: '0.2500',
    oprindelsesland: 'TR',
    herkomst5: '25',
    omraade_id: '3F2504E0-4F89-41D3-9A0C-0305E82C3301',
  }),
  person(2, { kommune: '0657', personindkomst: '-1200.00', udd_niveau: 'H10' }),
  person(3, { afdeling_id: null, boligtype: null, alder: '0', udd_niveau: null, udd_kilde: null, familierolle: 'B' }),
];
const columns = [...Object.keys(person(1)), 'omraade_id'];

test('the same delivery as CSV and as Parquet is stored as the same rows of the same types', async () => {
  const csv = await storedRows({ layout: 'personer', rows: mixed, columns });
  expect(await storedRows({ layout: 'personer', rows: mixed, columns, format: 'parquet' })).toEqual(csv);
  expect(csv).toMatchObject({
    rows: [
      { menapt: 1, omraade_id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', ft_a: 0.25 },
      { kommune: '657', personindkomst: -1200, menapt: 0 },
      { afdeling_id: null, alder: 0 },
    ],
  });
});

test('Danish and international number formats give the same rows', async () => {
  const international = await storedRows({ layout: 'personer', rows: mixed, columns, separator: ',', decimal: '.' });
  const danish = mixed.map((row) =>
    Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v?.replace(/^(-?\d+)\.(\d+)$/, '$1,$2') ?? null])),
  );
  expect(await storedRows({ layout: 'personer', rows: danish, columns, separator: ';', decimal: ',' })).toEqual(
    international,
  );
});

test('column order, a BOM and the separator never change what is stored', async () => {
  const plain = await storedRows({ layout: 'personer', rows: mixed, columns });
  const anyFile = fc.record({
    columns: fc.shuffledSubarray(columns, { minLength: columns.length }),
    bom: fc.boolean(),
    separator: fc.constantFrom<';' | ','>(';', ','),
  });
  await fc.assert(
    fc.asyncProperty(anyFile, async (file) => {
      expect(await storedRows({ layout: 'personer', rows: mixed, ...file })).toEqual(plain);
    }),
    { numRuns: 6 },
  );
});

test('the country list decides between western and non-western: TR delivered as 24 is stored as 25', async () => {
  const rows = [
    person(1, { oprindelsesland: 'TR', herkomst5: '24' }),
    person(2, { oprindelsesland: 'GB', herkomst5: '35' }),
  ];
  expect(await storedRows({ layout: 'personer', rows })).toMatchObject({
    rows: [
      { herkomst5: '25', menapt: 1 },
      { herkomst5: '34', menapt: 0 },
    ],
  });
});

test('quoted cells keep separators, quotation marks and line breaks', async () => {
  const navn = 'Bo; "A"\nVest';
  expect(await storedRows({ layout: 'afdelinger', rows: [afdeling({ navn })] })).toMatchObject({ rows: [{ navn }] });
});

test('afd_nr 8501 is stored as 08501, org_nr 45 as 0045', async () => {
  const rows = [afdeling({ org_nr: '45', afd_nr: '8501' })];
  expect(await storedRows({ layout: 'afdelinger', rows })).toMatchObject({
    rows: [{ org_nr: '0045', afd_nr: '08501' }],
  });
});

test('the accounting year is the one with most days; a tie goes to the later', async () => {
  const account = (from: string, to: string) => ({
    niveau: 'afd',
    org_nr: '0045',
    afd_nr: '08501',
    regnskabsaar: '2000',
    periode_fra: from,
    periode_til: to,
    konto: '101.1',
    beloeb: '1000.00',
    art: 'budget',
    indberettet: '2025-12-01',
  });
  const rows = [
    account('2022-07-01', '2023-06-30'),
    account('2022-01-01', '2022-12-31'),
    account('2023-07-02', '2024-07-01'),
  ];
  expect(await storedRows({ layout: 'regnskaber', rows })).toMatchObject({
    rows: [{ regnskabsaar: 2022 }, { regnskabsaar: 2022 }, { regnskabsaar: 2024 }],
  });
});

test('lists of afdelinger arrive as lists from a CSV cell', async () => {
  const rows = [
    {
      haendelse_id: 'h1',
      art: 'sammenlagt',
      dato: '2025-07-01',
      fra: '0045-08501 0045-08502',
      til: '0045-08503',
      aarsag: 'Sammenlægning',
    },
  ];
  expect(await storedRows({ layout: 'afdeling_haendelser', rows })).toMatchObject({
    rows: [{ fra: ['0045-08501', '0045-08502'], til: ['0045-08503'] }],
  });
});

test('rejected rows are left out and the others keep their order', async () => {
  const rows = persons(300).map((p, i) => (i === 150 ? { ...p, alder: '131' } : p));
  const stored = (await storedRows({ layout: 'personer', rows })) as { rows: readonly { person_id: string }[] };
  expect(stored.rows.map((r) => r.person_id)).toEqual(
    rows.filter((_, i) => i !== 150).map((r) => must(r.person_id, 'person_id')),
  );
});
