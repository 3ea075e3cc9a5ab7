import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRows, ownArea, placedSector, uuid } from '../app/areas/area-sector.ts';
import { square } from '../engines/areas/area-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(placedSector());
  await importRows(app.context, 9001, [
    ownArea('n', square(0, 0, 200), { omraade_navn: 'Nordkanten' }),
    ownArea('h', square(0, 400, 200), { off_kode: 2 }),
    ownArea('e', square(4900, 0, 200), { omraade_navn: 'Østkanten' }),
  ]);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const nord = `omr:${uuid('n')}`;

describe('areas with units', () => {
  test('the fund sees areas for all authorities with their afdelinger, in and out, and how many dwellings lie inside', async () => {
    const { areas, filter } = (await app.get('/api/v1/areas?tema=9001', 'fond')).json();
    expect(filter).toBe('off_kode in (1, 3)');
    expect(areas.map((area: { readonly name: string }) => area.name)).toEqual(['Østkanten', 'Nordkanten']);
    expect(areas[1]).toMatchObject({
      key: nord,
      kind: { da: 'Øvrigt alment område' },
      units: [
        { key: 'afd:0045-00001', name: 'Æblehaven', inside: 40, of: 40, member: true },
        { key: 'afd:0045-00002', inside: 30, of: 30, member: true },
        { key: 'afd:0101-00001', inside: 30, of: 50, member: true },
      ],
      unitCount: 3,
      coverage: { inside: 100, counted: 120, countedInside: 100, sure: 100, told: 100 },
    });
    expect(areas[1].shape).toBeUndefined();
    expect((await app.get('/api/v1/areas?tema=9001&grund=ja', 'fond')).json().areas[1].shape).toEqual(
      square(0, 0, 200),
    );
  });

  test('the public sees the ground of open areas, no afdelinger and no key; a kommune its own hidden ones too', async () => {
    const open = (await app.get('/api/v1/areas?tema=9001')).json();
    expect(open.areas).toHaveLength(2);
    for (const area of open.areas) expect(area).toMatchObject({ units: [] });
    expect(JSON.stringify(open)).not.toContain('"key"');
    expect((await app.get('/api/v1/areas?tema=9001', 'analytiker')).json().areas).toHaveLength(3);
    expect((await app.get('/api/v1/areas?tema=9001', 'leder')).json().areas).toHaveLength(2);
  });

  test('afdelinger are points for who may see them', async () => {
    const all = (await app.get('/api/v1/areas/estates', 'fond')).json().estates;
    expect(all.every((one: object) => 'x' in one && 'key' in one)).toBe(true);
    expect((await app.get('/api/v1/areas/estates')).json().estates).toEqual([]);
    const wrong = await app.get('/api/v1/areas/estates?dag=2026-13-01', 'fond');
    expect([wrong.statusCode, wrong.json().code]).toEqual([400, 'KV-G35']);
  });
});

describe('an area is a selection like any other', () => {
  test('its table is the sum of its afdelinger', async () => {
    const table = (await app.get(`/api/v1/tables/T01?sted=${nord}&sml=ingen`, 'fond')).json();
    expect(table.place).toMatchObject({ key: nord, level: 'omr', name: { da: 'Nordkanten' }, units: 3 });
    const sum = (
      await app.get('/api/v1/tables/T01?sted=afd:0045-00001,afd:0045-00002,afd:0101-00001&sml=ingen', 'fond')
    ).json();
    expect(table.cells).toEqual(sum.cells);
  });

  test('it stands beside another place in the table, in Excel and on its page, for who may see both', async () => {
    const url = `/api/v1/tables/T01?sted=afd:0101-00002&sml=${nord}`;
    const own = (await app.get(`/api/v1/tables/T01?sted=${nord}&sml=ingen`, 'fond')).json();
    const [beside] = (await app.get(url, 'fond')).json().comparators;
    expect(beside.place).toMatchObject({ key: nord, name: { da: 'Nordkanten' } });
    expect(beside.cells).toEqual(own.cells);
    const book = await readXlsx((await app.get(`${url}&form=xlsx`, 'fond')).rawPayload);
    expect(JSON.stringify(book.sheets.map(({ rows }) => rows))).toContain('Nordkanten');
    expect((await app.get(`${url.replace(nord, `omr:${uuid('h')}`)}`, 'fond')).statusCode).toBe(404);
    const json = { accept: 'application/json' };
    const choices = async (place: string) =>
      (await app.get(`/sted/afd/${place}`, 'fond', json))
        .json()
        .sml.map(({ value }: { readonly value: string }) => value);
    expect(await choices('0045-00001')).toContain(nord);
    expect(await choices('0101-00002')).not.toContain(nord);
  });

  test('it lies in the basket beside afdelinger, and is taken away from a sum', async () => {
    const json = { accept: 'application/json' };
    const basket = (await app.get(`/udvalg?sted=${nord},-afd:0045-00001`, 'fond', json)).json();
    expect(JSON.stringify(basket)).toContain('Nordkanten');
    const rest = (await app.get(`/api/v1/tables/T01?sted=${nord},-afd:0045-00001&sml=ingen`, 'fond')).json();
    const sum = (await app.get('/api/v1/tables/T01?sted=afd:0045-00002,afd:0101-00001&sml=ingen', 'fond')).json();
    expect(rest.cells).toEqual(sum.cells);
  });

  test('search finds it by name and says what it is; the public finds nothing', async () => {
    const { hits } = (await app.get('/api/v1/search?q=nordkanten', 'fond')).json();
    expect(hits).toEqual([
      expect.objectContaining({
        kind: 'omr',
        name: 'Nordkanten',
        detail: expect.objectContaining({ da: 'Øvrigt alment område · Herning' }),
      }),
    ]);
    expect((await app.get('/api/v1/search?q=nordkanten')).json().hits).toEqual([]);
  });

  test('a border only its kommune may see is for others a place that does not exist', async () => {
    const hidden = await app.get(`/api/v1/tables/T01?sted=omr:${uuid('h')}`, 'fond');
    const none = await app.get(`/api/v1/tables/T01?sted=omr:${uuid('zz')}`, 'leder');
    const other = await app.get(`/api/v1/tables/T01?sted=omr:${uuid('h')}`, 'leder');
    expect([hidden.statusCode, none.statusCode, other.statusCode]).toEqual([404, 404, 404]);
    expect(other.json().code).toBe(none.json().code);
  });

  test('a new border is seen at once, also by who has the old answer kept', async () => {
    const url = `/api/v1/tables/T01?sted=omr:${uuid('e')}&sml=ingen`;
    const before = await app.get(url, 'fond');
    expect(before.json().place.units).toBe(1);
    const etag = String(before.headers.etag);
    expect((await app.get(url, 'fond', { 'if-none-match': etag })).statusCode).toBe(304);
    await importRows(app.context, 9001, [ownArea('e', square(4900, 0, 5000), { omraade_navn: 'Østkanten' })]);
    const after = await app.get(url, 'fond', { 'if-none-match': etag });
    expect(after.statusCode).toBe(200);
    expect(after.json().place.units).toBe(2);
  });
});
