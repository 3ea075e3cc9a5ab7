import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secretSettings, secretsInFiles } from '../../../src/app/start/secret-settings.ts';
import { isOwnersAlone } from '../../../src/storage/secrets/owners-alone.ts';
import { readSecret } from '../../../src/storage/secrets/read-secret.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-secrets-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, text: string, mode = 0o600): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  await chmod(file, mode);
  return file;
}

test('a secret is what stands in the file, without the end of its line', async () => {
  expect(await readSecret(await written('a', ' hemmelig \n'), 'X')).toBe('hemmelig');
});

test.each([
  ['missing', async () => join(folder, 'nothing')],
  ['missing', async () => folder],
  ['others', () => written('b', 'hemmelig', 0o640)],
  ['others', () => written('c', 'hemmelig', 0o604)],
  ['empty', () => written('d', '\n')],
  ['long', () => written('e', 'x'.repeat(65_537))],
])('refused with what to do: %s', async (fault, file) => {
  await expect(readSecret(await file(), 'KVARTER_X_FILE')).rejects.toMatchObject({
    ...{ code: 'KV-V23', data: { fault, setting: 'KVARTER_X_FILE' } },
  });
});

test('every secret of the settings may stand in a file; in two places it is refused', async () => {
  const file = await written('f', 'hemmelig');
  const named = Object.fromEntries(secretSettings.map((setting) => [`${setting}_FILE`, file]));
  const atOnce = secretSettings.filter((setting) => setting !== 'KVARTER_STATE_PASSWORD');
  expect(atOnce.length).toBeGreaterThan(3);
  expect(await secretsInFiles(named)).toEqual(Object.fromEntries(atOnce.map((setting) => [setting, 'hemmelig'])));
  expect(await secretsInFiles({})).toEqual({});
  for (const setting of atOnce) {
    await expect(secretsInFiles({ ...named, [setting]: 'x' })).rejects.toMatchObject({ data: { fault: 'both' } });
  }
});

test('a file of root handed over by a group of nobody else is the account’s alone; any other group is somebody’s', () => {
  const own = 10_001;
  expect(isOwnersAlone({ mode: 0o100400, uid: own, gid: own }, own)).toBe(true);
  expect(isOwnersAlone({ mode: 0o100440, uid: 0, gid: 0 }, own)).toBe(true);
  expect(isOwnersAlone({ mode: 0o100440, uid: 0, gid: own }, own)).toBe(true);
  expect(isOwnersAlone({ mode: 0o100440, uid: 0, gid: 100 }, own)).toBe(false);
  expect(isOwnersAlone({ mode: 0o100440, uid: own, gid: own }, own)).toBe(false);
  expect(isOwnersAlone({ mode: 0o100460, uid: 0, gid: 0 }, own)).toBe(false);
  expect(isOwnersAlone({ mode: 0o100444, uid: 0, gid: 0 }, own)).toBe(false);
  expect(isOwnersAlone({ mode: 0o100640, uid: 0, gid: 0 }, 0)).toBe(false);
});
