import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AreaRing } from '../../src/domain/model/area.ts';
import type { AreaImportPage } from '../../src/faces/web/page-data/area-import-page.ts';
import { importRows, placedSector } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let before: number;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 5713, [
    [{ ...district(1), kommunekode: 657, noegle: 'D-1' }, square(0, 0, 200)],
    [{ ...district(2), kommunekode: 851, noegle: 'D-2' }, square(9000, 0, 200)],
  ]);
});
beforeEach(async () => {
  before = await revision();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const revision = async () => await app.context.state.areaRevision();
const district = (nr: number) => ({
  ...{ prog_distrikt_nr: nr, prog_distrikt_navn: `Distrikt ${nr}`, prog_distrikt_type_kode: 11 },
});
const ring = (x: number, side = 200): AreaRing => square(x, 0, side)[0]?.[0] ?? [];
const bow: AreaRing = [
  [501_000, 6_200_000],
  [501_400, 6_200_400],
  [501_400, 6_200_000],
  [501_000, 6_200_400],
  [501_000, 6_200_000],
];

function geojson(...rows: readonly (readonly [values: object, ring: AreaRing])[]): string {
  const features = rows.map(([properties, outer]) => ({
    ...{ type: 'Feature', properties },
    geometry: { type: 'Polygon', coordinates: [outer] },
  }));
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  return JSON.stringify({ type: 'FeatureCollection', crs, features });
}

/** A zip that says its first member unpacks to so many bytes. */
function claiming(zip: Uint8Array, bytes: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const member = Array.from({ length: zip.length - 4 }, (_, at) => at).find(
    (at) => view.getUint32(at, true) === 0x02014b50,
  );
  view.setUint32((member ?? 0) + 24, bytes, true);
  return zip;
}

type Fields = Readonly<Record<string, string>>;

async function send(
  fields: Fields,
  files: Readonly<Record<string, readonly [name: string, content: string | Uint8Array]>> = {},
  persona = 'leverandoer',
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  for (const [name, [file, content]] of Object.entries(files)) form.set(name, new File([Buffer.from(content)], file));
  const sent = new Response(form);
  const answer = await app.server.inject({
    ...{ method: 'POST', url: '/omraader/import', payload: Buffer.from(await sent.arrayBuffer()) },
    headers: {
      'x-kvarter-persona': persona,
      'content-type': sent.headers.get('content-type') ?? '',
      accept: 'application/json',
    },
  });
  return { status: answer.statusCode, page: JSON.parse(answer.body) as AreaImportPage, body: answer.body };
}

const own = { tema: '5713', kommune: '657', handling: 'kontrol' };
const codes = ({ judged }: AreaImportPage) => judged?.findings.map(({ code }) => code);

test('a file is judged with every fault, its row and its place, and nothing is kept before it is asked for', async () => {
  const file = geojson([district(5), ring(1000)], [district(6), bow], [district(7), ring(2000)]);
  const { status, page } = await send(own, { fil: ['distrikter.geojson', file] });
  expect(status).toBe(200);
  expect(page.judged).toMatchObject({ rows: 3, added: 2, changed: 0, rejected: 1, kept: false, repairable: true });
  const [crossing] = page.judged?.findings ?? [];
  expect(crossing).toMatchObject({ code: 'G01-CROSS', rows: [2], at: [501_200, 6_200_200] });
  expect(page.judged?.map.areas.map(({ wrong }) => wrong)).toEqual([false, true, false]);
  expect(page.judged?.map.neighbours.map(({ name }) => name)).toEqual(['Distrikt 1']);
  expect(await revision()).toBe(before);

  // Mended on the next page, and kept on the one after, without the file being sent again.
  const carried = page.file?.carried ?? {};
  const mended = await send({ ...carried, handling: 'ret' });
  expect(codes(mended.page)).toContain('G01-REPAIRED');
  expect(mended.page.judged).toMatchObject({ added: 3, rejected: 0, kept: false });
  const noReason = await send({ ...mended.page.file?.carried, handling: 'gem', begrundelse: ' ' });
  expect([noReason.status, noReason.page.problem?.da]).toEqual([400, expect.stringContaining('egrundelse')]);
  expect(await revision()).toBe(before);
  const kept = await send({ ...mended.page.file?.carried, handling: 'gem', begrundelse: 'Byrådet' });
  expect(kept.page.judged).toMatchObject({ added: 3, kept: true });
  expect(kept.page.file).toBeUndefined();
  expect(await revision()).not.toBe(before);
  const again = await send({ ...mended.page.file?.carried, handling: 'kontrol' });
  expect(again.page.judged).toMatchObject({ rows: 3 });
});

test('rows with errors are left out when that is asked for', async () => {
  const file = geojson([district(15), ring(3000)], [district(16), bow.map(([x, y]) => [x + 3000, y] as const)]);
  const { page } = await send(own, { fil: ['d.geojson', file] });
  const stopped = await send({ ...page.file?.carried, handling: 'gem', begrundelse: 'x' });
  expect(stopped.page.judged).toMatchObject({ kept: false, rejected: 1 });
  expect(await revision()).toBe(before);
  const kept = await send({ ...page.file?.carried, handling: 'gem-resten', begrundelse: 'x' });
  expect(kept.page.judged).toMatchObject({ kept: true, added: 1 });
});

test('columns that are called otherwise are told, with what every row has', async () => {
  const file = geojson([{ Navn: 'Nord', Nr: 21 }, ring(6000)], [{ Navn: 'Syd', Nr: 22 }, ring(6400)]);
  const asked = await send(own, { fil: ['d.geojson', file] });
  expect(asked.page.judged).toBeUndefined();
  const field = (name: string) => asked.page.columns?.fields.find((one) => one.name === name);
  expect(field('prog_distrikt_navn')).toMatchObject({ column: 'Navn' });
  expect(field('prog_distrikt_nr')).toMatchObject({ column: 'Nr' });
  expect(field('prog_distrikt_type_kode')).toMatchObject({ column: '', required: true, choices: expect.anything() });
  expect(asked.page.columns?.sample[0]).toEqual({ row: 1, cells: ['Nord', '21'] });
  const told = { kol_prog_distrikt_navn: 'Navn', kol_prog_distrikt_nr: 'Nr', fast_prog_distrikt_type_kode: '11' };
  const judged = await send({ ...asked.page.file?.carried, ...told, handling: 'koblet' });
  expect(judged.page.judged).toMatchObject({ added: 2, errors: 0 });
  expect(judged.page.judged?.map.areas.map(({ name }) => name)).toEqual(['21 Nord', '22 Syd']);
  // What was told stays told, also when the columns are looked at again.
  const back = await send({ ...judged.page.file?.carried, handling: 'kolonner' });
  expect(back.page.columns?.fields.find(({ name }) => name === 'prog_distrikt_type_kode')?.fixed).toBe('11');
});

test('coverage of the kommune is checked beside a file with its border', async () => {
  const kommuner = geojson(
    [{ kode: 657, navn: 'Herning' }, ring(0, 20_000)],
    [{ kode: 851, navn: 'Aalborg' }, ring(9000, 20_000)],
  );
  const file = geojson([district(31), ring(10_000)]);
  const { page } = await send(own, { fil: ['d.geojson', file], kommunefil: ['dagi.geojson', kommuner] });
  expect(codes(page)?.some((code) => code.startsWith('G08'))).toBe(true);
  const without = await send(own, { fil: ['d.geojson', file] });
  expect(codes(without.page)).toEqual([]);
});

test('zipped Shape, GeoPackage with several layers and CSV are told apart by what they hold', async () => {
  const notShape = zipSync({ 'a.txt': new Uint8Array(10) });
  expect((await send(own, { fil: ['d.zip', notShape] })).page.problem?.da).toContain('.shp eller .dbf mangler');
  const csv = 'noegle;prog_distrikt_navn\nD-1;Distrikt et\nD-9;Findes ikke\n';
  const { page } = await send(own, { fil: ['d.csv', csv] });
  expect(page.judged).toMatchObject({ rows: 2, changed: 1, rejected: 1 });
  expect(codes(page)).toContain('KV-G34');
});

test('who has no right to the kommune, or whose file holds another kommune’s areas, changes nothing', async () => {
  const file = geojson([district(41), ring(12_000)]);
  for (const persona of ['offentlig', 'analytiker', 'leder']) {
    const { status } = await send(own, { fil: ['d.geojson', file] }, persona);
    expect(status).toBe(403);
    const answer = await app.get('/omraader/import', persona, { accept: 'application/json' });
    expect(answer.statusCode).toBe(403);
  }
  expect((await send({ ...own, kommune: '851' }, { fil: ['d.geojson', file] })).status).toBe(403);
  const foreign = geojson([{ ...district(42), kommunekode: 851, noegle: 'D-2' }, ring(12_000)]);
  const refused = await send({ ...own, handling: 'gem', begrundelse: 'x' }, { fil: ['d.geojson', foreign] });
  expect(refused.status).toBe(403);
  expect(await revision()).toBe(before);
});

test('what is too large, too much, a bomb or broken is refused with a precise sentence', async () => {
  const tooLarge = new Uint8Array(5_000_001);
  const bomb = claiming(zipSync({ 'd.shp': new Uint8Array(10) }), 4_000_000_000);
  const liar = claiming(zipSync({ 'd.shp': new Uint8Array(10_000) }), 10);
  const many = geojson(...Array.from({ length: 1501 }, (_, n) => [district(n), ring(n)] as const));
  const xml = '<!DOCTYPE a [<!ENTITY b "c">]><a/>';
  const tries: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['d.gpkg', tooLarge, /større end 5 MB/],
    ['d.zip', bomb, /200 MB/],
    ['d.zip', liar, /200 MB/],
    ['d.geojson', many, /1\.501 rækker/],
    ['d.gml', xml, /DOCTYPE/],
    ['d.exe', 'x', /ikke i et format/],
    ['d.gpkg', 'x', /GeoPackage/],
    ['../../etc/passwd.geojson', '{', /passwd\.geojson kan ikke læses/],
  ];
  for (const [name, content, told] of tries) {
    const { status, page, body } = await send(own, { fil: [name, content] });
    expect([name, status], body.slice(0, 200)).toEqual([name, 400]);
    expect(page.problem?.da).toMatch(told);
    expect(page.judged).toBeUndefined();
  }
  const unpacked = gzipSync(new Uint8Array(50_000_000)).toString('base64');
  expect((await send({ ...own, fil_navn: 'd.csv', fil_indhold: unpacked })).status).toBe(400);
  expect((await send({ ...own, fil_navn: 'd.csv', fil_indhold: 'not packed' })).status).toBe(400);
  expect((await send({ ...own, tema: '1234' }, { fil: ['d.csv', 'a'] })).status).toBe(400);
  expect((await send(own)).status).toBe(200);
  expect(await revision()).toBe(before);
});
