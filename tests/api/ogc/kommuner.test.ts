import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { statusOf } from '../../../src/domain/model/status-of.ts';
import { smallSector } from '../../app/small-sector.ts';
import { january, leaves, sexTable } from '../../engines/query/small-world.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';

// Residents of three kommuner; those of København were not delivered for 2026.
function sectorWithResidents(): ReleaseContent {
  const sector = smallSector();
  const counted = [
    [40, 60],
    [45, 65],
  ];
  const heads = {
    '0045-00001': counted,
    '0045-00002': counted,
    '0101-00001': counted,
    '0101-00002': counted,
    'rest@o1': counted,
    '0200-00001': [[40, 60], null],
  };
  return {
    ...sector,
    definitions: [...sector.definitions, { ...sexTable, id: 'T00' }],
    tables: new Map([...sector.tables, ['T00', leaves('T00', [january(2025), january(2026)], heads)]]),
  };
}

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(sectorWithResidents());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const items = '/geo/collections/kommuner/items';
interface Kommune {
  readonly id: string;
  readonly geometry: { readonly coordinates: unknown[] } | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}
const features = async (query: string, persona?: string): Promise<Kommune[]> => {
  const answer = await app.get(`${items}?${query}`, persona);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().features;
};

test('everybody sees every kommune once, with the figures of its page', async () => {
  const all = await features('limit=200');
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  const [herning] = all.filter(({ id }) => id === 'o-657');
  const page = (await app.get('/api/v1/places/kom/657')).json();
  expect(page.keyFigures).toHaveLength(1);
  for (const { id, cells } of page.keyFigures) {
    const cell = cells.at(-1);
    expect([id, herning?.properties[id]]).toEqual([id, cell.value ?? null]);
    expect([id, herning?.properties[`${id}_status`]]).toEqual([id, statusOf(cell)]);
  }
  expect(herning?.geometry?.coordinates.length).toBeGreaterThan(0);
});

test('what is not shown is null: no filter finds it, no order tells it, and it comes last', async () => {
  const all = await features('limit=200');
  const figure = 'beboere';
  const known = all.filter(({ properties }) => properties[figure] !== null).map(({ id }) => id);
  expect(known.length > 0 && known.length < all.length).toBe(true);
  const found = async (filter: string) =>
    (await features(`limit=200&filter=${encodeURIComponent(filter)}`)).map(({ id }) => id);
  expect(await found(`${figure} < 0 OR ${figure} >= 0`)).toEqual(known);
  expect(await found(`NOT (${figure} >= 0) AND NOT (${figure} < 0)`)).toEqual([]);
  for (const sign of ['', '-']) {
    const ordered = await features(`limit=200&sortby=${sign}${figure}`);
    const hidden = ordered.map(({ properties }) => properties[figure] === null);
    expect(hidden).toEqual([...hidden].sort());
  }
});

test('a day chooses the edition; without one the newest', async () => {
  const [now] = await features('kommunekode=657');
  const [then] = await features('kommunekode=657&datetime=2025-06-01');
  expect([now?.properties.aar, then?.properties.aar]).toEqual([2026, 2025]);
  expect([now?.id, then?.id]).toEqual(['o-657', 'o-657.2025']);
  expect((await app.get(`${items}/o-657.2025`)).json().properties.aar).toBe(2025);
});

test('the same through WFS, and without a release an empty collection', async () => {
  const wfs = '/geo/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=kv:kv_kommune&resulttype=hits';
  const { numberMatched } = (await app.get(items)).json();
  expect((await app.get(wfs)).body).toContain(`numberMatched="${numberMatched}"`);
  const empty = await openTestServer('no release');
  expect((await empty.get(items)).json()).toMatchObject({ numberMatched: 0, features: [] });
  await empty.close();
});
