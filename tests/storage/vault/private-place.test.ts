import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isLeftover, ownerName } from '../../../src/storage/disk/living-owner.ts';
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

test('what another machine on the same folder works on stays, until it is older than any job', async () => {
  const [pid, start, , random] = ownerName().split('-');
  const folder = join(vault, 'opened', `${pid}-${start}-01234567-${random}`);
  await mkdir(folder, { recursive: true });
  expect(await isLeftover(folder)).toBe(false);
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
  await utimes(folder, hoursAgo(23), hoursAgo(23));
  expect(await isLeftover(folder)).toBe(false);
  await utimes(folder, hoursAgo(25), hoursAgo(25));
  expect(await isLeftover(folder)).toBe(true);
});

test('who made a folder is told by number and start; of an older version by number alone', async () => {
  expect(await isLeftover(ownerName())).toBe(false);
  expect(await isLeftover(`${process.pid}-0123456789abcdef`)).toBe(false);
  expect(await isLeftover('999999999-0123456789abcdef')).toBe(true);
  expect(await isLeftover('work')).toBe(true);
});
