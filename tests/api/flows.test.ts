import { afterAll, beforeAll, expect, test } from 'vitest';
import { movesBetween } from '../../src/domain/definitions/flows/moves-between.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { sectorWithMoves } from './sector-with-moves.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer(sectorWithMoves());
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const names = (side: {
  readonly ends: readonly { readonly name: { readonly da: string }; readonly persons: { value: number } }[];
}) => side.ends.map(({ name, persons }) => [name.da, persons.value]);

test('where the movers of an afdeling come from and go to, most first', async () => {
  const answer = await app.get('/api/v1/flows?sted=afd:0045-00001&periode=2025', 'fond');
  expect(answer.statusCode).toBe(200);
  const body = answer.json();
  expect(body).toMatchObject({ flows: 'F01', synthetic: true, period: { id: '2025' }, into: { total: { value: 30 } } });
  expect(names(body.into)).toEqual([
    ['Birkeparken', 15],
    [expect.any(String), 10],
    ['Udlandet eller ukendt', 5],
  ]);
  expect(names(body.outOf)).toEqual([['Andre boliger i Herning Kommune', 25]]);
});

test('an organisation sees its own afdelinger by name and others by kommune; without a session there are none', async () => {
  const own = (await app.get('/api/v1/flows?sted=afd:0045-00001', 'leder')).json();
  expect(names(own.into)).toContainEqual(['Andre afdelinger i Herning Kommune', 10]);
  expect(names(own.into)).toContainEqual(['Birkeparken', 15]);
  expect((await app.get('/api/v1/flows?sted=afd:0045-00001')).statusCode).toBe(404);
  expect((await app.get('/api/v1/flows?sted=kom:657')).statusCode).toBe(404);
  const kommune = await app.get('/api/v1/flows?sted=kom:657', 'leder');
  expect(kommune.json()).toMatchObject({ between: { value: 25 }, into: { total: { value: 5 } } });
  expect(kommune.body).not.toContain('Birkeparken');
});

test('the line about moves between chosen afdelinger comes with the table and its files', async () => {
  const sum = 'sted=afd:0045-00001,afd:0045-00002&sml=ingen';
  const { rows, cells } = (await app.get(`/api/v1/tables/T10?${sum}`, 'fond')).json();
  const at = rows.findIndex((one: { readonly code: string }) => one.code === movesBetween.line.code);
  expect(cells[at][0][0]).toEqual({ kind: 'rounded', value: 15, band: 8, sure: true });
  const csv = await app.get(`/api/v1/tables/T10?${sum}&form=csv`, 'fond');
  expect(csv.body).toMatch(/MELLEM_VALGTE;n;15;r;[^\n]*heraf mellem de valgte afdelinger/);
  const stat = (await app.get(`/api/v1/tables/T10?${sum}&form=json-stat`, 'fond')).body;
  expect(stat).toContain('MELLEM_VALGTE');
});

test('moves from place to place add up, name what the reader may name, and are there for nobody without a session', async () => {
  const answer = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025', 'fond');
  expect(answer.statusCode).toBe(200);
  const { moves, traits, uneven } = answer.json();
  expect(moves).toMatchObject({ level: 'afd', into: { value: 5 }, between: { value: 25 } });
  expect(moves.ends.map(({ name }: { name: { da: string } }) => name.da)).toContain('Birkeparken');
  // A release without these tables says nothing of them.
  expect([traits, uneven]).toEqual([null, []]);
  expect((await app.get('/api/v1/moves?sted=kom:657')).statusCode).toBe(404);
  const others = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025', 'leder');
  expect(others.json().moves).toMatchObject({ between: { value: 25 }, into: { value: 5 } });
  expect((await app.get('/api/v1/moves?niveau=sogn', 'fond')).json()).toMatchObject({ code: 'KV-A5' });
});

test('moves as files and as a page', async () => {
  const csv = await app.get('/api/v1/moves?sted=kom:657&niveau=afd&periode=2025&form=csv', 'fond');
  expect(csv.body).toMatch(/^.?fra_noegle;fra;til_noegle;til;personer;usikkerhed/);
  expect(csv.headers['content-disposition']).toContain('flytninger_afd_kom-657_da.csv');
  const xlsx = await app.get('/api/v1/moves?sted=kom:657&form=xlsx', 'fond');
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
  const page = await app.get('/flytninger?sted=kom:657&niveau=afd', 'fond');
  expect(page.statusCode).toBe(200);
  // The menu leads there for everybody.
  const open = await app.get('/flytninger', undefined, { accept: 'application/json' });
  expect([open.statusCode, open.json().kind]).toEqual([200, 'notice']);
  expect(open.json().paragraphs[0].da).toContain('logget ind');
});
