import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptDelivery } from '../../../src/app/deliver/accept-delivery.ts';
import { acceptance, openWorldWithMasterData, type Row, writeDelivery } from './delivery-builder.ts';

let world: Awaited<ReturnType<typeof openWorldWithMasterData>>;
beforeEach(async () => {
  world = await openWorldWithMasterData();
});
afterEach(() => world.clean());

// Two afdelinger of Herning (0657) together.
const moved = (afdeling_id: string, boliger: number, ekstern: number, over: Row = {}): Row => ({
  ...{ afdeling_id, boligtype: 'F', aar: '2025', boliger: `${boliger}` },
  ...{ fraflytninger_ekstern: `${ekstern}`, fraflytninger_intern: '0', udlejning_max_1_md: null, ...over },
});
const findingsOf = async (...rows: readonly Row[]) => {
  const delivery = await writeDelivery(world.root, [{ layout: 'fraflytninger', rows }]);
  const { report } = await acceptDelivery(world.context, delivery, acceptance);
  return report.findings.map(({ code, severity, message }) => [code, severity, message.da]);
};
const [a, b] = ['0045-08501', '0045-08502'];

test('more than 60 or less than 1 per cent of the homes of a kommune asks whether the definition is right', async () => {
  expect(await findingsOf(moved(a, 60, 50), moved(b, 60, 23))).toEqual([
    [
      'KV-M4',
      'A',
      'Kommune 657, 2025: fraflytningsprocenten for familieboliger er 60,8. Er definitionen FRA-LBF rigtig?',
    ],
  ]);
});

test('exactly 60 per cent asks nothing', async () => {
  expect(await findingsOf(moved(a, 60, 50), moved(b, 40, 10))).toEqual([]);
});

test('exactly 1 per cent asks nothing, one of two hundred does', async () => {
  expect(await findingsOf(moved(a, 100, 1))).toEqual([]);
  expect(await findingsOf(moved(a, 200, 1))).toHaveLength(1);
});

test('few homes, youth homes and short lets ask nothing', async () => {
  expect(await findingsOf(moved(a, 49, 49))).toEqual([]);
  expect(await findingsOf(moved(a, 100, 99, { boligtype: 'U' }))).toEqual([]);
  expect(await findingsOf(moved(a, 100, 70, { udlejning_max_1_md: '15' }))).toEqual([]);
});
