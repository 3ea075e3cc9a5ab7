import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { streng } from '../../src/domain/definitions/gates/streng.ts';
import { mapSector } from '../app/maps/map-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer('no release');
  const { tables, manifest, ...content } = mapSector();
  // Strict leaves that cannot be mistaken for the release's own: ten of everything.
  const strict = new Map([...tables].map(([id, cube]) => [id, { ...cube, heads: cube.heads.map(() => 10) }]));
  const { id: _id, files: _files, format: _format, ...head } = manifest;
  const written = await app.context.releases.write({
    ...content,
    tables,
    manifest: { ...head, strict: streng },
    strict,
  });
  await app.context.releases.setCurrent(written.id);
  await app.context.desk.refresh();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const figuresOf = async (query: string, persona?: string) => {
  const answer = await app.get(`/api/v1/map/figures?${query}`, persona);
  expect(answer.statusCode).toBe(200);
  const { ids, values, status, periods } = answer.json();
  const of = (id: string) => {
    const at = ids.indexOf(id);
    const newest = at * periods.length + periods.length - 1;
    return at < 0 ? undefined : { value: values[newest], status: status[newest] };
  };
  return { ids: ids as string[], of, body: answer.json() };
};

test('choices name layers of places and the key figures the release holds', async () => {
  const { layers, indicators } = (await app.get('/api/v1/map/choices')).json();
  expect(layers.map(({ id }: { id: string }) => id)).toEqual(['kom', 'afd', 'omr', 'plan', 'net1km', 'net100m']);
  expect(indicators.map(({ id }: { id: string }) => id)).toEqual(['beboere', 'boern']);
});

test('ground and figures name the same regions in the same order', async () => {
  for (const lag of ['kom', 'afd', 'plan', 'net1km', 'net100m']) {
    const ground = (await app.get(`/api/v1/map/ground/${lag}`)).json();
    const { ids } = await figuresOf(`lag=${lag}&tal=boern`);
    expect(ids).toEqual(ground.regions.map(({ id }: { id: string }) => id));
    expect(ids.length).toBeGreaterThan(0);
  }
});

test('what is kept for one reader is never shown to another who sees other places, whoever asks first', async () => {
  const personas = ['fond', 'leder', 'analytiker', undefined];
  for (const lag of ['afd', 'kom', 'plan', 'net1km']) {
    const grounds = new Map<string, string>();
    for (const persona of [...personas, ...personas.toReversed()]) {
      const { regions } = (await app.get(`/api/v1/map/ground/${lag}`, persona)).json();
      const { ids, body } = await figuresOf(`lag=${lag}&tal=beboere`, persona);
      expect(ids).toEqual(regions.map(({ id }: { id: string }) => id));
      const told = JSON.stringify([ids, body.values, body.status]);
      expect(grounds.get(`${persona}`) ?? told).toBe(told);
      grounds.set(`${persona}`, told);
    }
    if (lag === 'afd') expect(new Set(grounds.values()).size).toBeGreaterThan(2);
  }
});

test('without a session every place is there by strict leaves; with one own places by the release', async () => {
  const seen = await figuresOf('lag=afd&tal=beboere');
  expect(seen.body).toMatchObject({ strict: true, roundedTo: 10 });
  expect(seen.ids).toContain('afd:0200-00001');
  expect(seen.of('afd:0045-00001')?.value).toBe(20);
  const own = await figuresOf('lag=afd&tal=beboere', 'leder');
  expect(own.body).toMatchObject({ strict: false, roundedTo: 5 });
  expect(own.ids).not.toContain('afd:0200-00001');
  expect(own.of('afd:0045-00001')?.value).toBe(105);
  const open = await figuresOf('lag=afd&tal=beboere&offentlig=ja', 'leder');
  expect(open.body.values).toEqual(seen.body.values);
});

test('a cell of kvadratnet adds up its afdelinger, and is not shown to who may not see all of them', async () => {
  const all = await figuresOf('lag=net1km&tal=beboere');
  expect(all.of('1km_6221_498')?.value).toBe(40);
  const own = await figuresOf('lag=net1km&tal=beboere', 'leder');
  expect(own.ids).not.toContain('1km_6175_724');
});

test('a sum is that of the tables, and refused as unknown without the right', async () => {
  const sum = await app.get('/api/v1/map/sum?tal=beboere&sted=afd:0045-00001,afd:0045-00002', 'leder');
  expect(sum.json()).toMatchObject({ values: [200, 210], status: 'rr' });
  const foreign = await app.get('/api/v1/map/sum?tal=beboere&sted=afd:0200-00001', 'leder');
  const unknown = await app.get('/api/v1/map/sum?tal=beboere&sted=afd:9999-99999', 'leder');
  expect([foreign.json().code, unknown.json().code]).toEqual(['KV-A2', 'KV-A2']);
});

test('the drawing is an SVG without anything that runs or is fetched', async () => {
  const drawing = await app.get('/api/v1/map/drawing?lag=kom&tal=boern');
  expect(drawing.headers['content-type']).toContain('image/svg+xml');
  expect(drawing.body).toMatch(/^<svg /);
  expect(drawing.body).not.toMatch(/<script|href=|@import/);
});

test('what there is not is said', async () => {
  for (const path of [
    'figures?lag=by',
    'figures?lag=t5713.11',
    'figures?tal=nix',
    'ground/t9999',
    'drawing?klasser=x',
  ]) {
    const answer = await app.get(`/api/v1/map/${path}`);
    expect([path, answer.statusCode, answer.json().code]).toEqual([path, 400, 'KV-A5']);
  }
});

test('a kept copy of one reader is never the answer for another', async () => {
  const tag = (await app.get('/api/v1/map/figures?lag=afd&tal=boern')).headers.etag;
  const headers = { 'if-none-match': String(tag) };
  expect((await app.get('/api/v1/map/figures?lag=afd&tal=boern', undefined, headers)).statusCode).toBe(304);
  expect((await app.get('/api/v1/map/figures?lag=afd&tal=boern', 'leder', headers)).statusCode).toBe(200);
});

const json = { accept: 'application/json' };

test('the page holds one page of rows, and says what it could not use', async () => {
  const page = (await app.get('/kort?lag=afd&tal=nix&klasser=x&farve=gul', 'leder', json)).json();
  expect(page).toMatchObject({ kind: 'map', question: { lag: 'afd', tal: 'beboere', klasser: 'kvantil' } });
  expect(page.notes.length).toBe(3);
  expect(page.view.rows.length).toBe(page.view.count);
  const open = (await app.get('/kort/offentlig?lag=afd', 'leder', json)).json();
  expect(open).toMatchObject({ strict: true, offentlig: true });
});

test('files hold the rows of the table, for who may take them', async () => {
  const csv = await app.get('/api/v1/map/file?lag=kom&tal=beboere&form=csv');
  expect(csv.headers['content-disposition']).toContain('kort_kom_beboere_2026_offentlig_da.csv');
  expect(csv.body).toContain('kom:657;Herning;');
  const own = (await app.get('/api/v1/map/file?lag=afd&tal=beboere&mod=2025&form=geojson', 'analytiker')).json();
  const [first] = own.features;
  expect(first.properties).toMatchObject({ vaerdi: 105, foer: 100, aendring: 5, vaerdi_status: 'r' });
  expect(first.geometry.type).toBe('Point');
  expect(first.geometry.coordinates[0]).toBeGreaterThan(7);
  const excel = await app.get('/api/v1/map/file?lag=kom&tal=boern&form=xlsx', 'analytiker');
  expect([...excel.rawPayload.subarray(0, 2)]).toEqual([0x50, 0x4b]);
  expect((await app.get('/api/v1/map/file?lag=afd&tal=beboere&form=csv')).json().code).toBe('KV-A1');
  expect((await app.get('/api/v1/map/file?lag=kom&form=docx')).json().code).toBe('KV-A5');
});

test('a GeoPackage holds each place with its figure, status and margin, and says what they are', async () => {
  const answer = await app.get('/api/v1/map/file?lag=afd&tal=beboere&mod=2025&form=gpkg', 'analytiker');
  expect(answer.headers['content-type']).toContain('geopackage');
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-gpkg-'));
  const path = join(folder, 'kort.gpkg');
  await writeFile(path, answer.rawPayload);
  const file = new DatabaseSync(path, { readOnly: true });
  const rows = file.prepare('SELECT * FROM kort ORDER BY noegle').all();
  expect(rows[0]).toMatchObject({ noegle: 'afd:0045-00001', vaerdi: 105, vaerdi_status: 'r', foer: 100, aendring: 5 });
  expect(rows[0]).toMatchObject({ periode: expect.stringContaining('2026'), syntetiske_data: 'ja' });
  const geometry = Buffer.from(rows[0]?.geometri as Uint8Array);
  expect([geometry.toString('latin1', 0, 2), geometry.readInt32LE(4), geometry.readUInt32LE(9)]).toEqual([
    'GP',
    25832,
    1,
  ]);
  expect([geometry.readDoubleLE(13), geometry.readDoubleLE(21)]).toEqual([498_371, 6_221_583]);
  expect(file.prepare('SELECT geometry_type_name AS kind, srs_id AS srs FROM gpkg_geometry_columns').all()).toEqual([
    { kind: 'POINT', srs: 25832 },
  ]);
  const about = file.prepare('SELECT emne, tekst FROM om_tallene').all();
  const told = new Map(about.map(({ emne, tekst }) => [emne, tekst]));
  expect([...told.keys()]).toEqual(expect.arrayContaining(['Syntetiske data', 'Kilde', 'Udgave', 'Status r']));
  expect(told.get('Beskyttelse')).toContain('multiplum af 5');
  file.close();
  await rm(folder, { recursive: true });
});

test('every row of a file says its period, its release, and that the data are made up', async () => {
  const csv = (await app.get('/api/v1/map/file?lag=kom&tal=beboere&form=csv')).body;
  const [head = '', first = ''] = csv.split('\r\n');
  expect(head).toMatch(/;periode;udgave;syntetiske_data$/);
  expect(first).toMatch(/;r_[0-9a-f]{16};ja$/);
  const json = (await app.get('/api/v1/map/file?lag=kom&tal=beboere&form=geojson')).json();
  expect(json.about).toMatchObject({ 'Syntetiske data': expect.any(String), Kilde: expect.any(String) });
});

test('the ground comes packed as the client takes it, and unpacked to who takes nothing', async () => {
  const ground = async (accepted: string) => {
    const answer = await app.get('/api/v1/map/ground/kom', undefined, { 'accept-encoding': accepted });
    return { packing: answer.headers['content-encoding'], bytes: answer.rawPayload };
  };
  const plain = await ground('identity');
  expect(plain.packing).toBeUndefined();
  const [br, gzip, refused] = [
    await ground('gzip, deflate, br'),
    await ground('gzip'),
    await ground('br;q=0, gzip;q=0.5'),
  ];
  expect([br.packing, gzip.packing, refused.packing]).toEqual(['br', 'gzip', 'gzip']);
  expect(brotliDecompressSync(br.bytes).equals(plain.bytes)).toBe(true);
  expect(gunzipSync(gzip.bytes).equals(plain.bytes)).toBe(true);
});
