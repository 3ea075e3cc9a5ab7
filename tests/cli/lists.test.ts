import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const header =
  'year;list;area;kommune;residents;outside_labour_pct;non_western_pct;convicted_pct;basic_education_pct;income_pct;source_url';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-lists-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const all = [kvarter, 'lists', ...args, '--data', join(folder, 'data'), '--lang', 'da'];
    execFile(process.execPath, all, { env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

async function file(name: string, ...rows: readonly string[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, `${header}\n${rows.join('\n')}\n`);
  return path;
}

test('a Danish file is taken in, a corrected one kept beside it, and two names are asked about', async () => {
  const list = await file('a.csv', '2016;ghetto;Skovvejen/Engen;Herning;1.200;41,0;51,0;2,80;55,0;56,0;x');
  expect((await run('import', list)).out).toContain('1 nye, 0 rettede');
  const next = await file(
    'b.csv',
    '2016;ghetto;Skovvejen/Engen;Herning;1.200;41,5;51,0;2,80;55,0;56,0;x',
    '2017;ghetto;Engen/Skovvejen;Herning;;;;;;;x',
  );
  const { out, err } = await run('import', next);
  expect(out).toContain('1 nye, 1 rettede');
  expect(err).toContain('ligner ét område');
  expect((await run('show', '--area', 'herning-skovvejen-engen')).out).toContain(
    '2016-12,ghetto,herning-skovvejen-engen,Skovvejen/Engen,Herning,1200,41.5',
  );
});

test('a year with two lists does not tell which; an area that meets too little is kept and told', async () => {
  const two = await file('c.csv', '2014;ghetto;Byen;Herning;1.200;41,0;51,0;2,80;55,0;56,0;x');
  const refused = await run('import', two);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--list 2014-12')]);
  const odd = await run('import', await file('d.csv', '2015;ghetto;Byen;Herning;999;10,0;10,0;1,00;10,0;90,0;x'));
  expect(odd.out).toContain('1 nye');
  expect(odd.err).toContain('de trykte værdier giver ingen klasse');
  expect(odd.err).toContain('999 beboere er færre, end loven kræver');
});

test('a list that is not there is named, with those that are', async () => {
  const { code, err } = await run('compare', '--from', '2021-12', '--to', '2022-12');
  expect(code).toBe(1);
  expect(err).toContain('2016-12');
});
