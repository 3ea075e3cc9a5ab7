import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantSector, openGrantServer } from '../app/grants/grant-sector.ts';
import { plan } from '../app/grants/plan-sector.ts';
import { openPdf } from '../storage/typst/open-pdf.ts';
import type { TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  const plain = grantSector();
  app = await openGrantServer({ ...plain, directory: { ...plain.directory, helhedsplaner: [plan] } });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});
const address = `/api/v1/plans/${plan.id}/file`;

test('the paper of a status meeting is a file in the language asked for', async () => {
  const answer = await app.get(`${address}?form=pdf&sprog=en`, 'fond');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  expect(answer.headers['content-disposition']).toMatch(/filename="maal-5123\.2019-2026-\d{4}-\d{2}-\d{2}\.pdf"/);
  expect(openPdf(answer.rawPayload).objects).toMatch(/\/Lang\s*\(en-GB\)/);
  expect((await app.get(address, 'fond')).json()).toMatchObject({ format: 'kvarter-plan-goals/1', plan: plan.id });
  const again = await app.get(address, 'fond', { 'if-none-match': `${(await app.get(address, 'fond')).headers.etag}` });
  expect(again.statusCode).toBe(304);
});

test('a form there is none of is said; who may not see the plan has neither file nor page', async () => {
  expect((await app.get(`${address}?form=docx`, 'fond')).json()).toMatchObject({ code: 'KV-A5' });
  expect((await app.get(address, 'offentlig')).statusCode).toBe(
    (await app.get(`/maal/${plan.id}`, 'offentlig')).statusCode,
  );
});

test('the page leads to the files with the return it shows', async () => {
  const headers = { accept: 'application/json' };
  const { downloads } = (await app.get(`/maal/${plan.id}?indikator=labour&vaerdi=85.000`, 'fond', headers)).json();
  const [first] = downloads;
  expect(first.href).toBe(`${address}?form=pdf&sprog=da&indikator=labour&vaerdi=85.000`);
  expect((await app.get(first.href, 'fond')).statusCode).toBe(200);
});
