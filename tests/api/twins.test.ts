import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { twinWorld, workedExample } from '../app/twins/twin-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(twinWorld(workedExample, { stock: false }));
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const a01 = '/api/v1/twins?sted=afd:0001-00001';

test('twins are public and the same for all', async () => {
  const open = await app.get(a01);
  expect(open.statusCode).toBe(200);
  expect(open.json()).toMatchObject({
    level: 'afdeling',
    basis: 'socio',
    method: { id: 'socio-afdeling', version: '1' },
    twins: [{ key: 'afd:0001-00002', rank: 1 }, { key: 'afd:0005-00001' }, {}, {}],
  });
  expect((await app.get(a01, 'fond')).body).toBe(open.body);
});

test('an answer kept by the reader is not sent again', async () => {
  const first = await app.get(a01);
  const again = await app.get(a01, undefined, { 'if-none-match': String(first.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test('CSV: one row a unit with decimal commas, the words of what is hidden nowhere to be solved', async () => {
  const { body, headers } = await app.get(`${a01}&form=csv&antal=2`);
  expect(headers['content-disposition']).toBe('attachment; filename="tvillinger_afd-0001-00001_socio_2026_da.csv"');
  const [head, own, first] = body.split('\r\n');
  expect(head).toMatch(/^\uFEFFplads;enhed;navn;organisation;kommune;afstand;sikkerhed;percentil;ie;ie_status;/);
  expect(own).toMatch(/^0;afd:0001-00001;Afd 0001-00001;[^;]*;[^;]*;;;;42,0;;;36,0;;;0,580;/);
  expect(first).toMatch(/^1;afd:0001-00002;.*;0,154026;sikker;25,0;40,0;;/);
});

test('the map is a picture in the reader’s language; a page without any known place shows none', async () => {
  const answer = await app.get(`${a01}&form=svg&antal=2&sprog=en`);
  expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
  expect(answer.body).toContain('Map of Afd 0001-00001 and its twins');
  expect(answer.body).toContain('2. Afd 0005-00001, location not known.');
  const page = (await app.get('/tvillinger?sted=afd:0001-00001', undefined, { accept: 'application/json' })).json();
  expect([page.kind, page.map]).toEqual(['twins', undefined]);
});

test.each([
  ['sted=afd:0001-00001&antal=0', 400, 'KV-N12'],
  ['sted=afd:0001-00001&antal=2.5', 400, 'KV-N12'],
  ['sted=afd:0006-00001', 400, 'KV-N14'],
  ['sted=afd:9999-99999', 404, 'KV-N10'],
  ['sted=afd:0001-00001&variable=ie:0', 400, 'KV-N1'],
  ['sted=afd:0001-00001&form=doc', 400, 'KV-A5'],
  ['sted=afd:0001-00001&basis=kombineret', 400, 'KV-N18'],
  ['antal=5', 400, 'KV-A5'],
])('%s is refused in words', async (query, status, code) => {
  const answer = await app.get(`/api/v1/twins?${query}`);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  expect(answer.json().message_da).not.toBe(answer.json().message_en);
});

test('the public finds afdelinger and organisations that have twins, and nothing else', async () => {
  const { hits } = (await app.get('/api/v1/twins/places?q=Afd')).json();
  expect(hits.length).toBe(6);
  expect((await app.get('/api/v1/twins/places?q=0001')).json().hits[0]).toMatchObject({ kind: 'org', key: '0001' });
  expect(
    (await app.get('/api/v1/twins/places?q=Herning')).json().hits.map(({ kind }: { kind: string }) => kind),
  ).not.toContain('kom');
  const found: { readonly kind: string }[] = (await app.get('/api/v1/search?q=Afd')).json().hits;
  expect(found.filter(({ kind }) => kind !== 'side')).toEqual([]);
});

test('the workbook opens again: twins and contributions as numbers, native charts, data dates, links that roll', async () => {
  const file = (await app.get(`${a01}&form=xlsx&antal=2`)).rawPayload;
  const { sheets } = await readXlsx(file);
  expect(sheets.map(({ name }) => name)).toEqual([
    'Forside',
    'Tvillinger',
    'Bidrag',
    'Diagram',
    'Noter',
    'Datagrundlag',
  ]);
  const [front, list, parts, , , dates] = sheets.map(({ rows }) => rows);
  expect(list?.slice(1).map((row) => row.slice(0, 3))).toEqual([
    [0, 'afd:0001-00001', 'Afd 0001-00001'],
    [1, 'afd:0001-00002', 'Afd 0001-00002'],
    [2, 'afd:0005-00001', 'Afd 0005-00001'],
  ]);
  expect(list?.[2]?.[5]).toBeCloseTo(0.154026, 6);
  expect(list?.[1]?.[7]).toBe(42);
  expect(parts).toHaveLength(1 + 2 * 4);
  expect(parts?.slice(1, 5).reduce((sum, row) => sum + Number(row[7]), 0)).toBeCloseTo(100, 9);
  expect(dates?.map((row) => row[1])).toContain('2025-10-01');
  const links = front?.flat().filter((cell) => String(cell).includes('/tvillinger?'));
  expect(links).toHaveLength(2);
  expect(links?.filter((link) => String(link).includes('udgave='))).toHaveLength(1);
  const parted = Object.keys(unzipSync(file));
  expect(parted.filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(2);
  expect(parted.filter((name) => /vba|externalLink/i.test(name))).toEqual([]);
});

test.each([
  ['/tvillinger', 'Find tvillinger'],
  ['/tvillinger?q=Afd', 'Find tvillinger'],
  ['/tvillinger?sted=afd:0001-00001', 'Tvillinger til Afd 0001-00001'],
  ['/tvillinger?sted=afd:0001-00001&v_ie=1&v_am=2&skala=minmax', 'Tvillinger til Afd 0001-00001'],
  ['/tvillinger?sted=afd:0006-00001', 'Tvillinger til Afd 0006-00001'],
  ['/tvillinger?sted=afd:9999-99999', 'Find tvillinger'],
])('the page %s is for everybody', async (path, title) => {
  const answer = await app.get(path, undefined, { accept: 'application/json' });
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toMatchObject({ kind: 'twins', title: { da: title } });
});

test('a page forgives what the API refuses, and says so; a refusal names what works', async () => {
  const page = (path: string) => app.get(path, undefined, { accept: 'application/json' }).then((a) => a.json());
  const forgiven = await page('/tvillinger?sted=afd:0001-00001&antal=21&nyt=1');
  expect(forgiven.notes.map(({ da }: { da: string }) => da)).toEqual([
    expect.stringContaining('Vælg et helt tal fra 1 til 20'),
    expect.stringContaining('nyt'),
  ]);
  expect(forgiven.answer.twins).toHaveLength(4);
  const hidden = await page('/tvillinger?sted=afd:0001-00001&basis=kombineret');
  expect(hidden.refusal.works).toEqual([
    { name: { da: 'Socioøkonomi', en: 'Socio-economic' }, href: '/tvillinger?sted=afd:0001-00001&basis=socio' },
  ]);
});
