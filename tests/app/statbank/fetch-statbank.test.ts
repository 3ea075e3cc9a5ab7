import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchStatbank, type StatbankQuestion } from '../../../src/app/statbank/fetch-statbank.ts';
import { openStatbank } from '../../../src/storage/statbank/open-statbank.ts';
import { type FakeStatbank, startFakeStatbank } from '../../storage/statbank/fake-statbank.ts';

let fake: FakeStatbank;
let folder: string;
let out: string;
beforeEach(async () => {
  fake = await startFakeStatbank();
  folder = await mkdtemp(join(tmpdir(), 'kvarter-statbank-'));
  out = join(folder, 'folk.csv');
});
afterEach(async () => {
  await fake.close();
  await rm(folder, { recursive: true });
});

const herning = [
  { variable: 'OMRÅDE', values: ['Herning'] },
  { variable: 'KØN', values: ['1', '2'] },
  { variable: 'Tid', values: ['(1)'] },
];
function ask(more: Partial<StatbankQuestion> = {}, now = '2024-01-15T09:00:00.000Z') {
  const statbank = openStatbank({ server: fake.server, waits: [1], gap: 0, timeout: 5000 });
  return fetchStatbank(statbank, { table: 'folk1a', server: fake.server, select: herning, out, ...more }, () => now);
}

test('an extract is kept as it came, with where it comes from beside it', async () => {
  const { text, staleSince } = await ask();
  expect(text).toBe('\uFEFFOMRÅDE;KØN;TID;INDHOLD\r\n657;1;2023K4;20892\r\n657;2;2023K4;20893\r\n');
  const bytes = await readFile(out);
  expect(bytes.toString('utf8')).toBe(text);
  const origin = JSON.parse(await readFile(`${out}.kilde.json`, 'utf8'));
  expect(origin).toMatchObject({
    credit: 'Kilde: Danmarks Statistik, FOLK1A',
    licence: 'CC BY 4.0',
    unit: 'Antal',
    updated: '2025-08-11T08:00:00',
    retrieved: '2024-01-15T09:00:00.000Z',
    format: 'CSV',
    requestIds: ['r2'],
    observations: 2,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
  expect(origin.selection[0]).toEqual({
    variable: 'OMRÅDE',
    text: 'område',
    values: [{ code: '657', label: 'Herning' }],
  });
  expect(staleSince).toBeUndefined();
});

test('the same extract of an unchanged table is not fetched again; a new edition, or a file touched, is', async () => {
  await ask();
  expect((await ask({}, '2024-02-01T09:00:00.000Z')).origin.retrieved).toBe('2024-01-15T09:00:00.000Z');
  expect(fake.asked.filter((path) => path === '/v1/data')).toHaveLength(1);
  fake.updated = '2025-11-11T08:00:00';
  expect((await ask()).unchanged).toBe(false);
  await writeFile(out, 'rettet i hånden');
  expect((await ask()).unchanged).toBe(false);
  expect(fake.asked.filter((path) => path === '/v1/data')).toHaveLength(3);
  fake.updated = '';
  await ask();
  expect((await ask()).unchanged).toBe(false);
});

test('a source that stops leaves the copy and says from when', async () => {
  const { text } = await ask();
  fake.troubles.push(503, 0);
  await expect(ask()).rejects.toMatchObject({
    code: 'KV-L52',
    data: { tries: 2, kept: '2024-01-15T09:00:00.000Z' },
    message: expect.stringContaining('The copy fetched 2024-01-15T09:00:00.000Z stands unchanged.'),
  });
  expect(await readFile(out, 'utf8')).toBe(text);
});

test('too many cells are told before figures are asked for; BULK takes them', async () => {
  fake.more = 25_000;
  const select = [
    { variable: 'OMRÅDE', values: ['*'] },
    { variable: 'KØN', values: ['*'] },
    { variable: 'Tid', values: ['*'] },
  ];
  await expect(ask({ select, format: 'JSONSTAT' })).rejects.toMatchObject({
    code: 'KV-L57',
    data: { cells: 25_003 * 3 * 4 * 4, most: 1_000_000, format: 'JSONSTAT' },
  });
  expect(fake.asked).toEqual(['/v1/tableinfo']);
  const { origin } = await ask({ select });
  expect(origin).toMatchObject({ format: 'BULK', observations: 300_036 });
  fake.noBulk = true;
  fake.updated = '2025-11-11T08:00:00';
  const parts = await ask({ select });
  expect(parts.origin).toMatchObject({ format: 'CSV', observations: 300_036, requestIds: ['r6', 'r7'] });
  expect(parts.text.match(/INDHOLD/g)).toHaveLength(1);
});

test('the words of a refusal are handed on', async () => {
  fake.limit = 7;
  await expect(ask()).rejects.toMatchObject({
    code: 'KV-L59',
    data: { code: 'REQUEST-LIMIT', message: 'Der er 8 celler' },
  });
  expect(await readdir(folder)).toEqual([]);
});

test.each([
  ['a row lost on the way', (text: string) => text.replace(/657;2.*\r\n/, ''), 'KV-L58'],
  ['a page instead of figures', () => '<html>Vedligehold</html>', 'KV-E1'],
  ['a number in English', (text: string) => text.replace('20892', '208.92'), 'KV-E3'],
])('%s: nothing is kept', async (_, spoil, code) => {
  fake.spoil = spoil;
  await expect(ask()).rejects.toMatchObject({ code });
  expect(await readdir(folder)).toEqual([]);
});

test('an unknown table is told before anything else; an old series is said to be old', async () => {
  await expect(ask({ table: 'FOLK9Z' })).rejects.toMatchObject({ code: 'KV-L53' });
  expect((await ask({}, '2025-03-01T00:00:00.000Z')).staleSince).toBe('2023-12-31');
});
