import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestServer } from '../open-test-server.ts';
import { type Answer, linksOf, type OgcLink, pathOf } from './answers.ts';
import { openGeoServer } from './geo-world.ts';
import * as shape from './standard-schemas.ts';

let app: TestServer;
let get: (url: string, accept?: string) => Promise<Answer>;
beforeAll(async () => {
  app = await openGeoServer();
  get = (url, accept = 'application/json') => app.get(url, undefined, { accept });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const items = '/geo/collections/boligomraader/items';
const ids = (answer: Answer): string[] => answer.json().features.map(({ id }: { id: string }) => id);
const parameterNamed = async (name: string) => (await get('/geo/api')).json().components.parameters[name];
const described = async (): Promise<{ id: string; links: OgcLink[]; extent?: { spatial: { bbox: number[][] } } }[]> =>
  (await get('/geo/collections')).json().collections;
const query = { in: 'query', required: false, style: 'form', explode: false };

describe('Part 1, core', () => {
  test('/conf/core/http: HTTP 1.1, and what is asked wrongly is told by status', async () => {
    expect((await get('/geo/')).raw.req.httpVersion ?? '1.1').toBe('1.1');
    expect((await app.server.inject({ method: 'DELETE', url: '/geo/' })).statusCode).toBe(404);
    expect((await app.server.inject({ method: 'HEAD', url: items })).statusCode).toBe(200);
  });

  test('/conf/core/root-op: the landing page is there', async () => {
    expect((await get('/geo/')).statusCode).toBe(200);
    expect((await get('/geo')).statusCode).toBe(200);
  });

  test('/conf/core/root-success: it leads to the description, the declaration and the data', async () => {
    const landing = shape.landingPage.parse((await get('/geo/')).json());
    const rels = landing.links.map(({ rel }) => rel);
    expect(rels).toEqual(expect.arrayContaining(['self', 'service-desc', 'service-doc', 'conformance', 'data']));
  });

  test('/conf/core/api-definition-op: every link to the description answers', async () => {
    const links = linksOf(await get('/geo/'), 'service-desc', 'service-doc');
    expect(links).toHaveLength(2);
    for (const { href } of links) expect((await get(pathOf(href), '*/*')).statusCode).toBe(200);
  });

  test('/conf/core/api-definition-success: it is OpenAPI 3.0 of these addresses', async () => {
    const api = (await get('/geo/api')).json();
    expect(api).toMatchObject({ openapi: '3.0.3', servers: [{ url: expect.stringMatching(/\/geo$/) }] });
    expect(Object.keys(api.paths)).toContain('/collections/boligomraader/items/{featureId}');
  });

  test('/conf/core/conformance-op: the declaration is there', async () => {
    expect((await get('/geo/conformance')).statusCode).toBe(200);
  });

  test('/conf/core/conformance-success: it names core', async () => {
    const { conformsTo } = shape.confClasses.parse((await get('/geo/conformance')).json());
    expect(conformsTo).toContain('http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core');
  });

  test('/conf/core/fc-md-op: the collections are there', async () => {
    expect((await get('/geo/collections')).statusCode).toBe(200);
  });

  test('/conf/core/fc-md-success: they are described as the standard asks', async () => {
    expect(shape.collections.parse((await get('/geo/collections')).json()).collections.length).toBeGreaterThan(7);
  });

  test('/conf/core/fc-md-links: links to itself and its other forms', async () => {
    const links = linksOf(await get('/geo/collections'), 'self', 'alternate');
    expect(links.map(({ rel, type }) => `${rel} ${type}`)).toEqual([
      'self application/json',
      'alternate text/html',
      'alternate application/xml',
    ]);
  });

  test('/conf/core/fc-md-items: every collection is an entry', async () => {
    const all = (await described()).map(({ id }) => id);
    expect(all).toEqual(expect.arrayContaining(['boligomraader', 'afdelinger', 'helhedsplaner', 'distrikter-5710']));
    expect(new Set(all).size).toBe(all.length);
  });

  test('/conf/core/fc-md-items-links: a link to the features in every form', async () => {
    for (const { links, id } of await described()) {
      const of = links.filter(({ rel }) => rel === 'items');
      expect(of.map(({ type }) => type.split(';')[0])).toEqual([
        'application/geo+json',
        'application/gml+xml',
        'text/html',
      ]);
      for (const { href } of of) expect(href).toContain(`/geo/collections/${id}/items`);
    }
  });

  test('/conf/core/fc-md-extent: every feature lies in the extent', async () => {
    const [first] = await described();
    const [west = 0, south = 0, east = 0, north = 0] = first?.extent?.spatial.bbox[0] ?? [];
    const { features } = (await get(`${items}?datetime=../..&limit=1000`)).json();
    for (const { geometry } of features) {
      for (const [lon, lat] of geometry.coordinates.flat(2)) {
        expect(lon >= west && lon <= east && lat >= south && lat <= north).toBe(true);
      }
    }
  });

  test('/conf/core/sfc-md-op: every collection is there by itself', async () => {
    for (const { id } of await described()) expect((await get(`/geo/collections/${id}`)).statusCode).toBe(200);
  });

  test('/conf/core/sfc-md-success: and says the same as its entry', async () => {
    for (const entry of await described()) {
      const { links, ...single } = shape.collection.parse((await get(`/geo/collections/${entry.id}`)).json());
      expect(entry).toMatchObject(single);
      expect(links).toEqual(entry.links);
    }
  });

  test('/conf/core/crs84: where nothing is said, coordinates are longitude and latitude', async () => {
    const answer = await get(items);
    expect(answer.headers['content-crs']).toBe('<http://www.opengis.net/def/crs/OGC/1.3/CRS84>');
    const [lon, lat] = answer.json().features[0].geometry.coordinates[0][0][0];
    expect([Math.round(lon), Math.round(lat)]).toEqual([9, 56]);
  });

  test('/conf/core/fc-op: features of every collection', async () => {
    for (const { id } of await described()) {
      const answer = await get(`/geo/collections/${id}/items`);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/geo+json']);
    }
  });

  test('/conf/core/fc-response: an answer is a feature collection', async () => {
    for (const { id } of await described()) {
      shape.featureCollection.parse((await get(`/geo/collections/${id}/items`)).json());
    }
  });

  test('/conf/core/fc-links: links to itself, its other forms and the next page, each with a type', async () => {
    const answer = await get(`${items}?limit=1`);
    const links = linksOf(answer, 'self', 'alternate', 'next');
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'alternate', 'next']);
    for (const { href } of links) expect((await get(pathOf(href), '*/*')).statusCode).toBe(200);
  });

  test('/conf/core/fc-limit-definition', async () => {
    expect(await parameterNamed('limit')).toMatchObject({
      ...query,
      name: 'limit',
      schema: { type: 'integer', minimum: 1 },
    });
  });

  test('/conf/core/fc-limit-response: never more than asked for; more than the maximum is no fault', async () => {
    expect((await get(`${items}?limit=1`)).json().numberReturned).toBe(1);
    expect((await get(`${items}?limit=100000`)).json().numberReturned).toBe(2);
  });

  test('/conf/core/fc-bbox-definition', async () => {
    const schema = {
      type: 'array',
      items: { type: 'number' },
      oneOf: [
        { minItems: 4, maxItems: 4 },
        { minItems: 6, maxItems: 6 },
      ],
    };
    expect(await parameterNamed('bbox')).toMatchObject({ ...query, name: 'bbox', schema });
  });

  test('/conf/core/fc-bbox-response: what lies in the box, with or without heights, round the world too', async () => {
    const [first, second] = ids(await get(items));
    expect(ids(await get(`${items}?bbox=8.97,56.13,8.973,56.14`))).toEqual([first]);
    expect(ids(await get(`${items}?bbox=8.974,56.13,-10,8.98,56.14,100`))).toEqual([second]);
    expect(ids(await get(`${items}?bbox=-180,-90,180,90`))).toEqual([first, second]);
    expect(ids(await get(`${items}?bbox=170,50,8.973,60`))).toEqual([first]);
    expect(ids(await get(`${items}?bbox=170,50,-170,60`))).toEqual([]);
  });

  test('/conf/core/fc-time-definition', async () => {
    expect(await parameterNamed('datetime')).toMatchObject({ ...query, name: 'datetime', schema: { type: 'string' } });
  });

  test('/conf/core/fc-time-response: what is true then, days included at both ends; without time always', async () => {
    const of = async (datetime: string) => ids(await get(`${items}?datetime=${datetime}`)).map((id) => id.slice(-1));
    expect(await of('2019-12-31T12:00:00Z')).toEqual(['3']);
    expect(await of('2010-01-01T00:00:00Z/2020-01-01T00:00:00Z')).toEqual(['1', '2', '3']);
    expect(await of('../2012-01-01T00:00:00Z')).toEqual(['3']);
    expect(await of('2029-01-01T00:00:00Z/')).toEqual(['1', '2', '4']);
  });

  test('/conf/core/fc-timeStamp', async () => {
    expect((await get(items)).json().timeStamp).toBe('2026-11-21T08:00:00.000Z');
  });

  test('/conf/core/fc-numberMatched: all that match, not only those on the page', async () => {
    expect((await get(`${items}?limit=1`)).json().numberMatched).toBe(2);
  });

  test('/conf/core/fc-numberReturned: as many as are there', async () => {
    const { numberReturned, features } = (await get(`${items}?limit=1`)).json();
    expect(numberReturned).toBe(features.length);
  });

  test.each(['limit=-1', 'bbox=a', 'datetime=yesterday', 'crs=x', 'offset=-1'])(
    '/conf/core/query-param-invalid: %s is 400',
    async (asked) => {
      const answer = await get(`${items}?${asked}`);
      expect(answer.statusCode).toBe(400);
      expect(shape.exception.parse(answer.json()).code).toBe('InvalidParameterValue');
    },
  );

  test.each([
    '/geo/',
    '/geo/api',
    '/geo/conformance',
    '/geo/collections',
    '/geo/collections/boligomraader',
    items,
    '/geo/collections/boligomraader/queryables',
  ])('/conf/core/query-param-unknown: a parameter %s does not have is 400', async (url) => {
    const answer = await get(`${url}?ukendt=1`);
    expect([answer.statusCode, shape.exception.parse(answer.json()).code]).toEqual([400, 'UnknownParameter']);
  });

  test('/conf/core/f-op: every feature is there by itself', async () => {
    for (const id of ids(await get(`${items}?datetime=../..`))) {
      expect((await get(`${items}/${id}`)).statusCode).toBe(200);
    }
  });

  test('/conf/core/f-success: and says the same as in its collection', async () => {
    const { features } = (await get(items)).json();
    for (const one of features) {
      const { links: _links, ...single } = shape.singleFeature.parse((await get(`${items}/${one.id}`)).json());
      expect(single).toEqual(one);
    }
  });

  test('/conf/core/f-links: links to itself, its other forms and its collection', async () => {
    const [id] = ids(await get(items));
    const links = linksOf(await get(`${items}/${id}`), 'self', 'alternate', 'collection');
    expect(links.map(({ rel }) => rel)).toEqual(['self', 'alternate', 'alternate', 'collection']);
  });
});

describe('Part 1, forms', () => {
  test('/conf/geojson/definition: features as application/geo+json', async () => {
    for (const accept of ['application/geo+json', 'application/json', '*/*', 'text/html;q=0.5, application/geo+json']) {
      expect((await get(items, accept)).headers['content-type']).toBe('application/geo+json');
    }
  });

  test('/conf/geojson/content: outer rings run counter-clockwise, no crs member, closed rings', async () => {
    const body = (await get(items)).json();
    expect(body.crs).toBeUndefined();
    for (const { geometry } of shape.featureCollection.parse(body).features) {
      for (const [outer = []] of geometry?.coordinates ?? []) {
        expect(outer[0]).toEqual(outer.at(-1));
        const twice = outer.slice(1).reduce((sum, [x = 0, y = 0], at) => {
          const [a = 0, b = 0] = outer[at] ?? [];
          return sum + a * y - x * b;
        }, 0);
        expect(twice).toBeGreaterThan(0);
      }
    }
  });

  const pages = ['/geo/', '/geo/api', '/geo/conformance', '/geo/collections', '/geo/collections/boligomraader', items];

  test.each(pages)('/conf/html/definition: %s as HTML', async (url) => {
    expect((await get(url, 'text/html,application/xhtml+xml')).headers['content-type']).toMatch(/^text\/html/);
    expect((await get(`${url}?f=html`, '*/*')).headers['content-type']).toMatch(/^text\/html/);
  });

  test('/conf/html/content: everything of the answer is in the page, and what is typed stays text', async () => {
    const page = (await get(`${items}?f=html`)).body;
    const { features } = (await get(items)).json();
    for (const { id, properties } of features) {
      expect(page).toContain(id);
      expect(page).toContain(properties.omraade_navn);
    }
    expect(page).toContain('&lt;b&gt;&amp;&quot;');
    expect(page).not.toContain('<b>');
    const [{ id }] = features;
    expect((await get(`${items}/${id}?f=html`)).body).toContain('Herning Kommune');
  });

  test('/conf/gmlsf0/definition: features as GML, everything else as XML', async () => {
    const gml = 'application/gml+xml; version=3.2; profile="http://www.opengis.net/def/profile/ogc/2.0/gml-sf0"';
    expect((await get(items, 'application/gml+xml')).headers['content-type']).toBe(gml);
    for (const url of ['/geo/', '/geo/conformance', '/geo/collections', '/geo/collections/boligomraader']) {
      expect((await get(url, 'application/xml')).headers['content-type']).toMatch(/^application\/xml/);
    }
  });

  test('/conf/gmlsf0/content: the roots of the standard; headers say what GeoJSON says; gml:id is the id in the address', async () => {
    const rooted = async (url: string) =>
      /<(\w[\w:]*)[ >]/.exec((await get(url, 'application/gml+xml, application/xml')).body)?.[1];
    expect(await rooted('/geo/')).toBe('LandingPage');
    expect(await rooted('/geo/conformance')).toBe('ConformsTo');
    expect(await rooted('/geo/collections')).toBe('Collections');
    expect(await rooted('/geo/collections/boligomraader')).toBe('Collections');
    expect(await rooted(items)).toBe('sf:FeatureCollection');
    const [id = ''] = ids(await get(items));
    const one = await get(`${items}/${id}`, 'application/gml+xml');
    expect(one.body).toMatch(new RegExp(`<kv:kv_9001_boligomraade [^>]*gml:id="${id}"`));
    const { headers } = await get(`${items}?limit=1&f=gml`);
    expect(headers).toMatchObject({
      date: 'Sat, 21 Nov 2026 08:00:00 GMT',
      'ogc-numbermatched': '2',
      'ogc-numberreturned': '1',
      link: expect.stringContaining('rel="next"'),
    });
  });
});

describe('Part 1, OpenAPI', () => {
  test('/conf/oas30/oas-definition-1: as JSON by service-desc and as HTML by service-doc', async () => {
    const [desc, doc] = linksOf(await get('/geo/'), 'service-desc', 'service-doc');
    expect((await get(pathOf(desc?.href ?? ''), desc?.type)).headers['content-type']).toBe(
      'application/vnd.oai.openapi+json;version=3.0',
    );
    expect((await get(pathOf(doc?.href ?? ''), '*/*')).headers['content-type']).toMatch(/^text\/html/);
  });

  type Operation = {
    operationId: string;
    summary: string;
    parameters: { $ref?: string; name?: string; in?: string }[];
    responses: Record<string, object>;
    tags: string[];
  };
  const operations = async () => {
    const api = (await get('/geo/api')).json();
    const found = Object.entries(api.paths as Record<string, { get: Operation }>).map(([path, { get: one }]) => ({
      path,
      ...one,
    }));
    return { api, found };
  };

  test('/conf/oas30/oas-definition-2: what it refers to is there, names are used once, every path parameter is described', async () => {
    const { api, found } = await operations();
    const refs = [...JSON.stringify(api).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(refs.length).toBeGreaterThan(100);
    for (const path of new Set(refs)) {
      expect(
        path.split('/').reduce((at, part) => at?.[part], api),
        path,
      ).toBeDefined();
    }
    const names = found.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    for (const { path, parameters, responses, tags, summary } of found) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath);
      const queried = parameters.map((one) => one.name ?? one.$ref);
      expect(new Set(queried).size, path).toBe(queried.length);
      expect(summary.length > 3 && tags.length === 1 && '200' in responses).toBe(true);
    }
    const used = new Set(refs);
    for (const kind of ['parameters', 'responses', 'schemas'] as const) {
      for (const name of Object.keys(api.components[kind])) expect(used, name).toContain(`components/${kind}/${name}`);
    }
  });

  test('/conf/oas30/oas-impl: every address described answers with the types described', async () => {
    const { found } = await operations();
    const [id = ''] = ids(await get(items));
    for (const { path, responses } of found) {
      if (path.includes('{featureId}') && !path.includes('boligomraader')) continue;
      const { content } = responses['200'] as { content: Record<string, object> };
      for (const type of Object.keys(content)) {
        const answer = await get(`/geo${path.replace('{featureId}', id)}`, type.split(';')[0]);
        expect([path, answer.statusCode, String(answer.headers['content-type']).split(';')[0]]).toEqual([
          path,
          200,
          type.split(';')[0],
        ]);
      }
    }
  });

  test('/conf/oas30/completeness: every operation describes each status and body it can answer', async () => {
    const { found } = await operations();
    for (const { path, responses } of found) {
      expect(Object.keys(responses)).toEqual(expect.arrayContaining(['200', '304', '400', '406', '429', '500']));
      if (path.includes('/collections/')) expect(responses).toHaveProperty('404');
    }
  });

  test('/conf/oas30/exceptions-codes: what is refused has a described status and the exception as its body', async () => {
    const { api } = await operations();
    for (const [url, status] of [
      ['/geo/?x=1', 400],
      ['/geo/collections/nej', 404],
      [`${items}?f=png`, 400],
    ] as const) {
      const answer = await get(url);
      expect(answer.statusCode).toBe(status);
      shape.exception.parse(answer.json());
      expect(api.components.responses).toHaveProperty(`e${status}`);
    }
    expect((await get(items, 'image/png')).statusCode).toBe(406);
  });

  test('/conf/oas30/security: how somebody is known is described, and nobody need be', async () => {
    const { api } = await operations();
    expect(api.security).toEqual([{}, { persona: [] }]);
    expect(api.components.securitySchemes.persona).toMatchObject({
      type: 'apiKey',
      in: 'header',
      name: 'X-Kvarter-Persona',
    });
  });
});
