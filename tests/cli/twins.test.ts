import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let data: string;

function run(args: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const options = {
    env: { PATH: process.env.PATH, KVARTER_DATA: data, LANG: 'da_DK.UTF-8' },
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, ...args.split(' ')], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-twins-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, twinWorld(workedExample, { stock: false }));
  await context.state.close();
});
afterAll(async () => {
  await rm(data, { recursive: true });
});

test('twins as text: who, how near, every value beside the other, and why', async () => {
  const { code, out, err } = await run('twins --afdeling 0001-00001 --basis socio --nearest 2');
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Grundlag: Socioøkonomi (socio-afdeling, v1)');
  expect(out).toMatch(/Ikke-vestlige +42,0\u00a0% +40,0\u00a0% +61,0\u00a0% +vægt 0,250/);
  expect(out).toMatch(/ 1\. Afd 0001-00002 .*\n +afstand 0,154 · sikker · Ligner mest på /);
});

test('English words of bases, English text, JSON and a CSV file', async () => {
  const english = await run('twins --afdeling 0001-00001 --basis socio-economic --lang en');
  expect(english.out).toContain('Basis: Socio-economic');
  const json = JSON.parse((await run('twins --organisation 0001 --format json')).out);
  expect(json).toMatchObject({ level: 'organisation', subject: { key: 'org:0001' } });
  const path = join(data, 'tvillinger.csv');
  expect((await run(`twins --afdeling 0001-00001 --format csv --out ${path}`)).err).toBe(`Skrevet til ${path}\n`);
  expect(await readFile(path, 'utf8')).toMatch(/^\uFEFFplads;/);
});

test('what cannot be answered is said in a sentence with what to do', async () => {
  const combined = await run('twins --afdeling 0001-00001 --basis combined --nearest 10');
  expect([combined.code, combined.err]).toEqual([1, expect.stringContaining('Prøv Socioøkonomi')]);
  expect((await run('twins --afdeling 0001-00001 --nearest 21')).err).toContain('Vælg et helt tal fra 1 til 20');
  expect((await run('twins')).err).toContain('--afdeling 0045-08501');
});

test('own variables that cannot be used are a sentence, too', async () => {
  const said = async (variable: string): Promise<readonly [number, string]> => {
    const { code, err } = await run(`twins --afdeling 0001-00001 --variable ${variable}`);
    return [code, err];
  };
  const tooMany = Array.from({ length: 13 }, (_, at) => `R${at + 10}:1`).join(',');
  expect(await said('beboere:1')).toEqual([1, expect.stringContaining('alle har samme værdi i Beboere')]);
  expect(await said('ie:0')).toEqual([1, expect.stringContaining('Alle vægte er 0')]);
  expect(await said(tooMany)).toEqual([1, expect.stringContaining('13 variable. Vælg højst 12')]);
  const { out } = await run('twins --afdeling 0001-00001 --variable T01.M:1,ie:1:minmax:0-0.5 --nearest 20');
  expect(out).toContain('Kun 4 afdelinger opfylder filtrene');
  expect((await run('table T01 --afdeling 0001-00001 --compare tvillinger:0001-00001:socio:2')).out).toContain(
    '2 tvillinger (Socioøkonomi)',
  );
});
