import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { checkDelivery } from '../../../src/app/deliver/check-delivery.ts';
import { renewManifest } from '../../../src/app/deliver/renew-manifest.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import { acceptance, openWorldWithMasterData, person, persons, writeDelivery } from './delivery-builder.ts';

const id = '11111111-1111-4111-8111-111111111111';
let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

const deliver = () => writeDelivery(world.root, [{ layout: 'personer', rows: persons(3) }], { delivery_id: id });
const manifestOf = async (folder: string): Promise<DeliveryManifest> =>
  JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
const codes = async (folder: string) =>
  (await checkDelivery(world.context, folder)).report.findings.map(({ code }) => code);
const csv = 'personer.csv';
const change = async (folder: string, how: (text: string) => string) => {
  const path = join(folder, csv);
  await writeFile(path, how(await readFile(path, 'utf8')));
};
const oneMore = (text: string): string => {
  const row = (text.trimEnd().split('\n').at(-1) ?? '').replace('p_000000000000003a', 'p_000000000000004a');
  return `${text}${row}\n`;
};

test('a corrected file is counted and hashed anew, and the delivery can be taken in', async () => {
  const folder = await deliver();
  await change(folder, oneMore);
  expect(await codes(folder)).toContain('KV-F2');
  const renewed = await renewManifest(world.context, folder);
  expect(renewed).toMatchObject({ outcome: 'written', changed: [csv] });
  const { files, delivery_id, replaces } = await manifestOf(folder);
  expect([files[0]?.rows, delivery_id, replaces]).toEqual([4, id, null]);
  expect((await acceptDelivery(world.context, folder, acceptance)).outcome).toBe('stored');
  expect(await readdir(folder)).toEqual(['manifest.json', csv]);
});

test('what is stored already becomes a new delivery that replaces it; what agrees is left alone', async () => {
  const folder = await deliver();
  await acceptDelivery(world.context, folder, acceptance);
  const before = await readFile(join(folder, 'manifest.json'), 'utf8');
  expect(await renewManifest(world.context, folder)).toMatchObject({ outcome: 'same', changed: [] });
  expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(before);
  await change(folder, oneMore);
  await renewManifest(world.context, folder);
  const { delivery_id, replaces } = await manifestOf(folder);
  expect(replaces).toBe(id);
  expect(delivery_id).not.toBe(id);
  expect((await acceptDelivery(world.context, folder, acceptance)).outcome).toBe('stored');
  expect(await renewManifest(world.context, folder)).toMatchObject({ outcome: 'same' });
});

test('a file that is gone, cannot be read or names personal numbers changes nothing, and is told', async () => {
  const folder = await deliver();
  const before = await readFile(join(folder, 'manifest.json'), 'utf8');
  const refused = async () => {
    const renewed = await renewManifest(world.context, folder);
    expect(await readFile(join(folder, 'manifest.json'), 'utf8')).toBe(before);
    return renewed.outcome === 'refused' ? renewed.report.findings.map(({ code }) => code) : renewed.outcome;
  };
  await change(folder, (text) => text.replace('person_id', 'cpr'));
  expect(await refused()).toContain('KV-C1');
  await change(folder, (text) => `${text.replace('cpr', 'person_id')}"aldrig lukket\n`);
  expect(await refused()).toEqual(['KV-F4']);
  await writeFile(join(folder, 'manifest.json'), before.replace(csv, 'findes-ikke.csv'));
  const other = await renewManifest(world.context, folder);
  expect(other).toMatchObject({ outcome: 'refused', report: { findings: [{ code: 'KV-F6' }] } });
  await writeFile(join(folder, 'manifest.json'), '{');
  expect(await renewManifest(world.context, folder)).toMatchObject({ report: { findings: [{ code: 'KV-F1' }] } });
});

test('an error in a cell is for the check, not for the manifest', async () => {
  const rows = [...persons(200), person(201, { alder: '200' })];
  const folder = await writeDelivery(world.root, [
    { layout: 'personer', rows, says: { rows: 3, sha256: '0'.repeat(64) } },
  ]);
  expect(await renewManifest(world.context, folder)).toMatchObject({ outcome: 'written' });
  expect(await codes(folder)).toContain('KV-T4');
});
