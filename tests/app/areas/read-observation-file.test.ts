import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readObservationFile } from '../../../src/app/areas/read-observation-file.ts';
import { problemOf } from '../../world/problem-of.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-observations-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a workbook and a CSV file of the same figures are the same rows; days stay days', async () => {
  const head = ['noegle', 'indikator', 'periode', 'taeller', 'naevner'];
  const day = new Date(Date.UTC(2026, 4, 31));
  const rows = [
    head,
    ['N-1', 'labour', day, 120.5, 400],
    [null, null, null, null, null],
    ['N-2', 'labour', '2026-05', 3, 4],
  ];
  const book = join(folder, 'tal.xlsx');
  await writeFile(book, await writeXlsx({ sheets: [{ name: 'Tal', rows }] }));
  const table = join(folder, 'tal.csv');
  await writeFile(table, `${head.join(';')}\nN-1;labour;2026-05-31;120.5;400\n;;;;\nN-2;labour;2026-05;3;4\n`);
  const plain = ({ rows: found }: Awaited<ReturnType<typeof readObservationFile>>) =>
    found
      .map(({ row, values }) => [row, ...head.map((name) => `${values[name] ?? ''}`)])
      .filter((cells) => cells.slice(1).some((cell) => cell !== ''));
  const fromBook = plain(await readObservationFile(book));
  expect(fromBook[0]).toEqual([2, 'N-1', 'labour', '2026-05-31', '120.5', '400']);
  expect(plain(await readObservationFile(table))).toEqual(fromBook);
});

test('what is no table is refused', async () => {
  const path = join(folder, 'tal.xlsx');
  await writeFile(path, 'ikke en projektmappe');
  expect(await problemOf(() => readObservationFile(path))).toBe('KV-G20');
  expect(await problemOf(() => readObservationFile(join(folder, 'none.csv')))).toBe('KV-G20');
  await writeFile(join(folder, 'tal.pdf'), 'x');
  expect(await problemOf(() => readObservationFile(join(folder, 'tal.pdf')))).toBe('KV-G21');
});
