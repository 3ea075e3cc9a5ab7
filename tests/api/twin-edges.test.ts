import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/domain/kernel/invariant.ts';
import type { ReleaseContent } from '../../src/domain/model/release.ts';
import { economyWorld, lonely, odd } from '../app/twins/economy-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(withoutArea(economyWorld()));
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

/** 0 m² of dwellings, where the world has an area that is not known. */
function withoutArea(world: ReleaseContent): ReleaseContent {
  const stock = must(world.stock, 'stock');
  const years = stock.years.map((year) => {
    const { afdelinger } = year;
    const dwellingM2 = afdelinger.columns.dwellingM2.with(afdelinger.ids.indexOf(odd.withoutArea), 0);
    return { ...year, afdelinger: { ...afdelinger, columns: { ...afdelinger.columns, dwellingM2 } } };
  });
  return { ...world, stock: { ...stock, years } };
}

async function told(query: string): Promise<string> {
  const found = (await app.get(`/api/v1/twins?${query}`)).json();
  return found.code ? `${found.code} ${found.message_da}` : found.notes.map(({ da }: { da: string }) => da).join(' | ');
}
const ordinary = `sted=afd:${odd.ordinary}`;

test.each([
  [
    `sted=afd:${odd.withoutYear}`,
    'KV-N13 Afdelingen har intet ibrugtagelsesår og indgår ikke i søgninger på afdelingsniveau',
  ],
  [`${ordinary}&variable=le:0,ie:0`, 'KV-N1 Alle vægte er 0. Giv mindst én variabel en vægt over 0.'],
  [`${ordinary}&basis=stamdata&kommune=101&byggeart=taet-lav&antal=20`, 'afdelinger opfylder filtrene.'],
  [`${ordinary}&basis=stamdata&le_fra=5000`, 'Ingen afdelinger opfylder filtrene. Fjern et filter, og søg igen.'],
  [`${ordinary}&basis=stamdata&antal=21`, 'KV-N12 Vælg et helt tal fra 1 til 20.'],
  ['sted=afd:0001-00099', 'KV-N10 Ukendt afdeling eller ingen adgang'],
])('%s: %s', async (query, sentence) => {
  expect(await told(query)).toContain(sentence);
});

test('0 m²: the amount stands, nothing is divided by it, and the page says why', async () => {
  const { accounts } = (await app.get(`/api/v1/twins?sted=afd:${odd.withoutArea}&basis=stamdata&antal=8`)).json();
  const [line] = accounts.groups[1].lines;
  expect(line.figures[0]).toEqual({ status: 'no-denominator', kr: expect.any(Number) });
  expect(line.accounts[0].figures[0].status).toBe('no-denominator');
  expect(line.comparison).not.toHaveProperty('difference');
  expect(accounts.groups[1].sum.figures[0].status).toBe('no-denominator');
});

test('a negative cost is shown as it is, also account by account', async () => {
  const { accounts } = (await app.get(`/api/v1/twins?sted=afd:${odd.negative}&basis=stamdata&antal=8`)).json();
  const lines = accounts.groups.flatMap((group: { lines: readonly unknown[] }) => group.lines);
  const line = lines.find(({ id }: { id: string }) => id === 'R09');
  expect([line.figures[0].kr, line.accounts[0].figures[0].kr]).toEqual([-40_000, -40_000]);
  expect(line.comparison.place).toBe(1);
});

test('an organisation with one afdeling, and a merged afdeling, are compared as others are', async () => {
  const one = (await app.get(`/api/v1/twins?sted=org:${lonely.slice(0, 4)}&basis=stamdata&antal=3`)).json();
  expect(one.twins.length).toBeGreaterThan(0);
  const merged = (await app.get(`/api/v1/twins?sted=afd:${odd.merged}&basis=stamdata&antal=8`)).json();
  expect(merged.twins).toHaveLength(8);
  expect(merged.accounts.units[0].words.da).toBe('Regnskab 2025 mangler.');
  expect(merged.accounts.notes.at(-1).da).toContain('lægges ikke sammen');
});
