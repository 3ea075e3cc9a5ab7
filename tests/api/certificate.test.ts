import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

test('anyone can read the certificate of a release, and the technical page leads to it', async () => {
  const { manifest } = await app.context.desk.open();
  const address = `/api/v1/releases/${manifest.id}/certificate`;
  const answer = await app.get(address);
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual(await app.context.releases.certificate(manifest.id));
  expect(answer.json()).toMatchObject({ release_id: manifest.id, verdict: 'pass' });
  const page = await app.get('/beskyttelse/teknisk', undefined, { accept: 'application/json' });
  expect(page.json().certificate.release_id).toBe(manifest.id);
});

test.each(['r_0123456789abcdef', '..%2F..', 'current'])('no certificate of %s, which is no release', async (id) => {
  const answer = await app.get(`/api/v1/releases/${id}/certificate`);
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'KV-U1']);
});
