import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrsName, toUtm32 } from '../../../src/engines/areas/project.ts';
import type { TestServer } from '../open-test-server.ts';
import { abstractTests } from './abstract-test-ids.ts';
import { type Answer, linksOf, pathOf } from './answers.ts';
import { openGeoServer } from './geo-world.ts';

let app: TestServer;
let get: (url: string, accept?: string) => Promise<Answer>;
let all: { id: string; crs: string[]; storageCrs: string; extent?: { spatial: { bbox: number[][] } } }[];
let declared: string[];
beforeAll(async () => {
  app = await openGeoServer();
  get = (url, accept = 'application/json') => app.get(url, undefined, { accept });
  all = (await get('/geo/collections')).json().collections;
  declared = (await get('/geo/conformance')).json().conformsTo;
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const items = '/geo/collections/boligomraader/items';
const uri = (crs: string) => `http://www.opengis.net/def/crs/${crs === 'CRS84' ? 'OGC/1.3/CRS84' : `EPSG/0/${crs}`}`;
const systems: readonly CrsName[] = ['CRS84', '25832', '4326', '4258', '3857'];
const ids = (answer: Answer): string[] => answer.json().features.map(({ id }: { id: string }) => id);
const declares = (name: string) => expect(declared).toContain(`http://www.opengis.net/spec/${name}`);

describe('what is declared', () => {
  test('is what is tested: every class has its abstract tests, each a test of that name', () => {
    const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));
    const text = files.map((name) => readFileSync(join(import.meta.dirname, name), 'utf8')).join('\n');
    const examples = readFileSync(join(import.meta.dirname, '../../ogc/cql2/expected.txt'), 'utf8');
    for (const one of declared) {
      const name = one.replace('http://www.opengis.net/spec/', '');
      if (name.startsWith('cql2/')) {
        // CQL2's tests are those of tests/engines/areas/cql2; the two encodings are tested by every example.
        const kind = name.replace('cql2/1.0/conf/', '');
        expect(/^cql2-(text|json)$/.test(kind) || examples.includes(`${kind}\t`), kind).toBe(true);
      } else {
        const tests = abstractTests[name] ?? [];
        expect(tests.length, name).toBeGreaterThan(0);
        for (const id of tests) expect(text.includes(`'${id}:`) || text.includes(`'${id}'`), id).toBe(true);
      }
    }
    expect(Object.keys(abstractTests).every((name) => declared.includes(`http://www.opengis.net/spec/${name}`))).toBe(
      true,
    );
  });

  test('drafts are not', () => {
    expect(declared.filter((one) => one.includes('/1.1/'))).toEqual([]);
  });
});

describe('Part 2', () => {
  test('/conf/crs/crs-uri: coordinate systems are addresses', () => {
    for (const { crs, storageCrs } of all) {
      for (const one of [...crs, storageCrs])
        expect(one).toMatch(/^http:\/\/www\.opengis\.net\/def\/crs\/(OGC|EPSG)\/[\d.]+\/\w+$/);
    }
  });

  test('/conf/crs/default-crs: CRS84 is among them', () => {
    for (const { crs } of all) expect(crs).toContain(uri('CRS84'));
  });

  test('/conf/crs/storageCrs: EPSG:25832, and among them', () => {
    for (const { crs, storageCrs } of all) {
      expect(storageCrs).toBe(uri('25832'));
      expect(crs).toContain(storageCrs);
    }
  });

  test('/conf/crs/crs-parameter: every system in every form, of many and of one; the header says which', async () => {
    const [id] = ids(await get(items));
    for (const crs of systems) {
      for (const url of [items, `${items}/${id}`]) {
        for (const f of ['json', 'gml']) {
          const answer = await get(`${url}?f=${f}&crs=${uri(crs)}`);
          expect([answer.statusCode, answer.headers['content-crs']]).toEqual([200, `<${uri(crs)}>`]);
          if (f === 'gml') expect(answer.body).toContain(`srsName="${uri(crs)}"`);
        }
      }
    }
  });

  test('/conf/crs/crs-parameter-default: CRS84 where nothing is said', async () => {
    const without = (await get(items)).json();
    const named = (await get(`${items}?crs=${uri('CRS84')}`)).json();
    expect(named.features).toEqual(without.features);
  });

  test('/conf/crs/crs-parameter-invalid: another is 400', async () => {
    for (const crs of [uri('9999'), 'EPSG:25832', '', 'urn:ogc:def:crs:EPSG::25832']) {
      expect((await get(`${items}?crs=${crs}`)).statusCode).toBe(400);
    }
  });

  test('/conf/crs/crs-parameter-transform: the same place in every system, within a centimetre', async () => {
    const first = async (crs: CrsName): Promise<[number, number]> => {
      const [x, y] = (await get(`${items}?crs=${uri(crs)}`)).json().features[0].geometry.coordinates[0][0][0];
      return [x, y];
    };
    const expected = await first('25832');
    expect(expected).toEqual([498_200, 6_221_000]);
    for (const crs of systems) {
      const [east, north] = toUtm32(await first(crs), crs);
      expect(Math.hypot(east - expected[0], north - expected[1])).toBeLessThan(0.02);
    }
  });

  const boxes: readonly (readonly [CrsName, string])[] = [
    ['CRS84', '8.97,56.13,8.973,56.14'],
    ['4326', '56.13,8.97,56.14,8.973'],
    ['4258', '56.13,8.97,56.14,8.973'],
    ['25832', '498000,6221000,498350,6222000'],
    ['3857', '998535,7584338,998860,7586336'],
  ];

  test('/conf/crs/bbox-crs-parameter: a box in every system, in the order of its axes', async () => {
    for (const [crs, bbox] of boxes) {
      const found = ids(await get(`${items}?bbox=${bbox}&bbox-crs=${uri(crs)}`));
      expect([crs, ...found.map((id) => id.slice(-1))]).toEqual([crs, '1']);
    }
  });

  test('/conf/crs/bbox-crs-parameter-default: CRS84 where nothing is said, whatever crs says', async () => {
    const [, bbox] = boxes[0] ?? [];
    expect(ids(await get(`${items}?bbox=${bbox}&crs=${uri('25832')}`))).toHaveLength(1);
  });

  test('/conf/crs/bbox-crs-parameter-invalid: another is 400', async () => {
    expect((await get(`${items}?bbox=8,56,9,57&bbox-crs=${uri('9999')}`)).statusCode).toBe(400);
  });
});

const rel = (what: string) => `http://www.opengis.net/def/rel/ogc/1.0/${what}`;
const headerLink = (answer: Answer, what: string) =>
  new RegExp(`<([^>]+)>; rel="${rel(what)}"`).exec(String(answer.headers.link))?.[1] ?? '';

describe('Part 3, queryables', () => {
  test('/conf/queryables/get-conformance', () => declares('ogcapi-features-3/1.0/conf/queryables'));

  test('/conf/queryables/get-queryables-uris: the header of every collection’s items leads to them', async () => {
    for (const { id } of all) {
      const answer = await app.server.inject({
        method: 'HEAD',
        url: `/geo/collections/${id}/items`,
        headers: { accept: 'application/json' },
      });
      expect(headerLink(answer, 'queryables')).toMatch(new RegExp(`/geo/collections/${id}/queryables$`));
    }
  });

  test('/conf/queryables/get-queryables: a JSON schema of what can be asked', async () => {
    for (const { id } of all) {
      const address = headerLink(await get(`/geo/collections/${id}/items`), 'queryables');
      const answer = await get(pathOf(address), 'application/schema+json');
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/schema+json']);
      const schema = answer.json();
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: address,
        type: 'object',
        additionalProperties: false,
      });
      for (const one of Object.values<{ type?: string; format?: string }>(schema.properties)) {
        expect(one.type !== undefined || one.format?.startsWith('geometry-')).toBe(true);
      }
    }
  });

  test('/conf/queryables-query-parameters/get-conformance', () =>
    declares('ogcapi-features-3/1.0/conf/queryables-query-parameters'));

  test('/conf/queryables-query-parameters/query-param: each property can be asked for; what is no value of its kind is 400', async () => {
    const { properties } = (await get('/geo/collections/boligomraader/queryables')).json();
    const [one] = (await get(items)).json().features;
    const wrong: Readonly<Record<string, string>> = { integer: 'abc', number: 'abc', 'date-time': 'abc', date: 'abc' };
    for (const [name, { type, format }] of Object.entries<{ type?: string; format?: string }>(properties)) {
      if (type === undefined) continue;
      const value = one.properties[name];
      if (value !== null) {
        const found = (await get(`${items}?${name}=${encodeURIComponent(value)}`)).json().features;
        expect(found.length, name).toBeGreaterThan(0);
        for (const { properties: own } of found) expect(own[name]).toBe(value);
      }
      const bad = wrong[format ?? type];
      if (bad !== undefined) expect([name, (await get(`${items}?${name}=${bad}`)).statusCode]).toEqual([name, 400]);
    }
  });
});

const asked = (filter: string, more = '') => get(`${items}?filter=${encodeURIComponent(filter)}${more}`);

describe('Part 3, filter', () => {
  test('/conf/filter/get-conformance', () => declares('ogcapi-features-3/1.0/conf/filter'));

  test('/conf/filter/filter-param: a filter that holds, and one that is none', async () => {
    const found = (await asked('regionskode IS NULL', '&filter-lang=cql2-text')).json();
    expect(found.features.map(({ properties }: { properties: object }) => properties)).toEqual([
      expect.objectContaining({ regionskode: null }),
      expect.objectContaining({ regionskode: null }),
    ]);
    expect((await asked('omraade_nr IS NULL')).json().features).toEqual([]);
    expect((await asked('THIS IS NOT A FILTER', '&filter-lang=cql2-text')).statusCode).toBe(400);
    const json = JSON.stringify({ op: '=', args: [{ property: 'omraade_nr' }, 2] });
    expect(ids(await asked(json, '&filter-lang=cql2-json'))).toHaveLength(1);
    expect((await asked('{"op":', '&filter-lang=cql2-json')).statusCode).toBe(400);
  });

  test('/conf/filter/filter-lang-default: cql2-text where nothing is said', async () => {
    expect(ids(await asked('omraade_nr = 2'))).toEqual(ids(await asked('omraade_nr = 2', '&filter-lang=cql2-text')));
    expect((await asked('THIS IS NOT A FILTER')).statusCode).toBe(400);
  });

  test('/conf/filter/expression-construction: a property that is not there is 400', async () => {
    expect((await asked('this_is_not_a_queryable IS NULL')).statusCode).toBe(400);
  });

  const within = (box: readonly number[]) => `S_INTERSECTS(geometri,BBOX(${box.join(',')}))`;

  test('/conf/filter/filter-crs-wgs84: places in a filter are CRS84 where nothing is said', async () => {
    const [first] = all;
    const box = first?.extent?.spatial.bbox[0] ?? [];
    expect(ids(await asked(within(box)))).toEqual(ids(await get(items)));
    expect((await asked(within([1_000_000, 1_000_000, 2_000_000, 2_000_000]))).statusCode).toBe(400);
  });

  test('/conf/filter/filter-crs-param: places in every system; another is 400', async () => {
    const boxes: readonly (readonly [CrsName, readonly number[]])[] = [
      ['CRS84', [8.97, 56.13, 8.973, 56.14]],
      ['4326', [56.13, 8.97, 56.14, 8.973]],
      ['25832', [498_000, 6_221_000, 498_350, 6_222_000]],
      ['3857', [998_535, 7_584_338, 998_860, 7_586_336]],
    ];
    for (const [crs, box] of boxes) {
      const found = ids(await asked(within(box), `&filter-crs=${uri(crs)}`)).map((id) => id.slice(-1));
      expect([crs, ...found]).toEqual([crs, '1']);
    }
    const nowhere = 'http://www.opengis.net/def/crs/OGC/0/does_not_exist';
    expect((await asked(within([8, 56, 9, 57]), `&filter-crs=${nowhere}`)).statusCode).toBe(400);
  });

  test('/conf/features-filter/get-conformance', () => declares('ogcapi-features-3/1.0/conf/features-filter'));

  test('/conf/features-filter/get-collections', async () => {
    expect((await get('/geo/collections')).headers['content-type']).toMatch(/^application\/json/);
    expect(all.length).toBeGreaterThan(0);
  });

  test('/conf/features-filter/get-collection: each leads to its queryables', async () => {
    for (const { id } of all) {
      const [link] = linksOf(await get(`/geo/collections/${id}`), rel('queryables'));
      expect(link?.href).toMatch(new RegExp(`/geo/collections/${id}/queryables$`));
    }
  });

  test('/conf/features-filter/filter-on-items: every collection takes a filter, and says when it is none', async () => {
    const hasKey = new Set(
      all.map(({ id }) => id).filter((id) => !['kommuner', 'klasser', 'observationer'].includes(id)),
    );
    for (const { id } of all) {
      const url = `/geo/collections/${id}/items?filter=`;
      const answer = await get(`${url}${encodeURIComponent('noegle IS NULL')}`);
      if (hasKey.has(id))
        expect([id, answer.statusCode, answer.headers['content-type']]).toEqual([id, 200, 'application/geo+json']);
      expect((await get(`${url}${encodeURIComponent('THIS IS NOT A FILTER')}`)).statusCode).toBe(400);
    }
  });

  test('/conf/features-filter/mixing-expression: a filter and a box both hold', async () => {
    const [first] = all;
    const box = first?.extent?.spatial.bbox[0] ?? [];
    expect(ids(await asked(within(box), `&bbox=${box.join(',')}`))).toEqual(ids(await get(items)));
    expect(ids(await asked(within(box), '&bbox=20,40,21,41'))).toEqual([]);
  });
});

describe('Part 8 (draft)', () => {
  test('/conf/sortables/get-conformance', () => declares('ogcapi-features-8/1.0/conf/sortables'));

  test('/conf/sortables/get-sortables-uris: the header of every collection’s items leads to them', async () => {
    for (const { id } of all) {
      const answer = await app.server.inject({
        method: 'HEAD',
        url: `/geo/collections/${id}/items`,
        headers: { accept: 'application/json' },
      });
      expect(headerLink(answer, 'sortables')).toMatch(new RegExp(`/geo/collections/${id}/sortables$`));
    }
  });

  test('/conf/sortables/get-sortables: a JSON schema of what can be sorted by; a place cannot', async () => {
    const schema = (await get('/geo/collections/boligomraader/sortables', 'application/schema+json')).json();
    expect(schema).toMatchObject({ type: 'object', properties: { omraade_navn: { type: 'string' } } });
    expect(schema.properties).not.toHaveProperty('geometri');
  });

  const names = async (sortby: string) =>
    (await get(`${items}?datetime=../..&sortby=${sortby}`))
      .json()
      .features.map(({ properties }: { properties: { omraade_navn: string } }) => properties.omraade_navn);

  test('/conf/sorting/get-conformance', () => declares('ogcapi-features-8/1.0/conf/sorting'));

  test('/conf/sorting/sortby-param: up and down, by one property and by more', async () => {
    const rising = ['Område 1', 'Område 3', 'Område 4', 'Århusvej'];
    expect(await names('%2Bomraade_navn')).toEqual(rising);
    expect(await names('-omraade_navn')).toEqual([...rising].reverse());
    expect(await names('-omraade_type_kode,omraade_navn')).toEqual(['Århusvej', 'Område 1', 'Område 3', 'Område 4']);
  });

  test('/conf/sorting/sortby-order-default: up where nothing is said; a plus that came as a space is a plus', async () => {
    expect(await names('omraade_navn')).toEqual(await names('%2Bomraade_navn'));
    expect(await names('+omraade_navn')).toEqual(await names('omraade_navn'));
  });

  test('/conf/sorting/expression-construction: what cannot be sorted by is 400', async () => {
    expect((await get(`${items}?sortby=this_is_not_a_sortable`)).statusCode).toBe(400);
  });

  test('/conf/features-sorting/get-conformance', () => declares('ogcapi-features-8/1.0/conf/features-sorting'));

  test('/conf/features-sorting/get-collections', () => expect(all.length).toBeGreaterThan(0));

  test('/conf/features-sorting/get-collection: each leads to its sortables', async () => {
    for (const { id } of all) {
      const [link] = linksOf(await get(`/geo/collections/${id}`), rel('sortables'));
      expect(link?.href).toMatch(new RegExp(`/geo/collections/${id}/sortables$`));
    }
  });

  test('/conf/features-sorting/filter-sorting: a filter and an order both hold', async () => {
    const answer = await asked('omraade_nr < 3', '&sortby=-omraade_nr');
    expect(ids(answer).map((id) => id.slice(-1))).toEqual(['2', '1']);
  });
});
