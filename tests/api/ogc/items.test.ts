import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../open-test-server.ts';
import { idOf, keep, omraade, openGeoServer } from './geo-world.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openGeoServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const items = '/geo/collections/boligomraader/items';
const utm = 'http://www.opengis.net/def/crs/EPSG/0/25832';

async function numbers(query: string, persona?: string): Promise<number[]> {
  const answer = await app.get(`${items}?${query}`, persona);
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json().features.map((feature: { properties: { omraade_nr: number } }) => feature.properties.omraade_nr);
}

describe('what a reader sees', () => {
  test('the public what everybody may see; authorities and the kommune more; the answer tells the filter', async () => {
    expect(await numbers('')).toEqual([1, 2]);
    expect(await numbers('', 'fond')).toEqual([1, 2, 5]);
    const answer = await app.get(items, 'fond');
    expect(answer.json().adgang.filter).toBe('off_kode in (1, 3)');
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect((await app.get(items)).headers['cache-control']).toBe('public, max-age=300');
  });

  test('an area the reader may not see is not there', async () => {
    expect((await app.get(`${items}/o-${idOf(5)}`)).statusCode).toBe(404);
    expect((await app.get(`${items}/o-${idOf(5)}`, 'fond')).statusCode).toBe(200);
    expect(await numbers('filter=off_kode = 3')).toEqual([]);
  });

  test('who registered an area is told to who is known there, not to the public', async () => {
    const by = async (persona?: string) =>
      (await app.get(`${items}?limit=1`, persona)).json().features[0].properties.bruger_id;
    expect([await by(), await by('fond')]).toEqual([null, expect.any(String)]);
  });

  test('what is written is seen by the very next reader', async () => {
    expect(await numbers('omraade_nr=77')).toEqual([]);
    await keep(app, [omraade(77)]);
    expect(await numbers('omraade_nr=77')).toEqual([77]);
  });
});

describe('time', () => {
  test.each([
    ['datetime=2015-06-01', [3]],
    ['datetime=2019-12-31T23:30:00Z', [3]],
    ['datetime=2020-01-01', [1, 2]],
    ['datetime=2015-01-01/2020-01-01', [1, 2, 3]],
    ['datetime=../2010-01-01', [3]],
    ['datetime=2030-01-01/..', [1, 2, 4]],
    ['datetime=2040-01-01/', [1, 2, 4]],
  ])('%s finds %s', async (query, found) => {
    expect(await numbers(`${query}&filter=omraade_nr<10`)).toEqual(found);
  });

  test('systid asks what was known at a moment', async () => {
    expect(await numbers('systid=2025-12-31')).toEqual([]);
    expect(await numbers('systid=2026-01-01T00:00:00Z&filter=omraade_nr<10')).toEqual([1, 2]);
  });
});

describe('place', () => {
  test('a box in degrees, in metres, in latitude first; borders count', async () => {
    const low = 'filter=omraade_nr<10';
    expect(await numbers(`${low}&bbox=8.97,56.13,8.973,56.14`)).toEqual([1]);
    expect(await numbers(`${low}&bbox=498300,6221000,498350,6221050&bbox-crs=${utm}`)).toEqual([1]);
    expect(await numbers(`${low}&bbox=498301,6221000,498350,6221050&bbox-crs=${utm}`)).toEqual([]);
    const latitudeFirst = 'http://www.opengis.net/def/crs/EPSG/0/4326';
    expect(await numbers(`${low}&bbox=56.13,8.97,56.14,8.973&bbox-crs=${latitudeFirst}`)).toEqual([1]);
  });

  test('numbers come in the order of the axes, and the header says which', async () => {
    const first = async (crs: string) => {
      const answer = await app.get(`${items}?limit=1&crs=http://www.opengis.net/def/crs/${crs}`);
      return [answer.json().features[0].geometry.coordinates[0][0][0], answer.headers['content-crs']];
    };
    const named = (crs: string) => `<http://www.opengis.net/def/crs/${crs}>`;
    expect(await first('OGC/1.3/CRS84')).toEqual([[8.9710386, 56.1340542], named('OGC/1.3/CRS84')]);
    expect(await first('EPSG/0/25832')).toEqual([[498_200, 6_221_000], named('EPSG/0/25832')]);
    expect(await first('EPSG/0/4326')).toEqual([[56.1340542, 8.9710386], named('EPSG/0/4326')]);
  });
});

describe('pages', () => {
  const nextOf = (answer: { json(): { links: { rel: string; href: string }[] } }) =>
    answer.json().links.find(({ rel }) => rel === 'next')?.href;

  test('every feature once, also when others come in between and when ordered', async () => {
    const other = await openGeoServer();
    await keep(
      other,
      Array.from({ length: 20 }, (_, i) => omraade(20 + i, { fields: { omraade_navn: `N ${i % 3}` } })),
    );
    for (const order of ['', '&sortby=-omraade_navn,omraade_nr']) {
      const seen: number[] = [];
      let url: string | undefined = `${items}?limit=4${order}`;
      while (url !== undefined) {
        const answer = await other.get(url.replace(/^http:\/\/[^/]+/, ''));
        seen.push(
          ...answer.json().features.map((one: { properties: { omraade_nr: number } }) => one.properties.omraade_nr),
        );
        if (seen.length === 8) await keep(other, [omraade(order === '' ? 10 : 11, { fields: { omraade_navn: 'Ø' } })]);
        url = nextOf(answer);
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((nr) => nr >= 20)).toHaveLength(20);
    }
    await other.close();
  });

  test('a mark that was changed or belongs to another question is refused, each in its words', async () => {
    const next = nextOf(await app.get(`${items}?limit=1`))?.replace(/^http:\/\/[^/]+/, '') ?? '';
    expect((await app.get(next)).statusCode).toBe(200);
    const of = async (url: string) => (await app.get(url)).json();
    expect(await of(`${next}&kommunekode=657`)).toMatchObject({ kode: 'KV-Z6', description: /andet spørgsmål/ });
    expect(await of(next.replace(/side=.{6}/, 'side=AAAAAA'))).toMatchObject({ kode: 'KV-Z6' });
    expect(await of(`${items}?side=x`)).toMatchObject({ code: 'InvalidParameterValue', description: /ikke et, som/ });
  });
});

describe('order', () => {
  test('Danish names, what is not known last, both ways', async () => {
    const low = 'filter=omraade_nr<10&datetime=../..';
    expect(await numbers(`${low}&sortby=omraade_navn`)).toEqual([1, 3, 4, 2]);
    expect(await numbers(`${low}&sortby=-omraade_navn`)).toEqual([2, 4, 3, 1]);
    expect(await numbers(`${low}&sortby=gyldig_til`)).toEqual([3, 1, 2, 4]);
    expect(await numbers(`${low}&sortby=-gyldig_til,-omraade_nr`)).toEqual([3, 4, 2, 1]);
  });
});

describe('bad input', () => {
  test.each([
    ['limit=0', 'KV-Z2'],
    ['limit=abc', 'KV-Z2'],
    ['limit=1&limit=2', 'KV-Z2'],
    ['foo=1', 'KV-Z1'],
    ['bbox=1,2,3', 'KV-Z8'],
    ['bbox=1,2,3,x', 'KV-Z8'],
    ['bbox=-1e308,-1e308,1e308,1e308', 'KV-Z8'],
    ['bbox=8,57,9,56', 'KV-Z8'],
    ['bbox=56,8,57,9', 'KV-Z8'],
    ['bbox=498200,6221000,498300,6221100', 'KV-Z8'],
    ['bbox-crs=EPSG:25832', 'KV-Z5'],
    ['crs=EPSG:25832', 'KV-Z5'],
    ['filter-crs=http://www.opengis.net/def/crs/OGC/0/does_not_exist', 'KV-Z5'],
    ['filter-lang=sql', 'KV-Z2'],
    ['datetime=2024', 'KV-Z2'],
    ['datetime=2025-01-01/2024-01-01', 'KV-Z2'],
    ['datetime=2024-02-30', 'KV-Z2'],
    ['systid=nu', 'KV-Z2'],
    ['sortby=geometri', 'KV-Z9'],
    ['kommunekode=abc', 'KV-Z2'],
    ['f=xml', 'KV-Z2'],
    ['filter=THIS IS NOT A FILTER', 'KV-Y1'],
    ['filter=ukendt = 1', 'KV-Y3'],
    ['filter=soundex(omraade_navn) = 1', 'KV-Y4'],
    [`filter=${'('.repeat(30)}omraade_nr = 1${')'.repeat(30)}`, 'KV-Y2'],
    [`filter=omraade_navn = '${'a'.repeat(8000)}'`, 'KV-Y2'],
    ["filter=omraade_navn = '1'; DROP TABLE area_version --", 'KV-Y1'],
    ['filter=S_INTERSECTS(geometri,BBOX(1000000,1000000,2000000,2000000))', 'KV-Z8'],
  ])('%s is refused as %s', async (query, kode) => {
    const answer = await app.get(`${items}?${query}`);
    expect([answer.statusCode, answer.json().kode]).toEqual([400, kode]);
  });

  test('SQL in a value is a text like any other', async () => {
    expect(await numbers("filter=omraade_navn = ''' OR 1=1 --'")).toEqual([]);
    expect(await numbers("omraade_navn=' OR ''='")).toEqual([]);
    expect(await numbers('')).toContain(1);
  });

  test('the exception speaks the language asked for', async () => {
    const english = await app.get(`${items}?limit=0`, undefined, { 'accept-language': 'en-GB,en;q=0.9,da;q=0.1' });
    expect(english.json()).toEqual({
      code: 'InvalidParameterValue',
      description: 'limit = "0" cannot be used. Write a whole number from 1 up.',
      detaljer: 'limit = »0« kan ikke bruges. Skriv et helt tal fra 1 og op.',
      kode: 'KV-Z2',
    });
    expect((await app.get(`${items}?limit=0`)).json().description).toContain('Skriv et helt tal');
  });

  test.each([
    ['/geo/collections/nej', 404, 'KV-Z3'],
    ['/geo/collections/nej/items', 404, 'KV-Z3'],
    [`${items}/o-ukendt`, 404, 'KV-Z4'],
    ['/geo/nej', 404, 'KV-A6'],
  ])('%s is %i', async (url, status, kode) => {
    const answer = await app.get(url);
    expect([answer.statusCode, answer.json().kode, answer.json().code]).toEqual([status, kode, 'NotFound']);
  });

  test('a form that is not there is 406; a bare identity leads to the feature', async () => {
    expect((await app.get(items, undefined, { accept: 'image/png' })).statusCode).toBe(406);
    const led = await app.get(`${items}/${idOf(1)}?crs=${utm}`);
    expect([led.statusCode, led.headers.location]).toEqual([308, expect.stringMatching(`/items/o-${idOf(1)}\\?crs=`)]);
  });
});

test('a polygon in a filter with a hole over its edge is refused with a sentence', async () => {
  const outer = '498000 6221000,498900 6221000,498900 6221900,498000 6221900,498000 6221000';
  const hole = '497000 6221050,498250 6221010,498230 6221600,497000 6221050';
  const filter = encodeURIComponent(`S_INTERSECTS(geometri,POLYGON((${outer}),(${hole})))`);
  const crs = 'http://www.opengis.net/def/crs/EPSG/0/25832';
  const answer = await app.get(`/geo/collections/boligomraader/items?filter-crs=${crs}&filter=${filter}`);
  expect([answer.statusCode, answer.json().description]).toEqual([400, expect.stringContaining('krydser sig selv')]);
});
