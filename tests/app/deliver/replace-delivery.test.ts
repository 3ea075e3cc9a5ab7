import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { checkDelivery } from '../../../src/app/deliver/check-delivery.ts';
import { deliveriesByEdition } from '../../../src/app/deliver/deliveries-by-edition.ts';
import { listDeliveries, readReport } from '../../../src/app/deliver/list-deliveries.ts';
import { openWarnings } from '../../../src/app/deliver/open-warnings.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import { acceptance, openWorldWithMasterData, person, persons, type Row, writeDelivery } from './delivery-builder.ts';

const first = '11111111-1111-4111-8111-111111111111';
const second = '22222222-2222-4222-8222-222222222222';
const third = '33333333-3333-4333-8333-333333333333';
let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

const deliver = (over: Partial<DeliveryManifest>, rows: readonly Row[] = persons(3)) =>
  writeDelivery(world.root, [{ layout: 'personer', rows }], over);
const accept = async (over: Partial<DeliveryManifest>, rows?: readonly Row[]) =>
  acceptDelivery(world.context, await deliver(over, rows), acceptance);
const codes = (result: { readonly report: { readonly findings: readonly { readonly code: string }[] } }) =>
  result.report.findings.map((f) => f.code);

test('checking stores nothing', async () => {
  const { report } = await checkDelivery(world.context, await deliver({}));
  expect(report.accepted).toBe(true);
  expect(await listDeliveries(world.context)).toHaveLength(1);
  expect(await readdir(join(world.root, 'vault', 'quarantine'))).toEqual([]);
});

test('the same delivery twice is a no-op', async () => {
  const folder = await deliver({ delivery_id: first });
  const once = await acceptDelivery(world.context, folder, acceptance);
  const again = await acceptDelivery(world.context, folder, acceptance);
  expect([once.outcome, again.outcome]).toEqual(['stored', 'already']);
  expect(again.report).toEqual(once.report);
  expect(await listDeliveries(world.context)).toHaveLength(2);
});

test('other content under the same id, or the same figures once more, is refused', async () => {
  await accept({ delivery_id: first });
  expect(codes(await accept({ delivery_id: first }, persons(4)))).toEqual(['KV-F7']);
  const twice = await accept({ delivery_id: second });
  expect(codes(twice)).toEqual(['KV-F8']);
  expect(twice.report.findings[0]?.message.da).toContain(`personer pr. 2026-01-01 i leverancen ${first}`);
});

test('figures once more are not judged by their contents, but a personal number in them comes first', async () => {
  await accept({ delivery_id: first });
  const bad = await accept({ delivery_id: second }, [...persons(200), person(201, { alder: '131' })]);
  expect(codes(bad)).toEqual(['KV-F8']);
  const personal = await accept({ delivery_id: second }, [...persons(200), person(201, { person_id: '010100-0000' })]);
  expect(codes(personal)).toEqual(['KV-C2']);
});

test('checking a delivery that is stored already says so, with the report it was accepted with', async () => {
  const folder = await deliver({ delivery_id: first });
  const accepted = await acceptDelivery(world.context, folder, acceptance);
  const checked = await checkDelivery(world.context, folder);
  expect(checked.stored?.manifest.delivery_id).toBe(first);
  expect(checked.report).toEqual(accepted.report);
  const changed = await checkDelivery(world.context, await deliver({ delivery_id: first, purpose: 'Andet' }));
  expect([changed.stored, changed.report.findings.map((f) => f.code)]).toEqual([undefined, ['KV-F7']]);
});

test('a corrected delivery replaces its predecessor and both stay traceable', async () => {
  await accept({ delivery_id: first }, [...persons(200), person(201, { alder: '131' })]);
  const corrected = await accept({ delivery_id: second, replaces: first }, persons(201));
  expect(corrected.outcome).toBe('stored');
  const stored = (await listDeliveries(world.context)).filter((d) => d.manifest.files[0]?.layout === 'personer');
  expect(stored.map((d) => [d.manifest.delivery_id, d.replacedBy])).toEqual(
    expect.arrayContaining([
      [first, second],
      [second, undefined],
    ]),
  );
  expect((await readReport(world.context, first))?.findings.map((f) => f.code)).toEqual(['KV-T4']);
  expect(await readReport(world.context, third)).toBeUndefined();
  const inForce = (await deliveriesByEdition(world.vault)).filter((e) => e.layout === 'personer');
  expect(inForce.map((e) => [e.edition, e.deliveries.map((d) => d.manifest.delivery_id)])).toEqual([[2026, [second]]]);
});

test('only a delivery in force can be replaced', async () => {
  expect(codes(await accept({ delivery_id: second, replaces: first }))).toEqual(['KV-F9']);
  await accept({ delivery_id: first });
  await accept({ delivery_id: second, replaces: first });
  const late = await accept({ delivery_id: third, replaces: first });
  expect(late.report.findings[0]?.message.da).toContain('allerede erstattet');
});

test('editions are listed layout by layout, oldest first', async () => {
  await accept({ delivery_id: first });
  const older = persons(3).map((p) => ({ ...p, ref_dato: '2025-01-01' }));
  await accept({ delivery_id: second, edition: 2025, reference_date: '2025-01-01' }, older);
  expect((await deliveriesByEdition(world.vault)).map((e) => [e.layout, e.edition])).toEqual([
    ['afdelinger', 2026],
    ['personer', 2025],
    ['personer', 2026],
  ]);
});

test('warnings stay open until they are ticked off by code', async () => {
  const folder = await deliver({ delivery_id: first }, [
    ...persons(3),
    person(4, { fuldt_skattepligtig: '0', afdeling_id: '45-8501' }),
  ]);
  const result = await acceptDelivery(world.context, folder, { ...acceptance, tickOff: ['KV-P4'] });
  expect(result.outcome === 'stored' && result.delivery.tickedOff).toEqual(['KV-P4']);
  expect(result.outcome === 'stored' && openWarnings(result.delivery, result.report)).toEqual(['KV-T7']);
});

test('a refused delivery changes nothing in the vault', async () => {
  const before = await readdir(join(world.root, 'vault'), { recursive: true });
  expect((await accept({}, [person(1, { alder: '131' })])).outcome).toBe('refused');
  expect(await readdir(join(world.root, 'vault'), { recursive: true })).toEqual(before);
});
