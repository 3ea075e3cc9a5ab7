import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { acceptance, openWorldWithMasterData, person, persons, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

test('a good delivery is stored whole', async () => {
  const folder = await writeDelivery(world.root, [{ layout: 'personer', rows: persons(3) }]);
  const result = await acceptDelivery(world.context, folder, acceptance);
  expect(result.report.findings).toEqual([]);
  expect(result.outcome).toBe('stored');
});

test('an impossible age is told with file, line, column and remedy', async () => {
  const rows = [...persons(3), person(4, { alder: '131' })];
  const folder = await writeDelivery(world.root, [{ layout: 'personer', rows, format: 'parquet' }]);
  const result = await acceptDelivery(world.context, folder, acceptance);
  expect(result.outcome).toBe('refused');
  expect(result.report.findings.map((f) => [f.code, f.message.da])).toEqual([
    ['KV-X1', 'personer.parquet: 25,0 % af rækkerne er afvist (1 af 4; grænsen er 1,0 %). Leverancen er ikke gemt.'],
    ['KV-T4', 'personer.parquet, linje 4: alder = »131« ligger uden for 0-125. Rækken er ikke medtaget.'],
  ]);
});
