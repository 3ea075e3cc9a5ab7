import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { smallSector } from '../app/small-sector.ts';
import { openTestServer, type TestServer, writeRelease } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const own = 'afd:0045-00001';
const sum = 'afd:0045-00001,afd:0045-00002';

describe('a table', () => {
  test('of two afdelinger is their sum, with the release it is from', async () => {
    const answer = await app.get(`/api/v1/tables/T01?sted=${sum}&sml=ingen`, 'leder');
    expect(answer.statusCode).toBe(200);
    const body = answer.json();
    expect(body.cells[0].map((period: readonly { value: number }[]) => period[0]?.value)).toEqual([200, 210]);
    expect(body).toMatchObject({ table: 'T01', synthetic: true, place: { key: sum, level: 'sum', units: 2 } });
    expect(body.release).toBe(app.context.desk.served()?.manifest.id);
  });
  test('has kommune and country beside it until the reader chooses others', async () => {
    const keys = async () =>
      (await app.get(`/api/v1/tables/T01?sted=${own}`, 'leder'))
        .json()
        .comparators.map((c: { place: { key: string } }) => c.place.key);
    expect(await keys()).toEqual(['kom:657', 'land:000']);
    const cookies = { kvarter_persona: 'leder' };
    await app.server.inject({ method: 'POST', url: '/api/v1/session', cookies, payload: { sml: 'org' } });
    expect(await keys()).toEqual(['org:0045']);
    await app.server.inject({ method: 'POST', url: '/api/v1/session', cookies, payload: { sml: 'kom,land' } });
  });
  test('of a kommune is open to everyone, an afdeling is not', async () => {
    expect((await app.get('/api/v1/tables/T01?sted=kom:657')).statusCode).toBe(200);
    expect((await app.get(`/api/v1/tables/T01?sted=${own}`)).statusCode).toBe(404);
  });
});

describe('what does not exist and what is not allowed', () => {
  const withoutAsked = (text: string) => text.replaceAll(/\d{4}-\d{5}/g, '#').replace(/"id":"[^"]*"/, '');
  test.each(['/api/v1/tables/T01?sted=afd:', '/api/v1/workbook?sted=afd:', '/api/v1/places/afd/', '/sted/afd/'])(
    '%s: the same answer',
    async (path) => {
      const hidden = await app.get(`${path}0101-00001`, 'leder');
      const absent = await app.get(`${path}9999-99999`, 'leder');
      expect(hidden.statusCode).toBe(404);
      expect(absent.statusCode).toBe(404);
      expect(withoutAsked(hidden.body)).toBe(withoutAsked(absent.body));
      expect(Object.keys(hidden.headers).sort()).toEqual(Object.keys(absent.headers).sort());
    },
  );
  test('search lists only what the reader may see, and counts nothing else', async () => {
    const hits = async (persona: string, q: string) =>
      (await app.get(`/api/v1/search?q=${encodeURIComponent(q)}`, persona)).json();
    const places = ({ kind }: { readonly kind: string }): boolean => kind !== 'side';
    expect((await hits('leder', 'afd')).hits.filter(places)).toEqual([]);
    expect((await hits('leder', 'æblehaven')).total).toBe(1);
    expect(await hits('leder', '0101-00001')).toEqual(await hits('leder', '9999-99999'));
    expect((await hits('offentlig', 'helhedsplan')).total).toBe(0);
    expect((await hits('bestyrelse', 'helhedsplan')).hits).toMatchObject([{ kind: 'plan', key: '5123.2019-2026' }]);
  });
  test('a place page shows only the parents and children the reader may see', async () => {
    const children = async (persona: string) =>
      (await app.get('/api/v1/places/kom/657', persona)).json().children.map((c: { key: string }) => c.key);
    expect(await children('offentlig')).toEqual([]);
    expect(await children('leder')).toEqual(['org:0045']);
  });
});

describe('files', () => {
  test('CSV is named after place and edition and holds the figures of the screen', async () => {
    const answer = await app.get(`/api/v1/tables/T01?sted=${own}&form=csv&sml=ingen`, 'leder');
    expect(answer.headers['content-disposition']).toBe(
      'attachment; filename="beboertabel_t01_afd-0045-00001_2026_da.csv"',
    );
    expect(answer.body).toContain('T01;afd:0045-00001;2026;I_ALT;n;105;r;Æblehaven;');
  });
  test.each([
    ['xlsx', 'PK'],
    ['parquet', 'PAR1'],
    ['json-stat', '{'],
    ['px', 'CHARSET="ANSI";'],
  ])('the workbook of all tables comes as %s', async (form, magic) => {
    const answer = await app.get(`/api/v1/workbook?sted=${sum}&form=${form}&sprog=en`, 'leder');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, magic.length).toString()).toBe(magic);
    expect(answer.headers['content-disposition']).toMatch(/beboertabeller_sum-[0-9a-f]{12}_2026_en\./);
  });
  test('link back to the address the reader came by', async () => {
    const answer = await app.get('/api/v1/tables/T01?sted=afd:0045-00001&form=xlsx', 'leder');
    const front = (await readXlsx(answer.rawPayload)).sheets[0]?.rows.flat().map(String) ?? [];
    expect(front.filter((text) => /^https?:\/\/[^/]+\/tabel\/T01\?sted=afd:0045-00001/.test(text))).toHaveLength(2);
  });
  test('need the role for it: a plan’s board may see and not take', async () => {
    const see = await app.get('/api/v1/tables/T01?sted=plan:5123.2019-2026', 'bestyrelse');
    const take = await app.get('/api/v1/tables/T01?sted=plan:5123.2019-2026&form=csv', 'bestyrelse');
    expect(see.statusCode).toBe(200);
    expect(take.statusCode).toBe(403);
    expect(take.json()).toMatchObject({ code: 'KV-A1', message: expect.stringContaining('hente filer') });
  });
});

describe('the entity tag', () => {
  const url = '/api/v1/tables/T01?sted=kom:657';
  const tagOf = async (persona: string) => String((await app.get(url, persona)).headers.etag);
  test('saves sending what the reader has', async () => {
    const again = await app.get(url, 'leder', { 'if-none-match': await tagOf('leder') });
    expect(again.statusCode).toBe(304);
    expect(again.body).toBe('');
  });
  test('is another for another reader, language and release', async () => {
    const manager = await tagOf('leder');
    expect(await tagOf('fond')).not.toBe(manager);
    const english = await app.server.inject({ url, cookies: { kvarter_sprog: 'en', kvarter_persona: 'leder' } });
    expect(english.headers.etag).not.toBe(manager);
    const old = String(app.context.desk.served()?.manifest.id);
    await writeRelease(app.context, { ...smallSector(), manifest: { ...smallSector().manifest, dataHash: 'ny' } });
    await app.context.desk.refresh();
    expect(await tagOf('leder')).not.toBe(manager);
    expect((await app.get(`${url}&udgave=${old}`, 'leder')).json().release).toBe(old);
  });
});

test('every answer, refusal and file is in the log with role and object, and no figure is', async () => {
  await app.get(`/api/v1/tables/T02?sted=${own}`, 'leder');
  await app.get('/api/v1/tables/T02?sted=afd:0200-00001', 'leder');
  await app.get(`/api/v1/workbook?sted=${own}&form=csv`, 'leder');
  const [file, refused, shown] = await app.context.state.events(3);
  expect(shown).toMatchObject({
    reader: 'leder',
    role: 'eksport',
    action: 'table',
    object: `T02 ${own}`,
    allowed: true,
  });
  expect(refused).toMatchObject({ action: 'table', object: 'T02 afd:0200-00001', allowed: false });
  expect(file).toMatchObject({ action: 'workbook', object: `alle ${own}`, allowed: true });
});
