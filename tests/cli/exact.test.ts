import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { definitions, fillVault, residents, toolsIn } from '../app/build/build-world.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const large = 'afd:0002-00001';
let data = '';
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-exact-cli-'));
  const tools = await toolsIn(data);
  await fillVault(tools.vault, true);
  await buildRelease(tools, { definitions, rules: standard, serve: true });
});
afterAll(() => rm(data, { recursive: true }));

function run(...args: readonly string[]) {
  const options = { env: { PATH: process.env.PATH, LANG: 'da_DK.UTF-8' }, encoding: 'utf8' as const };
  return new Promise<{ readonly code: number; readonly out: string; readonly err: string }>((resolve) => {
    execFile(process.execPath, [kvarter, ...args, '--data', data], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

const exact = (table: string, ...more: readonly string[]) =>
  run('table', table, '--sted', large, '--exact', '--reason', 'prøve', ...more);

test('exact numbers are off until the data owner gives the right, and off again when it is taken', async () => {
  const refused = await exact('T00');
  expect([refused.code, refused.out]).toEqual([1, '']);
  expect(refused.err).toMatch(/KV-A1/);
  expect((await run('exact', 'on')).code).toBe(0);
  const told = await exact('T00');
  expect(told.code).toBe(0);
  expect(told.out).toContain(String(residents['0002-00001']));
  expect(told.out).toContain('Nøjagtigt tal, kun for dig');
  expect((await run('exact', 'off')).code).toBe(0);
  expect((await exact('T00')).code).toBe(1);
}, 120_000);

test('what would give somebody away is shown rounded with the sentence', async () => {
  await run('exact', 'on');
  const { code, out } = await exact('T02', '--format', 'json');
  expect(code).toBe(0);
  expect(out).toContain('Det nøjagtige tal kan ikke vises sammen med tal, der allerede er udleveret.');
  expect(JSON.parse(out).release).toMatch(/^r_[0-9a-f]{16}$/);
}, 120_000);

test('exact numbers are never written to a file', async () => {
  await run('exact', 'on');
  const { code, out, err } = await exact('T00', '--format', 'xlsx', '--out', join(data, 'tal.xlsx'));
  expect([code, out]).toEqual([1, '']);
  expect(err).toMatch(/--exact --format/);
  expect(await readdir(data)).not.toContain('tal.xlsx');
}, 120_000);
