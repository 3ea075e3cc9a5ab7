import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import { forgetSupplier, supplierTraces } from '../../../src/app/deliver/forget-supplier.ts';
import { retainRows, rowsHeld } from '../../../src/app/deliver/retain-rows.ts';
import { retention } from '../../../src/domain/definitions/deliveries/retention.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';
import { definitions, fillVault, toolsIn } from '../build/build-world.ts';

let root = '';
let tools: Awaited<ReturnType<typeof toolsIn>>;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-retain-'));
  tools = await toolsIn(root);
  await fillVault(tools.vault, true);
});
afterAll(() => rm(root, { recursive: true, force: true }));

const build = () => buildRelease(tools, { definitions, rules: standard, serve: true });
const wish = { by: 'Datachef', reason: 'Opbevaringstiden er gået' };
const on = (day: string) => ({ ...tools, clock: () => `${day}T12:00:00.000Z` });
const verdicts = async (day: string) => (await rowsHeld(on(day), retention)).map((held) => held.verdict);
const parquetFiles = async () =>
  (await readdir(join(root, 'vault', 'deliveries'), { recursive: true })).filter((f) =>
    /(personer|husstande)[.]/.test(f),
  );

// One story: the tests go on from each other.
test('rows wait for their day, and after it for a release that has been counted from them', async () => {
  const [first] = await rowsHeld(tools, retention);
  const accepted = first?.delivery.acceptedAt.slice(0, 10) ?? '';
  const due = first?.due ?? '';
  expect(first?.layouts).toEqual(['personer', 'husstande']);
  expect((Date.parse(due) - Date.parse(accepted)) / 86_400_000).toBe(180);
  expect((await verdicts(accepted))[0]).toBe('wait');
  expect((await verdicts(due))[0]).toBe('no-leaves');
  expect(await retainRows(on('2030-01-01'), retention, wish)).toEqual([]);
  expect(await parquetFiles()).toHaveLength(4);
});

test('what is due goes, the record stays, and the next release has the same figures from the true leaves', async () => {
  const before = await build();
  expect(await verdicts('2030-01-01')).toEqual(['delete', 'delete']);
  expect(await parquetFiles()).toHaveLength(4);
  expect((await retainRows(on('2030-01-01'), retention, wish)).map((held) => held.release)).toEqual([
    before.id,
    before.id,
  ]);
  expect(await parquetFiles()).toEqual([]);
  expect(await rowsHeld(on('2030-01-01'), retention)).toEqual([]);
  const removals = (await tools.vault.list()).flatMap((d) => d.removals ?? []);
  expect(removals).toHaveLength(2);
  expect(removals[0]).toMatchObject({ ...wish, layouts: ['personer', 'husstande'], release: before.id });
  const after = await build();
  // The certificate also tells its hour and the releases it was compared with; the id covers what is to stay.
  const figures = ({ files }: typeof before) => files.filter(({ name }) => name !== 'certificate.json');
  expect(figures(after)).toEqual(figures(before));
  expect(after.id).toBe(before.id);
}, 60_000);

test('a deletion begun by a process that died is ended when the vault is next opened', async () => {
  const [delivery] = (await tools.vault.list()).filter((d) => d.removals);
  const id = delivery?.manifest.delivery_id ?? '';
  await writeFile(join(root, 'vault', 'deliveries', id, 'personer.parquet'), 'left over');
  await openVault(join(root, 'vault'));
  expect(await parquetFiles()).toEqual([]);
});

test('a supplier’s data go as a whole, and what depended on them is told', async () => {
  const [{ manifest } = { manifest: undefined }] = await tools.vault.list();
  const cvr = manifest?.supplier.cvr ?? '';
  const traces = await supplierTraces(tools, cvr);
  expect(traces.deliveries).toHaveLength(3);
  expect(traces.editions).toEqual([2025, 2026]);
  expect(traces.releases.length).toBeGreaterThan(0);
  expect(await forgetSupplier(tools, cvr)).toEqual(traces);
  expect(await tools.vault.list()).toEqual([]);
  expect(await tools.releases.verify(traces.releases[0] ?? '')).toEqual([]);
  await expect(forgetSupplier(tools, cvr)).rejects.toMatchObject({ code: 'KV-U9' });
});
