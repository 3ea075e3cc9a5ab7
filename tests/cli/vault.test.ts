import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVault } from '../../src/storage/vault/open-vault.ts';
import { storedIn } from '../storage/vault/stored-in.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');

let root = '';
let data = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-vault-cli-'));
  data = join(root, 'data');
  await storedIn(await openVault(join(data, 'vault')), 'a', { personer: Buffer.from('PAR1') });
});
afterAll(() => rm(root, { recursive: true }));

function run(...args: string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [kvarter, ...args, '--data', data, '--lang', 'da'], (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

// One story: each command goes on from the one before.
test('an operator seals, takes a copy, sees how it is, and is told what is wrong with the key', async () => {
  const key = join(root, 'vault.key');
  const sealed = await run('vault', 'seal', '--key', key);
  expect(sealed.out).toMatch(/^1 fil \(1 MB\) forseglet med nøglen [0-9a-f]{16} i .*vault\.key\.\n$/);
  expect(sealed.err).toContain('Gem en kopi af filen et sikkert sted uden for maskinen nu');
  const copy = await run('backup', '--out', join(root, 'kopi.tar'));
  expect(copy.err).toContain('Nøglen er ikke i kopien');

  await rm(key);
  expect((await run('vault', 'status')).out).toMatch(/^Datalageret er forseglet .*\n {2}1 fil under nøglen /);
  const locked = await run('vault', 'rotate', '--key', join(root, 'ny.key'));
  expect([locked.code, locked.err]).toEqual([
    1,
    expect.stringMatching(/^KV-V13: .*vault\.key.*KVARTER_VAULT_KEY_FILE/),
  ]);
}, 60_000);
