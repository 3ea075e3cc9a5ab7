import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { observeAreas } from '../../../src/app/areas/observe-areas.ts';
import { releaseMonths } from '../../../src/app/monitor/release-months.ts';
import { importRows, ownArea, placedSector, uuid } from '../../app/areas/area-sector.ts';
import { square } from '../../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from '../open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { noegle: 'N-1', omraade_navn: 'Birkeparken', gyldig_fra: '2020-01-01' }),
    ownArea('h', square(0, 400, 200), { noegle: 'H-1', omraade_navn: 'Hemmelig', off_kode: 2 }),
  ]);
  const row = (periode: string, taeller: string, noegle = 'N-1') => ({
    ...{ noegle, indikator: 'residents', definition_id: 'residents_cpr', periode, datakilde: 'cpr', taeller },
    off_kode: noegle === 'N-1' ? 1 : 2,
  });
  const figures = [row('2026-08', '1013'), row('2026-09', '1021'), row('2026-09', '1500', 'H-1')];
  const rows = figures.map((values, at) => ({ row: at + 1, values }));
  await observeAreas(app.context, localInstallation, { file: 'm', rows, skipRejected: false });
  const listed = (list: string, area: string, kind = 'parallelsamfund') => ({
    ...{ kind: 'row' as const, key: `${list} ${area}` },
    content: { list, kind, area, kommune: 'Herning', values: {}, source: 'test' },
  });
  const records = [
    listed('2019-12', 'Birkeparken', 'ghetto'),
    listed('2023-12', 'Birkeparken'),
    listed('2023-12', 'Hemmelig'),
  ];
  await app.context.state.keepListRecords(records, { file: 'l.csv', at: app.context.clock(), by: 'test' });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

interface Found {
  readonly geometry: object | null;
  readonly properties: Readonly<Record<string, string | number | null>>;
}
async function features(collection: string, persona?: string, query = ''): Promise<readonly Found[]> {
  const answer = await app.get(`/geo/collections/${collection}/items?limit=100${query}`, persona);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().features;
}

test('delivered figures are no observations of the service before they are released', async () => {
  expect(await features('observationer', 'analytiker')).toEqual([]);
});

test('released ones are rounded, of areas the reader may see, found by period, and not the public’s', async () => {
  await releaseMonths(app.context, localInstallation);
  const seen = await features('observationer', 'analytiker');
  expect(seen.filter(({ properties }) => properties.omraade_objekt_id === uuid('n'))).toHaveLength(2);
  for (const { geometry, properties } of seen) {
    expect(geometry).toBeNull();
    expect(Number(properties.taeller) % 5).toBe(0);
  }
  const september = await features(
    'observationer',
    'analytiker',
    `&filter=${encodeURIComponent("periode_fra >= DATE('2026-09-01') AND indikator = 'residents'")}`,
  );
  expect(september.every(({ properties }) => properties.periode_til === '2026-09-30')).toBe(true);
  expect(september.length).toBeGreaterThan(0);
  expect(await features('observationer')).toEqual([]);
  const catalogue = (await app.get('/katalog.jsonld')).body;
  expect(catalogue).toContain('/geo/collections/klasser/items');
  expect(catalogue).not.toContain('/geo/collections/observationer/items');
});

test('a class has the border of the list’s day, and a border that is not the reader’s is not there', async () => {
  const all = await features('klasser');
  const told = all.map(({ geometry, properties }) => [properties.liste, properties.omraade, geometry !== null]);
  expect(told).toEqual([
    ['2019-12', 'Birkeparken', false],
    ['2023-12', 'Birkeparken', true],
    ['2023-12', 'Hemmelig', false],
  ]);
  const own = await features('klasser', 'leverandoer', "&filter=liste='2023-12'");
  expect(own.map(({ geometry }) => geometry !== null)).toEqual([true, true]);
  expect(all[0]?.properties).toMatchObject({ kommune: 'Herning', opdigtet: 'nej', kilde: 'test' });
});

test('both are read as GML, described, and asked by WFS', async () => {
  for (const [collection, type] of [
    ['klasser', 'kv_9001_klasse'],
    ['observationer', 'kv_9004_observation'],
  ]) {
    const gml = await app.get(`/geo/collections/${collection}/items?f=gml`, 'analytiker');
    expect(gml.body).toContain(`<kv:${type} gml:id="o-`);
    const wfs = await app.get(
      `/geo/wfs?service=WFS&version=2.0.0&request=GetFeature&typenames=kv:${type}`,
      'analytiker',
    );
    expect([wfs.statusCode, wfs.body.includes(`<kv:${type} `)]).toEqual([200, true]);
    expect((await app.get(`/geo/collections/${collection}/queryables`)).statusCode).toBe(200);
  }
});
