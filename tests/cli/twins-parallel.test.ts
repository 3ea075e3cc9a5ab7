import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { economyWorld } from '../app/twins/economy-world.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let data: string;

function run(args: string): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const env = { PATH: process.env.PATH, KVARTER_DATA: data, LANG: 'da_DK.UTF-8' };
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, ...args.split(' ')], { env, encoding: 'utf8' }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-parallel-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  await writeRelease(context, economyWorld());
  await context.state.close();
});
afterAll(async () => {
  await rm(data, { recursive: true });
});

test('own afdelinger side by side as text: own, median, difference, and words where nothing is compared', async () => {
  const { code, out, err } = await run('twins --parallel --organisation 0001 --basis stamdata --figur R03');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^Org 0001 \(0001\) · Renovation 2025 · kr\. pr\. m²/);
  expect(out).toMatch(/Æblehaven \(0001-00001\) +\d+ +\d+ +-?\d+ +-?[\d.]+ +\d\/6/);
  expect(out).toContain('Afdelingen har intet ibrugtagelsesår');
  expect(out).toContain('Summen er et regnestykke (forskel × m²), ikke en besparelse.');
});

test('as JSON and CSV, and a format there is not is said with those there are', async () => {
  const json = JSON.parse(
    (await run('twins --parallel --organisation 0001 --figur R03 --sorter navn --format json')).out,
  );
  expect(json).toMatchObject({ organisation: { number: '0001' }, figure: { id: 'R03' }, year: 2025 });
  const path = join(data, 'parallelt.csv');
  await run(`twins --parallel --organisation 0001 --format csv --out ${path}`);
  expect(await readFile(path, 'utf8')).toMatch(/^\uFEFFenhed;navn;kommune;/);
  const unknown = await run('twins --parallel --organisation 0001 --format docx');
  expect(unknown.code).not.toBe(0);
  expect(unknown.err).toContain('json, xlsx, pdf, csv');
});

test('an organisation with one afdeling is shown with a note', async () => {
  const { out } = await run('twins --parallel --organisation 0003');
  expect(out).toContain('Organisationen har én afdeling, så der er ikke flere at sætte ved siden af.');
});
