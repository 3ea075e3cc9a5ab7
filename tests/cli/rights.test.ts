import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-rights-'));
});
afterAll(() => rm(folder, { recursive: true }));

function run(
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    const all = [kvarter, ...args, '--data', join(folder, 'data'), '--lang', 'da'];
    execFile(process.execPath, all, { env: { PATH: process.env.PATH } }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });
}

test('the first administrator is named on the machine, listed, and taken away again', async () => {
  const given = await run(
    'rights',
    'give',
    '--name',
    'Administrator',
    '--role',
    'lokaladmin',
    '--place',
    'kommune:657',
  );
  expect(given.out).toMatch(/^Administrator \(p_[\w-]+\) har fået retten (g_[\w-]+) til og med \d{4}-\d\d-\d\d\./);
  expect(given.out).toContain('/log-ind?invitation=');
  const right = /g_[\w-]+/.exec(given.out)?.[0] ?? '';
  expect((await run('rights', 'list')).out).toContain(`employee,${right},lokal administrator,kommune 657,0,`);
  expect((await run('rights', 'withdraw', right)).code).toBe(0);
  expect((await run('rights', 'list')).out).toContain(',withdrawn,');
}, 60_000);

test.each([
  [['rights'], 2, 'findes ikke'],
  [['rights', 'give', '--name', 'x', '--place', 'kommune:657'], 2, 'mangler --role'],
  [['rights', 'give', '--name', 'x', '--role', 'chef', '--place', 'kommune:657'], 2, 'Rollen »chef« findes ikke'],
  [['rights', 'give', '--name', 'x', '--role', 'laeser', '--place', 'kommune:Herning'], 2, 'kan ikke bruges'],
  [['rights', 'guest', '--name', 'x', '--place', 'land'], 1, 'Skriv, hvad gæsten skal bruge adgangen til'],
  [['rights', 'withdraw', 'g_0'], 1, 'findes ikke blandt'],
] as const)('%j is refused with a sentence', async (args, code, said) => {
  const answer = await run(...args);
  expect({ code: answer.code, said: answer.err.includes(said) }).toEqual({ code, said: true });
});

test('a known person and a new one at once is refused; a person the log does not know, and how releases are served, are told in sentences', async () => {
  const both = ['--person', 'p_x', '--name', 'Ny', '--role', 'lokaladmin', '--place', 'kommune:657'];
  const refused = await run('rights', 'give', ...both);
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('--person er en, der allerede er kendt (p_x), og --name er en ny (Ny)');
  const unknown = await run('log', 'extract', '--person', 'p_findes-ikke');
  expect(unknown.code).toBe(0);
  expect(unknown.err).toContain('Loggen har ingen linjer om »p_findes-ikke«');
  // Whoever has extracted from the log before has lines of their own.
  const own = await run('log', 'extract', '--person', 'cli');
  expect(own.out).toContain(',cli,');
  expect(own.err).not.toContain('Loggen har ingen linjer');
  const policy = await run('release', 'policy', 'signed');
  expect(policy.out).toBe('Udgaver skal underskrives af en anden (signed).\n');
});
