import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Comparator, TableAnswer } from '../../src/domain/model/answer.ts';
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

const set = 'tvillinger:0001-00001:socio:2';
const total = ({ cells }: Pick<Comparator, 'cells'>) => cells[0]?.at(-1)?.[0];
const table = (query: string) => `/api/v1/tables/T01?${query}`;

test('two twins added up stand beside an afdeling, named, with a note of who they are', async () => {
  const answer: TableAnswer = (await app.get(table(`sted=afd:0001-00001&sml=${set},land`), 'fond')).json();
  expect(answer.comparators.map(({ place }) => [place.name.da, place.key])).toEqual([
    ['2 tvillinger (Socioøkonomi)', 'afd:0001-00002,afd:0005-00001'],
    ['Hele landet', 'land:000'],
  ]);
  expect(answer.comparators.map(total)).toMatchObject([{ value: 200 }, { value: 600 }]);
  expect(answer.notes[0]?.da).toContain('Afd 0001-00002 (0001-00002), Afd 0005-00001 (0005-00001)');
});

test('the same in every form: CSV, the page, the place page, the workbook of all tables', async () => {
  const csv = (await app.get(table(`sted=afd:0001-00001&sml=${set}&form=csv`), 'fond')).body;
  expect(csv).toContain('2 tvillinger (Socioøkonomi)');
  const json = { accept: 'application/json' };
  const page = (await app.get(`/tabel/T01?sted=afd:0001-00001&sml=${set}`, 'fond', json)).json();
  expect(page.answer.comparators[0].place.name.en).toBe('2 twins (Socio-economic)');
  expect(page.sml).toContainEqual({ value: 'tvillinger', label: { da: 'Tvillinger', en: 'Twins' }, chosen: false });
  expect(page.sml.at(-1)).toMatchObject({ value: set, label: { da: '2 tvillinger til 0001-00001 (Socioøkonomi)' } });
  const place = (await app.get('/sted/afd/0001-00001?sml=tvillinger', 'fond', json)).json();
  expect(place.notes.map(({ da }: { da: string }) => da).join()).toMatch(/4 tvillinger \(Socioøkonomi\)/);
  const workbook = await app.get(`/api/v1/workbook?sted=afd:0001-00001&sml=${set}&form=csv`, 'fond');
  expect(workbook.statusCode).toBe(200);
});

test('twins are public, their residents are not: a note on the page, a refusal over HTTP', async () => {
  const json = { accept: 'application/json' };
  for (const reader of ['leder', undefined]) {
    const sted = reader ? 'afd:0001-00001' : 'kom:657';
    const page = (await app.get(`/tabel/T01?sted=${sted}&sml=${set},land`, reader, json)).json();
    expect([page.kind, page.answer.comparators.length]).toEqual(['table', 1]);
    expect(page.answer.notes[0].da).toMatch(
      /vises ikke som sammenligning: du har adgang til beboertal for [01] af de 2/,
    );
    const api = await app.get(table(`sted=${sted}&sml=${set}`), reader);
    expect([api.statusCode, api.json().code]).toEqual([403, 'KV-N19']);
  }
});

test('the place’s own twins follow a reader to every place and refuse nothing', async () => {
  const unseen = await app.get(table('sted=afd:0001-00001&sml=tvillinger'), 'leder');
  expect([unseen.statusCode, unseen.json().comparators.length]).toEqual([200, 0]);
  const hidden = await app.get(table('sted=afd:0006-00001&sml=tvillinger'), 'fond');
  expect([hidden.statusCode, hidden.json().notes[0].da]).toEqual([200, expect.stringContaining('Under 20 personer')]);
});

test('the twins page offers them to readers with rights, with what they may see', async () => {
  const json = { accept: 'application/json' };
  const compareOf = async (reader?: string) =>
    (await app.get('/tvillinger?sted=afd:0001-00001&antal=2', reader, json)).json().compare;
  expect(await compareOf()).toBeUndefined();
  expect(await compareOf('fond')).toMatchObject({ sml: set, seen: 2, of: 2 });
  expect(await compareOf('leder')).toMatchObject({ sml: 'afd:0001-00002', seen: 1, of: 2 });
});
