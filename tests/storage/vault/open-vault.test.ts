import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoredDelivery } from '../../../src/domain/model/delivery.ts';
import { hashFile } from '../../../src/storage/vault/hash-file.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';
import { storedDelivery } from './stored-in.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-vault-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const delivery = (id: string, over: Partial<StoredDelivery> = {}, replaces: string | null = null): StoredDelivery => {
  const stored = storedDelivery(id, over);
  return { ...stored, manifest: { ...stored.manifest, replaces } };
};
const report = (id: string) => ({ delivery: id, accepted: true, files: [], findings: [] });

test('what is stored is found again after reopening, in order of acceptance', async () => {
  const vault = await openVault(root);
  for (const [id, at] of [
    ['b', '2026-01-01T00:00:00Z'],
    ['a', '2026-02-01T00:00:00Z'],
  ] as const) {
    const quarantine = await vault.openQuarantine();
    await writeFile(join(quarantine, 'out', 'personer.parquet'), id);
    await vault.store(quarantine, delivery(id, { acceptedAt: at }, id === 'a' ? 'b' : null), report(id));
  }
  const again = await openVault(root);
  expect((await again.list()).map((d) => [d.manifest.delivery_id, d.replacedBy])).toEqual([
    ['b', 'a'],
    ['a', undefined],
  ]);
  expect(await again.report('a')).toEqual(report('a'));
  expect((await stat(join(root, 'deliveries', 'a', 'personer.parquet'))).size).toBe(1);
  expect(await readdir(join(root, 'quarantine'))).toEqual([]);
});

test('a secret is made once, kept, and differs by name', async () => {
  const vault = await openVault(root);
  const [one, two] = await Promise.all([vault.secret('draw'), vault.secret('draw')]);
  expect(one).toHaveLength(32);
  expect(two).toEqual(one);
  expect(await (await openVault(root)).secret('draw')).toEqual(one);
  expect(await vault.secret('other')).not.toEqual(one);
  expect((await readdir(join(root, 'secrets'))).sort()).toEqual(['draw', 'other']);
});

test('a quarantine of a process still at work is left alone; one of a dead process is removed', async () => {
  const vault = await openVault(root);
  const mine = await vault.openQuarantine();
  await mkdir(join(root, 'quarantine', '999999999-dead', 'out'), { recursive: true });
  await openVault(root);
  expect(await readdir(join(root, 'quarantine'))).toEqual([mine.split('/').at(-1)]);
  await vault.discard(mine);
  expect(await readdir(join(root, 'quarantine'))).toEqual([]);
});

// Stores one small delivery after another until it is killed.
const worker = `
import { writeFile } from 'node:fs/promises';
import { openVault } from ${JSON.stringify(new URL('../../../src/storage/vault/open-vault.ts', import.meta.url).href)};
const vault = await openVault(process.argv[1]);
console.log('open');
for (let i = 0; ; i += 1) {
  const id = process.pid + '-' + i;
  const quarantine = await vault.openQuarantine();
  await writeFile(quarantine + '/out/personer.parquet', 'x'.repeat(20000));
  const delivery = { ...JSON.parse(process.argv[2]), acceptedAt: String(i) };
  delivery.manifest.delivery_id = id;
  await vault.store(quarantine, delivery, { delivery: id, accepted: true, files: [], findings: [] });
}
`;

test('a process killed at any moment leaves every delivery whole or absent, and no leftovers', async () => {
  for (const wait of [1, 7, 20]) {
    const child: ChildProcess = spawn(
      process.execPath,
      ['--input-type=module', '-e', worker, root, JSON.stringify(delivery('x'))],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    if (child.stdout) await once(child.stdout, 'data');
    await new Promise((resolve) => setTimeout(resolve, wait));
    child.kill('SIGKILL');
    await once(child, 'exit');
    const vault = await openVault(root);
    expect(await readdir(join(root, 'quarantine'))).toEqual([]);
    for (const stored of await vault.list()) {
      const id = stored.manifest.delivery_id;
      expect((await readdir(join(root, 'deliveries', id))).sort()).toEqual([
        'acceptance.json',
        'manifest.json',
        'personer.parquet',
        'report.json',
      ]);
      expect((await stat(join(root, 'deliveries', id, 'personer.parquet'))).size).toBe(20_000);
    }
  }
});

test('the hash of a file is its SHA-256; a file that is not there has none', async () => {
  const path = join(root, 'abc');
  await writeFile(path, 'abc');
  expect(await hashFile(path)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(await hashFile(join(root, 'none'))).toBeUndefined();
});
