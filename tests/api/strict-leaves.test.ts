import { afterAll, beforeAll, expect, test } from 'vitest';
import { streng } from '../../src/domain/definitions/gates/streng.ts';
import type { ProtectedTable } from '../../src/domain/model/leaf.ts';
import { smallSector } from '../app/small-sector.ts';
import { january, leaves } from '../engines/query/small-world.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  const { tables, manifest, ...content } = smallSector();
  // Strict leaves that cannot be mistaken for the release's own: ten of everything.
  const strict = new Map<string, ProtectedTable>(
    [...tables].map(([id, cube]) => [id, { ...cube, heads: cube.heads.map(() => 10) }]),
  );
  // In the other table two afdelinger are shown only together.
  const merged = {
    '0045-00001+0045-00002': [
      [10, 10],
      [10, 10],
    ],
    '0101-00001': [
      [10, 10],
      [10, 10],
    ],
  };
  strict.set('T02', leaves('T02', [january(2025), january(2026)], merged));
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

const json = { accept: 'application/json' };
const closed = '/tabel/T01?sted=afd:0045-00001';
const open = '/tabel/T01/offentlig?sted=afd:0045-00001';

test('a closed page has a public variant by strict leaves, the same for everybody, without files', async () => {
  expect((await app.get(closed)).statusCode).toBe(404);
  const seen = (await app.get(open, undefined, json)).json();
  expect(seen).toMatchObject({ kind: 'table', downloads: [], answer: { roundedTo: 10 }, release: { roundedTo: 10 } });
  expect(seen.answer.cells[0].at(-1)[0].value).toBe(20);
  expect(seen.why.rule).toBe('open-page');
  expect(seen.reader.role).toBeUndefined();
  expect(seen.notes[0].da).toMatch(/^Offentlig udgave .* multiplum af 10\.$/);
  const logged = (await app.get(open, 'leder', json)).json();
  expect([logged.answer.cells, logged.reader.id]).toEqual([seen.answer.cells, 'leder']);
  expect((await app.get('/sted/afd/0045-00001/offentlig', undefined, json)).statusCode).toBe(404);
  expect((await app.get('/api/v1/tables/T01?sted=afd:0045-00001')).statusCode).toBe(404);
});

test('who may not see a page is led to the public variant, whether or not there is one', async () => {
  const leadTo = async (url: string) => (await app.get(url, undefined, json)).json().openVariant;
  expect(await leadTo(closed)).toBe(open);
  expect(await leadTo('/tabel/T01?sted=afd:9999-99999')).toBe('/tabel/T01/offentlig?sted=afd:9999-99999');
  expect(await leadTo('/sted/afd/0045-00001')).toBe('/sted/afd/0045-00001/offentlig');
  expect(await leadTo('/ingenting')).toBeUndefined();
  const gone = await app.get('/tabel/T01/offentlig?sted=afd:9999-99999', undefined, json);
  expect([gone.statusCode, gone.json().openVariant]).toEqual([404, undefined]);
  const small = await app.get('/sted/afd/0045-00001/offentlig', undefined, json);
  for (const answer of [gone, small])
    expect(answer.json().message.da).toMatch(/« har ingen offentlig udgave: stedet findes/);
});

test('a public page lists the tables that open and no others: a merged afdeling is named alone in some only', async () => {
  const listed = async (sted: string) => {
    const page = await app.get(`/tabel/T01/offentlig?sted=${sted}`, undefined, json);
    return page.json().tables.map(({ id }: { id: string }) => id);
  };
  expect(await listed('afd:0045-00001')).toEqual(['T01']);
  expect(await listed('afd:0045-00001,afd:0045-00002')).toEqual(['T01', 'T02']);
  expect((await app.get('/tabel/T02/offentlig?sted=afd:0045-00001', undefined, json)).statusCode).toBe(404);
  expect((await app.get('/tabel/T01/offentlig', undefined, json)).json().tables).toHaveLength(2);
});

test('a release without strict leaves has no public variants', async () => {
  const plain = await openTestServer();
  expect((await plain.get(open, undefined, json)).statusCode).toBe(404);
  expect((await plain.get(open, 'fond', json)).statusCode).toBe(404);
  await plain.close();
});
