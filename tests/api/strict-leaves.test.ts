import { afterAll, beforeAll, expect, test } from 'vitest';
import { streng } from '../../src/domain/definitions/gates/streng.ts';
import { smallSector } from '../app/small-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  const { tables, manifest, ...content } = smallSector();
  // Strict leaves that cannot be mistaken for the release's own: ten of everything.
  const strict = new Map([...tables].map(([id, cube]) => [id, { ...cube, heads: cube.heads.map(() => 10) }]));
  const { id: _id, files: _files, format: _format, ...head } = manifest;
  const written = await app.context.releases.write({
    ...content,
    tables,
    manifest: { ...head, strict: streng },
    strict,
  });
  await app.context.releases.setCurrent(written.id);
  await app.context.desk.refresh();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const table = '/api/v1/tables/T01?sted=kom:657&sml=land';

test('without a session a reader sees strict leaves in table, file, place and comparison, with a session the release', async () => {
  const seen = await app.get(table);
  const own = await app.get(table, 'leder');
  expect(seen.json()).toMatchObject({ roundedTo: 10, release: own.json().release });
  expect(own.json().roundedTo).toBe(5);
  const first = (body: { cells: { value: number }[][][] }) => body.cells[0]?.at(-1)?.[0]?.value;
  expect(first(seen.json())).toBe(80);
  expect(first(seen.json().comparators[0])).toBe(120);
  expect(first(own.json())).toBeGreaterThan(300);
  expect((await app.get(`${table}&form=csv`)).body).toContain(';80');
  expect((await app.get(`${table}&form=csv`, 'leder')).body).not.toContain(';80');
  expect((await app.get('/sted/kom/657')).statusCode).toBe(200);
  const page = await app.get('/tabel/T01?sted=kom:657', undefined, { accept: 'application/json' });
  expect(page.json()).toMatchObject({ release: { roundedTo: 10 }, answer: { roundedTo: 10 } });
});

test('a kept copy of one is never the answer for the other', async () => {
  const tag = (await app.get(table)).headers.etag;
  expect((await app.get(table, 'leder', { 'if-none-match': String(tag) })).statusCode).toBe(200);
});
