import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SealedEdition } from '../../../src/domain/model/leaf.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-sealed-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const period = { id: '2026', edition: 2026, label: { da: '2026', en: '2026' }, start: '2026-01-01', end: '2026-01-01' };
const release = 'r_0123456789abcdef';
const units = ['0001-001', '0001-002', 'rest@æ'];

/** Two tables of three units, one with sums (an odd number of cells, so that the doubles must be aligned), and anchors. */
const edition = (first = 7): SealedEdition => ({
  edition: 2026,
  tables: [
    { table: 'B', period, units, cellCount: 1, heads: Int32Array.from([first, 0, 3]) },
    {
      ...{ table: 'A', period, units, cellCount: 1, heads: Int32Array.from([1, 2, 3]) },
      magnitudes: {
        cells: Int32Array.from([0]),
        sum: Float64Array.from([-0.25, 1e9, 3]),
        absolute: Float64Array.from([0.25, 1e9, 3]),
        largest: Float64Array.from([0.25, 9e8, 3]),
        second: Float64Array.from([0, 1e8, 0]),
      },
    },
  ],
  anchors: [{ tier: 2, atoms: ['0001-001', '0001-002+rest@æ'], cells: 2, values: Int32Array.from([5, 10, -1, 0]) }],
});

test('true leaves and anchors are read back as they were kept, by release and year', async () => {
  const { sealed } = await openVault(root);
  const name = await sealed.keep(edition());
  await sealed.seal(release, new Map([[2026, name]]));
  const again = (await openVault(root)).sealed;
  expect(await again.releases()).toEqual([release]);
  expect(await again.editionsOf(release)).toEqual([2026]);
  const { tables, anchors } = await again.read(release, 2026);
  expect(tables).toEqual([edition().tables[1], edition().tables[0]]);
  expect(anchors).toEqual(edition().anchors);
});

test('moves are kept with their edition, and are part of what it is known by', async () => {
  const { sealed } = await openVault(root);
  const [from, to, persons] = [Int32Array.of(0, 2), Int32Array.of(1, 0), Int32Array.of(3, 12)];
  const moved = { ...edition(), flows: { period, ends: ['0001-001', '0001-002', 'udland'], from, to, persons } };
  const name = await sealed.keep(moved);
  expect(name).not.toBe(await sealed.keep(edition()));
  await sealed.seal(release, new Map([[2026, name]]));
  expect((await sealed.read(release, 2026)).flows).toEqual(moved.flows);
  const groups = { from, to, group: Int32Array.of(0, 8), persons };
  const split = { ...moved, flows: { ...moved.flows, groups } };
  const another = await sealed.keep(split);
  expect(another).not.toBe(name);
  await sealed.seal(release, new Map([[2026, another]]));
  expect((await sealed.read(release, 2026)).flows).toEqual(split.flows);
});

test('the same leaves are kept once, whatever the order of their tables; other leaves beside them', async () => {
  const { sealed } = await openVault(root);
  const one = await sealed.keep(edition());
  expect(await sealed.keep({ ...edition(), tables: edition().tables.toReversed() })).toBe(one);
  expect(await sealed.keep(edition(8))).not.toBe(one);
  expect(await readdir(join(root, 'sealed', 'leaves'))).toHaveLength(2);
});

test('only the owner may read them, and no draft is left behind', async () => {
  const { sealed } = await openVault(root);
  await sealed.seal(release, new Map([[2026, await sealed.keep(edition())]]));
  for (const folder of ['leaves', 'releases']) {
    const [file, ...more] = await readdir(join(root, 'sealed', folder));
    expect(more).toEqual([]);
    expect((await stat(join(root, 'sealed', folder, file ?? ''))).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, 'sealed', folder))).mode & 0o777).toBe(0o700);
  }
});

test('a changed byte, a missing file and an unknown release are told apart from leaves', async () => {
  const { sealed } = await openVault(root);
  const name = await sealed.keep(edition());
  await sealed.seal(release, new Map([[2026, name]]));
  await expect(sealed.read(release, 2025)).rejects.toMatchObject({ code: 'KV-U20', data: { release, edition: 2025 } });
  await expect(sealed.editionsOf('r_0000000000000000')).rejects.toMatchObject({ code: 'KV-U20' });
  await expect(sealed.editionsOf('../../secrets')).rejects.toMatchObject({ code: 'KV-U20' });
  const path = join(root, 'sealed', 'leaves', `${name}.gz`);
  const bytes = gunzipSync(await readFile(path));
  bytes[bytes.length - 8] = (bytes[bytes.length - 8] ?? 0) ^ 1;
  await writeFile(path, gzipSync(bytes));
  await expect(sealed.read(release, 2026)).rejects.toMatchObject({ code: 'KV-U21' });
  await rm(path);
  await expect(sealed.read(release, 2026)).rejects.toMatchObject({ code: 'KV-U21' });
});
