import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPdf } from '../storage/typst/open-pdf.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const json = { accept: 'application/json' };
const own = '/api/v1/pack?sted=afd:0045-00001&tabel=T01';

test('a pack is a tagged PDF, the same bytes on the same day of the same release', async () => {
  const answer = await app.get(own, 'leder');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers['content-disposition']).toMatch(/filename="moedepakke_afd-0045-00001_\d{4}_da\.pdf"/);
  const { objects, pages } = openPdf(answer.rawPayload);
  expect(objects).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pages).toBeGreaterThan(1);
  expect((await app.get(own, 'leder')).rawPayload.equals(answer.rawPayload)).toBe(true);
});

test('the workbook has questions with answers, the tables, and why a part is not there', async () => {
  const answer = await app.get(`${own}&tvillinger=1&form=xlsx`, 'leder');
  const { sheets } = await readXlsx(answer.rawPayload);
  expect(sheets.map(({ name }) => name)).toEqual([
    ...['Forside', 'Spørgsmål', 'Ikke med', 'Indhold', 'T01', 'Noter', 'Datagrundlag', 'Diagram', 'Symboler'],
  ]);
  expect(sheets[1]?.rows).toHaveLength(6);
  expect(String(sheets[2]?.rows[1]?.[0])).toMatch(/[Tt]villinger/);
});

test('the front says which meeting it is for, in the words that were written; too many are refused', async () => {
  const asked = `${own}&moede=${encodeURIComponent('=Afdelingen 3. december 2026')}`;
  const front = (await readXlsx((await app.get(`${asked}&form=xlsx`, 'leder')).rawPayload)).sheets[0];
  expect(String(front?.rows[0]?.[0])).toBe('Mødepakke: =Afdelingen 3. december 2026');
  const { objects } = openPdf((await app.get(asked, 'leder')).rawPayload);
  expect(objects).toContain('<rdf:li xml:lang="x-default">=Afdelingen 3. december 2026</rdf:li>');
  expect((await app.get(`${own}&moede=${'x'.repeat(121)}`, 'leder')).statusCode).toBe(400);
  const empty = (await readXlsx((await app.get(`${own}&moede=+&form=xlsx`, 'leder')).rawPayload)).sheets[0];
  expect(String(empty?.rows[0]?.[0])).toBe('Mødepakke');
});

test('a place without a right to it, a table there is none of, and no table are refused with a sentence', async () => {
  expect((await app.get('/api/v1/pack?sted=afd:0101-00002&tabel=T01', 'leder')).statusCode).toBe(404);
  expect((await app.get(own, 'offentlig')).statusCode).toBeGreaterThanOrEqual(403);
  const unknown = await app.get('/api/v1/pack?sted=afd:0045-00001&tabel=T99', 'leder');
  expect([unknown.statusCode, unknown.json().code]).toEqual([400, 'KV-W18']);
  expect((await app.get('/api/v1/pack?sted=afd:0045-00001', 'leder')).json().code).toBe('KV-W18');
});

test("the page begins with the reader's own places, and who may not take files gets paper with their name and no workbook", async () => {
  const pageOf = async (path: string, persona: string) => (await app.get(path, persona, json)).json();
  expect((await pageOf('/moedepakke', 'leder')).hits).toMatchObject([{ kind: 'org', key: '0045' }]);
  expect((await pageOf('/moedepakke', 'offentlig')).hits).toEqual([]);
  expect((await pageOf('/moedepakke?sted=org:0045', 'leder')).mayNotTake).toBeUndefined();
  const board = '/moedepakke?sted=plan:5123.2019-2026';
  expect((await pageOf(board, 'bestyrelse')).mayNotTake).toBe(true);
  const asked = '/api/v1/pack?sted=plan:5123.2019-2026&tabel=T01';
  const paper = await app.get(asked, 'bestyrelse');
  expect([paper.statusCode, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(paper.body).not.toBe((await app.get(asked, 'fond')).body);
  const workbook = await app.get(`${asked}&form=xlsx`, 'bestyrelse');
  expect([workbook.statusCode, workbook.json().code]).toEqual([403, 'KV-A1']);
  expect((await app.get('/api/v1/pack?sted=org:0101&tabel=T01', 'bestyrelse')).statusCode).toBe(404);
});
