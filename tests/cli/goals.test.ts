import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { grantSector } from '../app/grants/grant-sector.ts';
import { plan } from '../app/grants/plan-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let data: string;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-goals-'));
  const context = await openApp(data, () => '2026-11-21T08:00:00.000Z');
  const plain = grantSector();
  await writeRelease(context, { ...plain, directory: { ...plain.directory, helhedsplaner: [plan] } });
  await context.state.close();
});
afterAll(async () => await rm(data, { recursive: true }));

const run = (
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH }, encoding: 'utf8' as const };
    execFile(process.execPath, [kvarter, 'goals', ...args, '--data', data], options, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

test('how a plan goes is told as lines, and in English', async () => {
  const { out } = await run(plan.id);
  expect(out).toContain('Sammen om kvarteret (5123.2019-2026), 1. januar 2024 – 31. december 2026');
  expect(out).toContain('Der er ikke sat mål for planen endnu.');
  expect(out).toMatch(/Dømte.*\tAlle tvillinger har ændret sig ens/);
  expect((await run(plan.id, '--lang', 'en')).out).toContain('No goals have been set for the plan yet.');
});

test('it is written as PDF for the meeting and as JSON', async () => {
  const out = join(data, 'status.pdf');
  expect((await run(plan.id, '--format', 'pdf', '--out', out)).code).toBe(0);
  expect((await readFile(out)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(JSON.parse((await run(plan.id, '--format', 'json')).out)).toMatchObject({ plan: plan.id, goals: [] });
});

test('a plan there is none of, a format there is none of, or no plan at all is said', async () => {
  for (const [args, words] of [
    [['9999.2019-2026'], '9999.2019-2026'],
    [[plan.id, '--format', 'docx'], 'docx'],
    [[], 'kvarter goals'],
  ] as const) {
    const { code, err } = await run(...args);
    expect([code, err.includes(words)], words).toEqual([2, true]);
  }
});
