import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import {
  acceptance,
  afdeling,
  openWorldWithMasterData,
  person,
  persons,
  type TestFile,
  writeDelivery,
} from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

async function accept(files: readonly TestFile[]) {
  const folder = await writeDelivery(world.root, files);
  return (await acceptDelivery(world.context, folder, acceptance)).report;
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
}

test.each<['csv' | 'parquet']>([['csv'], ['parquet']])(
  'a personal number in the last cell of the last row of the last file leaves no trace of any row (%s)',
  async (format) => {
    const before = await filesUnder(join(world.root, 'vault'));
    const rows = [...persons(300), person(301)].map((p, i) => ({ ...p, note: i === 300 ? 'ring 010100-0000' : null }));
    const report = await accept([
      { layout: 'afdelinger', rows: [afdeling()], format },
      { layout: 'personer', rows, format },
    ]);
    expect(report.accepted).toBe(false);
    expect(report.findings.map((f) => [f.code, f.column, f.lines, f.shown])).toEqual([
      ['KV-C2', 'note', [format === 'csv' ? 302 : 301], undefined],
    ]);
    expect(JSON.stringify(report)).not.toContain('010100');
    const after = await filesUnder(join(world.root, 'vault'));
    expect(after).toEqual(before);
    for (const path of after) expect((await readFile(path)).includes('010100-0000')).toBe(false);
  },
);

test.each<[string, string, string]>([
  ['an id', 'person_id', '0101000001'],
  ['a code', 'koen', '610100-0001'],
  ['a whole number', 'alder', '0101000001'],
  ['an amount', 'personindkomst', '010100-0001'],
  ['a date', 'ref_dato', '010100 0001'],
  ['an afdeling', 'afdeling_id', '290200-4123'],
  ['a kommune', 'kommune', '0101000001'],
  ['a 0/1 mark', 'sigtet_s', '0101000001'],
  ['a uuid', 'omraade_id', '0101000001'],
])('a personal number in place of %s is refused as that', async (_, column, token) => {
  const columns = [...new Set([...Object.keys(person(1)), column])];
  const report = await accept([
    { layout: 'personer', rows: [...persons(200), person(201, { [column]: token })], columns },
  ]);
  expect(report.findings.map((f) => [f.code, f.column])).toEqual([['KV-C2', column]]);
  expect(JSON.stringify(report)).not.toContain(token);
});

test('a name in master data that holds a personal number is refused', async () => {
  const report = await accept([{ layout: 'afdelinger', rows: [afdeling({ navn: 'Engparken 010100-0000' })] }]);
  expect(report.findings.map((f) => f.code)).toEqual(['KV-C2']);
});

test('a list of afdelinger that holds a personal number is refused', async () => {
  const row = { haendelse_id: 'h1', art: 'nedlagt', dato: '2025-01-01', fra: '0101000001', til: null, aarsag: 'x' };
  expect((await accept([{ layout: 'afdeling_haendelser', rows: [row] }])).findings.map((f) => f.code)).toEqual([
    'KV-C2',
  ]);
});

test('a column named cpr and a column named by a personal number are refused', async () => {
  const named = await accept([{ layout: 'afdelinger', rows: [{ ...afdeling(), cpr_nr: null }] }]);
  expect(named.findings.map((f) => f.code)).toEqual(['KV-C1']);
  const number = await accept([{ layout: 'afdelinger', rows: [{ ...afdeling(), '010100-0000': null }] }]);
  expect(number.findings.map((f) => [f.code, f.column])).toEqual([['KV-C2', '#7']]);
});

test('500 numbers of which 300 would be personal numbers with a leading zero are refused, in CSV and Parquet', async () => {
  const numbers = Array.from({ length: 500 }, (_, i) => String(i < 300 ? 101_000_000 + i : 399_900_000 + i));
  for (const format of ['csv', 'parquet'] as const) {
    const rows = persons(500).map((p, i) => ({ ...p, loebenr: numbers[i] ?? null }));
    expect((await accept([{ layout: 'personer', rows, format }])).findings.map((f) => [f.code, f.column])).toEqual([
      ['KV-C3', 'loebenr'],
    ]);
  }
});

test('a known number column full of personal numbers is refused too, and no value is repeated', async () => {
  const rows = persons(30).map((p, i) => ({ ...p, byggeafsnit_nr: String(101_000_000 + i) }));
  const report = await accept([{ layout: 'personer', rows, format: 'parquet' }]);
  expect(report.findings.map((f) => f.code)).toEqual(['KV-C3']);
});

test('one number of nine digits is rejected without being repeated', async () => {
  const rows = persons(200).map((p, i) => ({ ...p, byggeafsnit_nr: i === 5 ? '101000001' : '1' }));
  const report = await accept([{ layout: 'personer', rows, format: 'parquet' }]);
  expect(report.findings.map((f) => [f.code, f.shown])).toEqual([['KV-T4', undefined]]);
  expect(JSON.stringify(report)).not.toContain('101000001');
});

test.each(['p_12345678901234567890', 'p_ABCDEFGHIJKLMNOPQ', 'x_000000000000000a', 'p_abc'])(
  'the id %s is no pseudonym and stops the delivery unseen',
  async (id) => {
    const report = await accept([{ layout: 'personer', rows: [...persons(200), person(201, { person_id: id })] }]);
    expect(report.findings.map((f) => [f.code, f.column, f.shown])).toEqual([['KV-C4', 'person_id', undefined]]);
    expect(JSON.stringify(report)).not.toContain(id);
  },
);

test('a CSV row that cannot be taken apart is not quoted, even if it holds a personal number', async () => {
  const header = 'afdeling_id;boligtype;dato;antal_lejemaal;areal_m2;aarsleje_kr';
  const report = await accept([{ layout: 'huslejer', rows: [], bytes: `${header}\n0045-08501;010100-0000\n` }]);
  expect(report.findings.map((f) => f.code)).toEqual(['KV-F4']);
  expect(JSON.stringify(report)).not.toContain('010100');
});
