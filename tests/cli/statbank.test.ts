import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FakeStatbank, startFakeStatbank } from '../storage/statbank/fake-statbank.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let fake: FakeStatbank;
let folder: string;
beforeAll(async () => {
  fake = await startFakeStatbank();
  folder = await mkdtemp(join(tmpdir(), 'kvarter-statbank-'));
});
afterAll(async () => {
  await fake.close();
  await rm(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const all = [kvarter, 'statbank', ...args, '--server', fake.server, '--lang', 'da'];
  const options = { cwd: folder, env: { PATH: process.env.PATH } };
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, all, options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('a table is shown, and an extract of it fetched into a file or to the screen', async () => {
  const shown = await run('info', 'folk1a');
  expect(shown.out).toContain('OMRÅDE (område, 3): 000 Hele landet; 101 København; 657 Herning');
  const chosen = ['--select', 'OMRÅDE=657', '--select', 'KØN=TOT', '--select', 'Tid=>=2023K3'];
  const fetched = await run('fetch', '--table', 'FOLK1A', ...chosen, '--out', 'F.csv');
  expect(fetched).toMatchObject({ code: 0, out: '' });
  expect(fetched.err).toContain('Kilde: Danmarks Statistik, FOLK1A');
  expect(await readdir(folder)).toEqual(['F.csv', 'F.csv.kilde.json']);
  const printed = await run('fetch', '--table', 'FOLK1A', ...chosen, '--format', 'bulk');
  expect(printed.out).toBe('OMRÅDE;KØN;TID;INDHOLD\r\n657;TOT;2023K3;20890\r\n657;TOT;2023K4;20891\r\n');
});

test.each([
  ['fetch --table FOLK9Z --select Tid=*', /har ingen tabel FOLK9Z/],
  ['fetch --table FOLK1A --select KOMMUNE=657', /ingen variabel KOMMUNE. Den har OMRÅDE, KØN, Tid/],
  ['fetch --table FOLK1A --select OMRÅDE=Hernin', /ingen værdi »Hernin«.*657 Herning/],
  ['fetch --table FOLK1A --select Tid', /værdien til --select/],
  ['fetch --table FOLK1A --select Tid=* --format xml', /værdien til --format/],
  ['hent', /info, fetch/],
])('%s ends with 2 and a sentence', async (args, said) => {
  const { code, out, err } = await run(...args.split(' '));
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(said);
});
