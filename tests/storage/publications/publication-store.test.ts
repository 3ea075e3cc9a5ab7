import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ownerName } from '../../../src/storage/disk/living-owner.ts';
import { openPublicationStore, type PublicationDraft } from '../../../src/storage/publications/publication-store.ts';

const draft: PublicationDraft = {
  manifest: {
    ...{ mode: 'publication', period: '2026', created: '2026-11-21T12:00:00.000Z', synthetic: true },
    ...{ dataHash: 'd', tables: ['T01'], levels: ['kom'], verdict: 'pass' },
  },
  files: new Map<string, string | Uint8Array>([
    ['certificate.json', '{}\n'],
    ['tabeller.xlsx', Uint8Array.of(1, 2, 3)],
  ]),
};

test('a publication is there whole under the hash of its content, and a changed byte is named', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-publications-'));
  const store = openPublicationStore(root);
  const { id } = await store.write(draft);
  expect(await readdir(root)).toEqual([id]);
  expect((await store.write({ ...draft, manifest: { ...draft.manifest, created: 'later' } })).id).toBe(id);
  expect(await store.verify(id)).toEqual([]);
  await writeFile(join(root, id, 'tabeller.xlsx'), Uint8Array.of(1, 2, 4));
  await writeFile(join(root, id, 'more.txt'), 'x');
  expect(await store.verify(id)).toEqual(['≠ tabeller.xlsx', '+ more.txt']);
  await store.write(draft);
  expect(await store.verify(id)).toEqual([]);
  const manifest = join(root, id, 'manifest.json');
  await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"T01"', '"T02"'));
  expect(await store.verify(id)).toEqual(['≠ manifest.json']);
});

test('a write that fails in the middle leaves nothing', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-publications-'));
  const store = openPublicationStore(root);
  const files = new Map([...draft.files, ['a\0b', 'no such name'] as const]);
  await expect(store.write({ ...draft, files })).rejects.toThrow();
  expect(await readdir(root)).toEqual([]);
  expect(await store.list()).toEqual([]);
  await expect(store.verify('p_0000000000000000')).rejects.toThrow('p_0000000000000000');
});

test('what a killed writer left is removed when it is asked for, and a living one is left alone', async () => {
  const root = await mkdtemp(join(tmpdir(), 'kvarter-publications-'));
  const living = `.draft-${ownerName()}`;
  await mkdir(join(root, `.draft-${process.pid}-1`));
  await mkdir(join(root, living));
  await openPublicationStore(root).removeLeftovers();
  expect(await readdir(root)).toEqual([living]);
});
