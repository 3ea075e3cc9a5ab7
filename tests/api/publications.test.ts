import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPublications } from '../../src/app/publish/open-publications.ts';
import { handMadePublication, publicationCertificate, publishedCsv } from './hand-made-publication.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let shown = '';
let refused = '';
beforeAll(async () => {
  app = await openTestServer();
  const store = openPublications(app.context);
  shown = (await store.write(handMadePublication('pass'))).id;
  refused = (await store.write(handMadePublication('fail'))).id;
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

test('anybody sees what is published, and nothing whose audit did not pass', async () => {
  const list = await app.get('/api/v1/publications');
  expect(list.statusCode).toBe(200);
  expect(list.json()).toHaveLength(1);
  expect(list.json()[0]).toMatchObject({
    id: shown,
    period: '2026',
    levels: ['kom'],
    certificate: publicationCertificate('pass'),
  });
  expect((await app.get(`/api/v1/publications/${shown}`)).json()).toEqual(list.json()[0]);
  expect((await app.get(`/api/v1/publications/${shown}/certificate`)).json()).toEqual(publicationCertificate('pass'));
  for (const path of ['', '/certificate', '/files/tabeller.csv', '/files/certificate.json']) {
    const answer = await app.get(`/api/v1/publications/${refused}${path}`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'KV-S22']);
  }
});

test('a file is sent as it was written, and not again to who has it', async () => {
  const address = `/api/v1/publications/${shown}/files/tabeller.csv`;
  const file = await app.get(address);
  expect(file.body).toBe(publishedCsv);
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers['content-disposition']).toBe(`attachment; filename="${shown}-tabeller.csv"`);
  const again = await app.get(address, undefined, { 'if-none-match': String(file.headers.etag) });
  expect([again.statusCode, again.body]).toEqual([304, '']);
});

test.each(['manifest.json', '..%2Fmanifest.json', '%2Fetc%2Fpasswd', 'tabeller.CSV'])(
  'no file %s, which the publication does not name',
  async (name) => {
    const answer = await app.get(`/api/v1/publications/${shown}/files/${name}`);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'KV-S22']);
  },
);

test('the page lists the same, open to all; the pages on the figures lead to it', async () => {
  const page = await app.get('/offentliggjort', undefined, { accept: 'application/json' });
  expect(page.json()).toMatchObject({ kind: 'publications', publications: [{ id: shown }] });
});
