import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { listDeliveries } from '../../../src/app/deliver/list-deliveries.ts';
import { openWarningsInForce } from '../../../src/app/deliver/open-warnings.ts';
import { type TickOffWish, tickOffWarnings } from '../../../src/app/deliver/tick-off-warnings.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { acceptance, openWorldWithMasterData, person, persons, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

const id = '11111111-2222-4333-8444-555555555555';

/** Stores a delivery with two warnings, KV-P4 and KV-T7, neither ticked off. */
async function storeDoubtful(over: Parameters<typeof writeDelivery>[2] = {}): Promise<void> {
  const rows = [...persons(3), person(4, { fuldt_skattepligtig: '0', afdeling_id: '45-8501' })];
  const folder = await writeDelivery(world.root, [{ layout: 'personer', rows }], { delivery_id: id, ...over });
  expect((await acceptDelivery(world.context, folder, { ...acceptance, tickOff: [] })).outcome).toBe('stored');
}

const wish = (codes: TickOffWish['codes']): TickOffWish => ({ by: 'Datachef', reason: 'Set efter', codes });
const open = () => openWarningsInForce(world.vault);

test('warnings are ticked off one by one after a delivery was stored, and each time leaves a record', async () => {
  await storeDoubtful();
  expect(await open()).toEqual([{ delivery: id, codes: ['KV-P4', 'KV-T7'] }]);
  expect(await tickOffWarnings(world.context, id, wish(['KV-T7']))).toEqual(['KV-T7']);
  expect(await open()).toEqual([{ delivery: id, codes: ['KV-P4'] }]);
  expect(await tickOffWarnings(world.context, id, wish('all'))).toEqual(['KV-P4']);
  expect(await open()).toEqual([]);
  expect(await tickOffWarnings(world.context, id, wish('all'))).toEqual([]);
  const at = '2026-11-20T10:00:00.000Z';
  const listed = (await listDeliveries(world.context)).find((d) => d.manifest.delivery_id === id);
  expect(listed).toMatchObject({ tickedOff: [], openWarnings: [] });
  expect(listed?.tickOffs).toEqual([
    { codes: ['KV-T7'], by: 'Datachef', at, reason: 'Set efter' },
    { codes: ['KV-P4'], by: 'Datachef', at, reason: 'Set efter' },
  ]);
});

test('the beginning of an id names the delivery that alone has it, and never one of several', async () => {
  await storeDoubtful();
  expect(await tickOffWarnings(world.context, id.slice(0, 8), wish(['KV-T7']))).toEqual(['KV-T7']);
  await storeDoubtful({ delivery_id: `${id.slice(0, -1)}6`, replaces: id });
  const refused = await tickOffWarnings(world.context, id.slice(0, 8), wish('all')).catch((error: unknown) => error);
  expect(refused instanceof Problem && refused.code).toBe('KV-U7');
});

test('ticking off adds a file to the delivery and changes none, and two at once both count', async () => {
  await storeDoubtful();
  const folder = join(world.root, 'vault', 'deliveries', id);
  const before = await readdir(folder);
  const acceptedWith = await readFile(join(folder, 'acceptance.json'), 'utf8');
  await Promise.all([
    tickOffWarnings(world.context, id, wish(['KV-T7'])),
    tickOffWarnings(world.context, id, wish(['KV-P4'])),
  ]);
  expect(await open()).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual([...before, 'tick-off-0001.json', 'tick-off-0002.json'].sort());
  expect(await readFile(join(folder, 'acceptance.json'), 'utf8')).toBe(acceptedWith);
});

test.each([
  ['an unknown delivery', 'findes-ikke', ['KV-P4'], 'KV-U7'],
  ['three characters of an id', id.slice(0, 3), ['KV-P4'], 'KV-U7'],
  ['a code the delivery has no warning of', id, ['KV-P4', 'KV-H1'], 'KV-U8'],
])('%s is refused, and nothing is recorded', async (_, delivery, codes, problem) => {
  await storeDoubtful();
  const refused = await tickOffWarnings(world.context, delivery, wish(codes)).catch((error: unknown) => error);
  expect(refused instanceof Problem && refused.code).toBe(problem);
  expect(await open()).toEqual([{ delivery: id, codes: ['KV-P4', 'KV-T7'] }]);
});

test('a replaced delivery holds no release back', async () => {
  await storeDoubtful();
  const good = await writeDelivery(world.root, [{ layout: 'personer', rows: persons(3) }], { replaces: id });
  expect((await acceptDelivery(world.context, good, acceptance)).outcome).toBe('stored');
  expect(await open()).toEqual([]);
});
