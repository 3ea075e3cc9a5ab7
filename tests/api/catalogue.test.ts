import jsonld from 'jsonld';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importRows, ownArea } from '../app/areas/area-sector.ts';
import { mapSector } from '../app/maps/map-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(mapSector());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

type Node = Readonly<Record<string, readonly { readonly '@id'?: string; readonly '@value'?: string }[]>> & {
  readonly '@id': string;
  readonly '@type'?: readonly string[];
};

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';

/** The catalogue read by another program: every node by itself, names in full. Nothing is fetched. */
async function nodes(): Promise<readonly Node[]> {
  const answer = await app.get('/katalog.jsonld');
  expect(answer.headers['content-type']).toContain('application/ld+json');
  const flat = await jsonld.flatten(answer.json(), undefined, {
    documentLoader: () => Promise.reject(new Error('the catalogue fetches a context')),
  });
  return flat as unknown as readonly Node[];
}

const ofType = (all: readonly Node[], type: string) => all.filter((node) => node['@type']?.includes(type));

// DCAT-AP-DK 2.0.2, what is obligatory (geo-api.md section 8).
const obligatory: readonly (readonly [string, readonly string[]])[] = [
  [`${dcat}Catalog`, [`${dct}title`, `${dct}description`, `${dct}publisher`, `${dcat}dataset`]],
  [`${dcat}Dataset`, [`${dct}title`, `${dct}description`, `${dct}publisher`]],
  [`${dcat}Distribution`, [`${dcat}accessURL`]],
  [`${dcat}DataService`, [`${dct}title`, `${dcat}endpointURL`]],
  [`${dcat}CatalogRecord`, ['http://xmlns.com/foaf/0.1/primaryTopic', `${dct}modified`]],
  ['http://xmlns.com/foaf/0.1/Agent', ['http://xmlns.com/foaf/0.1/name']],
];

test.each(obligatory)('every %s has what is obligatory', async (type, properties) => {
  const found = ofType(await nodes(), type);
  expect(found.length).toBeGreaterThan(0);
  for (const node of found) {
    expect([node['@id'], properties.filter((name) => (node[name]?.length ?? 0) === 0)]).toEqual([node['@id'], []]);
  }
});

test('there is one publisher, and every dataset named is described', async () => {
  const all = await nodes();
  const [catalogue] = ofType(all, `${dcat}Catalog`);
  expect(catalogue?.[`${dct}publisher`]?.length).toBe(1);
  const named = (catalogue?.[`${dcat}dataset`] ?? []).map((one) => one['@id']);
  expect(named.sort()).toEqual(
    ofType(all, `${dcat}Dataset`)
      .map((node) => node['@id'])
      .sort(),
  );
});

test('everything that can be taken answers a reader without a session', async () => {
  const addresses = ofType(await nodes(), `${dcat}Distribution`).flatMap((node) => node[`${dcat}accessURL`] ?? []);
  expect(addresses.length).toBeGreaterThan(3);
  for (const { '@id': address = '' } of addresses) {
    const { pathname, search } = new URL(address);
    expect([address, (await app.get(`${pathname}${search}`)).statusCode]).toEqual([address, 200]);
  }
});

test('areas not everybody may see are in no catalogue, whoever asks', async () => {
  await importRows(app.context, 9001, [ownArea('n', square, { off_kode: 2 })]);
  for (const persona of [undefined, 'fond']) {
    expect((await app.get('/katalog.jsonld', persona)).body).not.toContain('/katalog/boligomraader"');
  }
  await importRows(app.context, 9001, [
    ownArea(
      'm',
      square.map((p) => p.map((r) => r.map(([x, y]) => [x + 5000, y] as const))),
      { off_kode: 1 },
    ),
  ]);
  expect((await app.get('/katalog.jsonld')).body).toContain('/katalog/boligomraader"');
});

const square = [
  [
    [
      [500_000, 6_200_000],
      [500_200, 6_200_000],
      [500_200, 6_200_200],
      [500_000, 6_200_200],
      [500_000, 6_200_000],
    ],
  ],
] as const;

test('each dataset has a page, and what is no dataset has none', async () => {
  const page = await app.get('/katalog/tabel-t01', undefined, { accept: 'application/json' });
  expect(page.json()).toMatchObject({ kind: 'catalogue', chosen: { id: 'tabel-t01' } });
  expect((await app.get('/katalog/findes-ikke')).statusCode).toBe(404);
});
