import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publicReader } from '../../../src/app/access/readers.ts';
import { backUp, restore } from '../../../src/app/backup/back-up.ts';
import { logUse } from '../../../src/app/context/log-use.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { takeStep } from '../../../src/app/update/take-step.ts';
import { anna, bo, buildHeld, openUpdateWorld, serveOld, type UpdateWorld } from '../../app/update/update-world.ts';
import { problemOf } from '../../world/problem-of.ts';

let world: UpdateWorld;
let root: string;
let served: string;
let held: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-backup-'));
  file = join(root, 'kopi.tar');
  world = await openUpdateWorld();
  const { context } = world;
  served = await serveOld(context, 'før');
  held = await buildHeld(context, 'ny');
  const vault = await context.openVault();
  await vault.secret('draw');
  await mkdir(join(context.dataDir, 'releases', '.draft-1-x'));
  await writeFile(join(context.dataDir, 'releases', '.draft-1-x', 'half.json'), '{');
});
afterEach(async () => {
  await world.close();
  await rm(root, { recursive: true });
});

const fill = (length: number, text: string) => Array.from({ length }, () => text).join('');

test('everything is put back as it was: state, releases, vault, and a release under embargo still waits', async () => {
  const { context } = world;
  await takeStep(context, anna, held, { action: 'preview', readers: ['fond'], note: '' });
  await takeStep(context, bo, held, { action: 'signed', note: '' });
  await takeStep(context, anna, held, { action: 'embargo', until: '2099-01-01', note: 'Senere' });
  await context.state.saveSetting('fond', 'sml', 'kom,land');
  await backUp(context, file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const there = join(root, 'ny', 'data');
  expect(await restore(file, there)).toMatchObject({ made: world.now, releases: 2 });
  const again = await openApp(there, () => world.now);
  try {
    expect((await again.releases.current())?.id).toBe(served);
    expect(await again.state.setting('fond', 'sml')).toBe('kom,land');
    expect((await again.desk.open(held)).manifest.id).toBe(served);
    const steps = (await again.state.releaseSteps(held)).map(({ action }) => action);
    expect(steps).toEqual(['built', 'preview', 'signed', 'embargo']);
    const secrets = 'vault/secrets';
    const names = await readdir(join(there, secrets));
    expect(names).toEqual(await readdir(join(context.dataDir, secrets)));
    for (const name of names) {
      expect(await readFile(join(there, secrets, name))).toEqual(await readFile(join(context.dataDir, secrets, name)));
      expect((await stat(join(there, secrets, name))).mode & 0o077).toBe(0);
    }
    expect(await readdir(join(there, 'releases'))).not.toContain('.draft-1-x');
  } finally {
    await again.state.close();
  }
});

test('another program reads the file, and finds every byte', async () => {
  const { files } = await backUp(world.context, file);
  const { stdout } = await promisify(execFile)('tar', ['-tf', file]);
  expect(stdout.trim().split('\n')).toEqual([...files.map(({ name }) => name), 'backup.json']);
  const out = join(root, 'tar');
  await mkdir(out);
  await promisify(execFile)('tar', ['-xf', file, '-C', out]);
  const manifest = `releases/${served}/manifest.json`;
  expect(await readFile(join(out, manifest))).toEqual(await readFile(join(world.context.dataDir, manifest)));
});

test('a sealed vault is copied as it is: sealed, without its key and without rows a build has open', async () => {
  const { context } = world;
  const key = join(root, 'vault.key');
  await (await context.openVault()).sealing.seal(key);
  const open = join(context.dataDir, 'vault', 'opened', `${process.pid}-x`);
  await mkdir(open, { recursive: true });
  await writeFile(join(open, '0.parquet'), 'PAR1 rows');
  const { files } = await backUp(context, file);
  expect(files.map(({ name }) => name).filter((name) => name.includes('opened'))).toEqual([]);
  const [, secret = ''] = (await readFile(key, 'utf8')).trim().split(' ');
  const copy = await readFile(file);
  expect([copy.includes(secret), copy.includes(Buffer.from(secret, 'base64url')), copy.includes('PAR1 rows')]).toEqual([
    false,
    false,
    false,
  ]);
  const there = join(root, 'ny');
  expect(await restore(file, there)).toMatchObject({ seal: { kind: 'sealed', keyFile: key, complete: true } });
  const again = await openApp(there);
  const seed = async (app: typeof context) => (await app.openVault()).secret('draw');
  expect(await seed(again)).toEqual(await seed(context));
  await rm(key);
  await expect(seed(again)).rejects.toMatchObject({ code: 'KV-V13' });
  await again.state.close();
});

test('what is written meanwhile harms nothing: all that was acknowledged before is in it', async () => {
  const { context } = world;
  let [acknowledged, begun] = [0, 0];
  let going = true;
  const writing = (async () => {
    while (going) {
      await logUse(context, publicReader, { action: 'table', object: fill(20, 'T01 ') }, { allowed: true });
      acknowledged += 1;
      // The database answers at once: others get their turn here.
      await setImmediate();
    }
  })();
  while (acknowledged < 20) await new Promise((resolve) => setTimeout(resolve, 5));
  begun = acknowledged;
  await backUp(context, file);
  going = false;
  await writing;
  const there = join(root, 'ny');
  await restore(file, there);
  const again = await openApp(there);
  const kept = (await again.state.events(1_000_000)).filter(({ action }) => action === 'table');
  await again.state.close();
  expect(kept.length).toBeGreaterThanOrEqual(begun);
  expect(kept.length).toBeLessThanOrEqual(acknowledged);
});

test('a folder with something in it is refused and left as it is', async () => {
  await backUp(world.context, file);
  const full = join(root, 'fuld');
  await mkdir(full);
  await writeFile(join(full, 'min.txt'), 'min');
  expect(await problemOf(() => restore(file, full))).toBe('KV-B3');
  expect(await problemOf(() => restore(file, join(full, 'min.txt')))).toBe('KV-B3');
  expect(await readdir(full)).toEqual(['min.txt']);
  const empty = join(root, 'tom');
  await mkdir(empty);
  expect((await restore(file, empty)).releases).toBe(2);
});

test('nor is a file overwritten', async () => {
  await writeFile(file, 'noget andet');
  expect(await problemOf(() => backUp(world.context, file))).toBe('KV-B2');
  expect(await readFile(file, 'utf8')).toBe('noget andet');
});

test.each([
  [
    'a changed byte',
    async (path: string) => {
      const bytes = await readFile(path);
      const at = bytes.indexOf('Æblehaven');
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      await writeFile(path, bytes);
    },
  ],
  ['cut off in a file', (path: string) => truncate(path, 10_000)],
  ['cut off before its list', async (path: string) => truncate(path, (await readFile(path)).indexOf('backup.json'))],
  [
    'a changed head',
    async (path: string) => {
      const bytes = await readFile(path);
      bytes[3] = 65;
      await writeFile(path, bytes);
    },
  ],
  [
    'a name that leads out of the folder',
    async (path: string) => {
      const bytes = await readFile(path);
      // The first name changed with a head whose sum is right.
      bytes.write('../x', 0);
      bytes.fill(0, 4, 100);
      bytes.write('        ', 148);
      const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0);
      bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
      await writeFile(path, bytes);
    },
  ],
  ['no backup at all', (path: string) => writeFile(path, fill(1000, 'hej '))],
  ['nothing', (path: string) => rm(path)],
] as const)('%s is told, and nothing is put in place', async (_, damage) => {
  await backUp(world.context, file);
  await damage(file);
  const there = join(root, 'ny');
  expect(await problemOf(() => restore(file, there))).toBe('KV-B4');
  expect((await readdir(root)).filter((name) => name !== 'kopi.tar')).toEqual([]);
});
