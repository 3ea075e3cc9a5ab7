import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { movesBetween } from '../../../src/domain/definitions/flows/moves-between.ts';
import { movesByGroup } from '../../../src/domain/definitions/flows/moves-by-group.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { ProtectedFlows } from '../../../src/domain/model/flow.ts';
import type { ProtectedFlowGroups } from '../../../src/domain/model/flow-groups.ts';
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

/** The same by group in the first and the last of them. */
const flowGroups: ProtectedFlowGroups = {
  definition: movesByGroup,
  atoms: ages.atoms,
  periods: [0, 1, 2].map((p) => ({
    period: must(ages.periods[p], 'a period'),
    ends: ['alm:101', 'omr:gaarden', 'udland'],
    inner: 2,
    endOf: Int32Array.from(ages.atoms, (_, atom) => atom % 2),
    from: Int32Array.from(p === 1 ? [] : [0, 0, 2]),
    to: Int32Array.from(p === 1 ? [] : [1, 1, 0]),
    group: Int32Array.from(p === 1 ? [] : [0, 3, 0]),
    persons: Int32Array.from(p === 1 ? [] : [15, 10, 5 + p]),
  })),
  spread: 0.68,
  sigma: { flow: 2.08, side: 4.14 },
};

test('flows by group come back as they were written, and leave the flows as they are', async () => {
  const { store } = await emptyStore();
  const plain = await store.write({ ...draft, flows });
  const { id, files } = await store.write({ ...draft, flows, flowGroups });
  const read = await store.read(id);
  expect(read.flowGroups).toEqual(flowGroups);
  expect(read.flows).toEqual(flows);
  const added = files.filter(
    ({ name, sha256 }) => !plain.files.some((own) => own.name === name && own.sha256 === sha256),
  );
  expect(added.map(({ name }) => name).filter((name) => name !== 'certificate.json')).toEqual([
    'flow-groups.json',
    'flow-groups.parquet',
  ]);
  expect((await store.read(plain.id)).flowGroups).toBeUndefined();
});

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
