import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openVault } from '../../../src/storage/vault/open-vault.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-unfinished-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const key = 'a'.repeat(64);
const content = new TextEncoder().encode('æ piece of work');

test('a piece is read back by its key, by the owner only, until the build has ended', async () => {
  const { unfinished } = await openVault(root);
  expect(await unfinished.read(key)).toBeUndefined();
  await unfinished.keep(key, content);
  const again = (await openVault(root)).unfinished;
  expect(new Uint8Array((await again.read(key)) ?? [])).toEqual(content);
  expect((await stat(join(root, 'unfinished', key))).mode & 0o077).toBe(0);
  await again.clear();
  expect(await again.read(key)).toBeUndefined();
  expect(await readdir(join(root, 'unfinished'))).toEqual([]);
});

test('half a piece, and one with a changed byte, is none', async () => {
  const { unfinished } = await openVault(root);
  const path = join(root, 'unfinished', key);
  await unfinished.keep(key, content);
  const bytes = await readFile(path);
  await writeFile(path, bytes.fill(0, bytes.length - 1));
  expect(await unfinished.read(key)).toBeUndefined();
  await unfinished.keep(key, content);
  await truncate(path, 40);
  expect(await unfinished.read(key)).toBeUndefined();
  await truncate(path, 7);
  expect(await unfinished.read(key)).toBeUndefined();
});

test('a key that is no hash opens nothing', async () => {
  const { unfinished } = await openVault(root);
  await writeFile(join(root, 'outside'), content);
  expect(await unfinished.read('../outside')).toBeUndefined();
});
