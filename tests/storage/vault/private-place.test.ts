import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isOwnerAlive, ownerName } from '../../../src/storage/vault/living-owner.ts';
import { makePrivatePlace, wipe, wipeLeftovers } from '../../../src/storage/vault/private-place.ts';

let vault: string;
beforeEach(async () => {
  vault = await mkdtemp(join(tmpdir(), 'kvarter-place-'));
});
afterEach(() => rm(vault, { recursive: true, force: true }));

test('a place is this account’s alone, and nothing of it is left when it is wiped', async () => {
  const place = await makePrivatePlace(vault, 10);
  expect((await stat(place.folder)).mode & 0o777).toBe(0o700);
  expect((await stat(dirname(place.folder))).mode & 0o777).toBe(0o700);
  await mkdir(join(place.folder, 'spill'));
  await writeFile(join(place.folder, 'spill', 'x'), 'rækker');
  await wipe(place);
  expect(existsSync(place.folder)).toBe(false);
  await wipe(place);
});

test('more than there is room for anywhere is told before anything is made', async () => {
  await expect(makePrivatePlace(vault, 1e18)).rejects.toMatchObject({ code: 'KV-V22', data: { folder: vault } });
  expect(await readdir(join(vault, 'opened'))).toEqual([]);
});

test('what a process that is no more left is wiped, also where its number is used again; what others work on stays', async () => {
  const places = join(vault, 'opened');
  const mine = ownerName();
  const reused = mine.replace(/-(\d+)-/, '-1-');
  for (const name of [mine, reused, '999999999-5-aa']) {
    await mkdir(join(places, name), { recursive: true });
    await writeFile(join(places, name, 'x'), 'rækker');
  }
  await wipeLeftovers(vault);
  expect(await readdir(places)).toEqual([mine]);
});

test('who owns a folder is told by number and start; a folder of an older version by number alone', () => {
  expect(isOwnerAlive(ownerName())).toBe(true);
  expect(isOwnerAlive(`${process.pid}-0123456789abcdef`)).toBe(true);
  expect(isOwnerAlive('999999999-0123456789abcdef')).toBe(false);
  expect(isOwnerAlive('work')).toBe(false);
});
