import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import { ages, draft, emptyStore } from './release-world.ts';

/** Two periods with flows and one without between them. */
const flows: ProtectedFlows = {
  definition: movesBetween,
  atoms: ages.atoms,
  outside: ['kom:657', 'udland'],
  periods: ages.periods,
  starts: Int32Array.from([0, 2, 2, 3]),
  from: Int32Array.from([0, 3, 1]),
  to: Int32Array.from([1, 0, 1]),
  persons: Int32Array.from([5, 10, 20]),
  spread: 1.5497,
  inside: { kom: 2.1 },
};

test('flows come back as they were written, with their own atoms', async () => {
  const { store } = await emptyStore();
  const { id, files } = await store.write({ ...draft, flows });
  const { flows: read } = await store.read(id);
  expect(read).toEqual(flows);
  expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['flows.json', 'flows.parquet']));
  expect(await store.verify(id)).toEqual([]);
});

test('other flows are another release; no flows leave no file', async () => {
  const { store } = await emptyStore();
  const once = await store.write({ ...draft, flows });
  const other = await store.write({ ...draft, flows: { ...flows, persons: Int32Array.from([5, 10, 25]) } });
  const none = await store.write(draft);
  expect(new Set([once.id, other.id, none.id]).size).toBe(3);
  expect(none.files.some(({ name }) => name.startsWith('flows'))).toBe(false);
  expect((await store.read(none.id)).flows).toBeUndefined();
});

test('a changed byte of the flows is told and refused', async () => {
  const { root, store } = await emptyStore();
  const { id } = await store.write({ ...draft, flows });
  const path = join(root, id, 'flows.parquet');
  const bytes = await readFile(path);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await store.verify(id)).toEqual(['≠ flows.parquet']);
  await expect(store.read(id)).rejects.toMatchObject({ code: 'KV-U2' });
});
