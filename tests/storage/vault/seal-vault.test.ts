import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { Vault } from '../../../src/domain/model/ports.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';
import { storedIn } from './stored-in.ts';

let root: string;
let data: string;
let at: string;
let key: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-seal-'));
  [data, key] = [join(root, 'data'), join(root, 'vault.key')];
  at = join(data, 'vault');
  await mkdir(data);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const big = 2 * (1 << 20) + 3;
const rowsOf = (id: string): Buffer => Buffer.from(`PAR1 rows of ${id} `.repeat(id === 'stor' ? big / 16 : 3));
const fileOf = (id: string) => join(at, 'deliveries', id, 'personer.parquet');

/** Stores a delivery whose rows are known by its id. */
async function store(vault: Vault, id: string): Promise<void> {
  await storedIn(vault, id, { personer: rowsOf(id) });
}

async function rowsRead(vault: Vault, ids: readonly string[]): Promise<readonly Buffer[]> {
  const opened = await vault.openRows(ids.map((delivery) => ({ delivery, layout: 'personer' })));
  try {
    return await Promise.all(ids.map((id) => readFile(opened.pathOf(id, 'personer'))));
  } finally {
    await opened.close();
  }
}

const isSealed = async (path: string) => (await readFile(path)).subarray(0, 8).toString() === 'KVSEAL1\n';

describe('a vault that is sealed', () => {
  test('holds nothing in the clear but manifests and reports, gives the same rows back, and leaves no copy of them', async () => {
    const vault = await openVault(at);
    await store(vault, 'a');
    await store(vault, 'stor');
    const seed = await vault.secret('draw');
    await vault.unfinished.keep('0'.repeat(64), Uint8Array.from([1, 2, 3]));
    const done = await vault.sealing.seal(key);
    expect(done).toMatchObject({ files: 4, madeKey: true, keyFile: key });
    expect((await stat(key)).mode & 0o777).toBe(0o600);
    for (const path of [
      fileOf('a'),
      fileOf('stor'),
      join(at, 'secrets', 'draw'),
      join(at, 'unfinished', '0'.repeat(64)),
    ]) {
      expect([path, await isSealed(path)]).toEqual([path, true]);
      expect((await stat(path)).mode & 0o777).toBe(0o600);
    }
    const again = await openVault(at);
    expect(await rowsRead(again, ['a', 'stor'])).toEqual([rowsOf('a'), rowsOf('stor')]);
    expect(await again.secret('draw')).toEqual(seed);
    expect([...((await again.unfinished.read('0'.repeat(64))) ?? [])]).toEqual([1, 2, 3]);
    expect(await readdir(join(at, 'quarantine'))).toEqual([]);
    expect(await readdir(join(at, 'opened')).catch(() => [])).toEqual([]);
  });

  test('seals what comes later as it comes, and its secrets too', async () => {
    const vault = await openVault(at);
    await vault.sealing.seal(key);
    await store(vault, 'a');
    const seed = await vault.secret('draw');
    expect(await isSealed(fileOf('a'))).toBe(true);
    expect(await isSealed(join(at, 'secrets', 'draw'))).toBe(true);
    expect(await (await openVault(at)).secret('draw')).toEqual(seed);
    expect(await rowsRead(await openVault(at), ['a'])).toEqual([rowsOf('a')]);
    expect((await readdir(join(at, 'deliveries', 'a'))).sort()).toEqual([
      'acceptance.json',
      'manifest.json',
      'personer.parquet',
      'report.json',
    ]);
    expect(await vault.sealing.census()).toMatchObject({ plain: 0, state: { kind: 'sealed', complete: true } });
  });

  test('is listed, told of and deleted from without the key', async () => {
    const vault = await openVault(at);
    await store(vault, 'a');
    await vault.sealing.seal(key);
    await rm(key);
    const locked = await openVault(at);
    expect((await locked.list()).map((d) => d.manifest.delivery_id)).toEqual(['a']);
    expect((await locked.report('a')).delivery).toBe('a');
    await locked.removeRows('a', { layouts: ['personer'], by: 'x', at: '2026-01-01T00:00:00Z', reason: 'r' });
    await expect(stat(fileOf('a'))).rejects.toThrow();
  });

  test('sealing again with the same key does nothing; with another it is refused', async () => {
    const vault = await openVault(at);
    await store(vault, 'a');
    await vault.sealing.seal(key);
    expect(await vault.sealing.seal(key)).toMatchObject({ files: 0, madeKey: false });
    await expect(vault.sealing.seal(join(root, 'anden.key'))).rejects.toMatchObject({
      code: 'KV-V19',
      data: { fault: 'sealed' },
    });
    await expect(stat(join(root, 'anden.key'))).rejects.toThrow();
  });
});

describe('a key', () => {
  const opened = async () => rowsRead(await openVault(at), ['a']);
  beforeEach(async () => {
    const vault = await openVault(at);
    await store(vault, 'a');
    await vault.sealing.seal(key);
  });

  test('that is missing, another, readable by others, no key, or a folder opens nothing, with a sentence each', async () => {
    const kept = await readFile(key);
    await rm(key);
    await expect(opened()).rejects.toMatchObject({ code: 'KV-V13', data: { file: key } });
    await (await openVault(join(root, 'andet', 'vault'))).sealing.seal(key);
    await expect(opened()).rejects.toMatchObject({ code: 'KV-V15' });
    await writeFile(key, kept);
    await chmod(key, 0o640);
    await expect(opened()).rejects.toMatchObject({ code: 'KV-V14', data: { fault: 'others' } });
    await chmod(key, 0o600);
    expect(await opened()).toEqual([rowsOf('a')]);
    await writeFile(key, kept.subarray(0, 30));
    await expect(opened()).rejects.toMatchObject({ code: 'KV-V14', data: { fault: 'form' } });
    await rm(key);
    await mkdir(key);
    await expect(opened()).rejects.toMatchObject({ code: 'KV-V14', data: { fault: 'kind' } });
    expect(await readdir(join(at, 'opened')).catch(() => [])).toEqual([]);
  });

  test('is never made in the data folder, nor read from it through a link', async () => {
    const other = await openVault(join(root, 'andet', 'vault'));
    const inside = { code: 'KV-V14', data: { fault: 'inside' } };
    await expect(other.sealing.seal(join(root, 'andet', 'vault.key'))).rejects.toMatchObject(inside);
    expect(await other.sealing.state()).toEqual({ kind: 'open' });
    await copyFile(key, join(data, 'skjult'));
    await rm(key);
    await symlink(join(data, 'skjult'), key);
    await expect(opened()).rejects.toMatchObject(inside);
  });

  test('that the installation names is used before the one the vault names', async () => {
    const moved = join(root, 'flyttet.key');
    await copyFile(key, moved);
    await rm(key);
    expect(await rowsRead(await openVault(at, { keyFile: moved }), ['a'])).toEqual([rowsOf('a')]);
  });
});

describe('a file', () => {
  test('cut off, of another delivery, or without a seal is told and nothing of it is left', async () => {
    const vault = await openVault(at);
    for (const id of ['a', 'b', 'stor']) await store(vault, id);
    const plain = await readFile(fileOf('b'));
    await vault.sealing.seal(key);
    const fails = async (id: string, fault: string) =>
      await expect(rowsRead(await openVault(at), [id])).rejects.toMatchObject({ code: 'KV-V16', data: { fault } });
    await copyFile(fileOf('a'), fileOf('b'));
    await fails('b', 'changed');
    await writeFile(fileOf('b'), plain);
    await fails('b', 'plain');
    const whole = await readFile(fileOf('stor'));
    // Behind its first chunk, and inside its last tag.
    for (const end of [52 + (1 << 20) + 16, whole.length - 20]) {
      await writeFile(fileOf('stor'), whole.subarray(0, end));
      await fails('stor', 'changed');
    }
    await writeFile(fileOf('stor'), whole.subarray(0, 52 + 2 * ((1 << 20) + 16) + 5));
    await fails('stor', 'cut');
    expect(await readdir(join(at, 'opened')).catch(() => [])).toEqual([]);
  });
});

describe('a new key', () => {
  test('takes the place of the old one in every file; the old one opens nothing any more', async () => {
    const vault = await openVault(at);
    for (const id of ['a', 'stor']) await store(vault, id);
    await vault.sealing.seal(key);
    const seed = await vault.secret('draw');
    const next = join(root, 'ny.key');
    expect(await vault.sealing.rotate(next)).toMatchObject({ files: 3, madeKey: true });
    await rm(key);
    const again = await openVault(at);
    expect(await rowsRead(again, ['a', 'stor'])).toEqual([rowsOf('a'), rowsOf('stor')]);
    expect(await again.secret('draw')).toEqual(seed);
    expect((await again.sealing.census()).sealed.size).toBe(1);
    expect(JSON.parse(await readFile(join(at, 'seal.json'), 'utf8'))).not.toHaveProperty('former');
  });

  test('is refused where the vault is open, for the key in use, and while another is being taken into use', async () => {
    const vault = await openVault(at);
    await store(vault, 'a');
    const next = join(root, 'ny.key');
    await expect(vault.sealing.rotate(next)).rejects.toMatchObject({ code: 'KV-V19', data: { fault: 'open' } });
    await vault.sealing.seal(key);
    await expect(vault.sealing.rotate(key)).rejects.toMatchObject({ code: 'KV-V18' });
    await expect(vault.sealing.rotate(undefined)).rejects.toMatchObject({ code: 'KV-V18' });
    const record = JSON.parse(await readFile(join(at, 'seal.json'), 'utf8'));
    await writeFile(join(at, 'seal.json'), JSON.stringify({ ...record, complete: false }));
    await expect(vault.sealing.rotate(next)).rejects.toMatchObject({ code: 'KV-V19', data: { fault: 'under-way' } });
    expect(await vault.sealing.rotate(undefined)).toMatchObject({ files: 0 });
    expect(await vault.sealing.state()).toMatchObject({ complete: true });
  });
});

// Seals or rotates, telling each file, until it is killed.
const worker = `
import { openVault } from ${JSON.stringify(new URL('../../../src/storage/vault/open-vault.ts', import.meta.url).href)};
const [at, job, key] = process.argv.slice(1);
const vault = await openVault(at);
await vault.sealing[job](key, (stage, done) => console.log('file ' + done + '.'));
`;

async function killedAt(job: 'seal' | 'rotate', keyFile: string, line: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', worker, at, job, keyFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes(line)) child.kill('SIGKILL');
  });
  const [, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  expect(signal).toBe('SIGKILL');
}

test('killed while it seals or changes the key, every row can be read, and the same command ends it', async () => {
  const ids = Array.from({ length: 14 }, (_, i) => `d${String(i).padStart(2, '0')}`);
  const vault = await openVault(at);
  for (const id of ids) await store(vault, id);
  const rows = ids.map(rowsOf);
  for (const [job, file] of [
    ['seal', key],
    ['rotate', join(root, 'ny.key')],
  ] as const) {
    await killedAt(job, file, 'file 4.');
    const half = await openVault(at);
    const census = await half.sealing.census();
    expect(census.state).toMatchObject({ kind: 'sealed', complete: false });
    expect(census.plain > 0 || census.sealed.size === 2).toBe(true);
    expect(await rowsRead(half, ids)).toEqual(rows);
    const done = await half.sealing[job](file);
    expect(done.files).toBeLessThan(ids.length);
    const whole = await (await openVault(at)).sealing.census();
    expect([whole.plain, whole.sealed.size, must(whole.sealed.get(done.key), 'files')]).toEqual([0, 1, ids.length]);
    expect(await rowsRead(await openVault(at), ids)).toEqual(rows);
    expect(await readdir(join(at, 'quarantine'))).toEqual([]);
  }
});
