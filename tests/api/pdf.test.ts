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

test('a table is taken as an accessible PDF in the reader’s language', async () => {
  const answer = await app.get('/api/v1/tables/T01?sted=afd:0045-00001,afd:0045-00002&form=pdf&sprog=en', 'leder');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers['content-disposition']).toMatch(/filename="beboertabel_t01_sum-[a-z0-9-]+_\d{4}_en\.pdf"/);
  const { objects, pages } = openPdf(answer.rawPayload);
  expect(objects).toContain('/StructTreeRoot');
  expect(objects).toMatch(/\/Lang\s*\(en-GB\)/);
  expect(pages).toBeGreaterThan(0);
});

test('all tables of a place are one PDF with a page or more for each', async () => {
  const answer = await app.get('/api/v1/workbook?sted=kom:657&form=pdf', 'leder');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(openPdf(answer.rawPayload).pages).toBeGreaterThan(1);
});

test('who may not take files does not take PDF', async () => {
  const answer = await app.get('/api/v1/workbook?sted=kom:657&form=pdf', 'offentlig');
  expect(answer.statusCode).toBe((await app.get('/api/v1/workbook?sted=kom:657&form=xlsx', 'offentlig')).statusCode);
});
