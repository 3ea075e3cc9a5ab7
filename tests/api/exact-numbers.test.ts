import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestServer, type TestServer } from './open-test-server.ts';
import { sealTruth } from './seal-truth.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
  await sealTruth(app);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const own = '/api/v1/tables/T01/exact?sted=afd:0045-00001';

test('exact numbers are given to the one with the right, and nobody on the way may keep them', async () => {
  const answer = await app.get(own, 'noejagtig');
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.headers.etag).toBeUndefined();
  expect(answer.json().cells.flat(2)).toContainEqual({ kind: 'value', value: 51 });
});

test.each(['analytiker', 'fond', 'leder', 'dataansvarlig'])('%s has no right to them', async (persona) => {
  const answer = await app.get(own, persona);
  expect([403, 404]).toContain(answer.statusCode);
  expect(answer.body).not.toContain('"value"');
});

test('the right holds for its own places only', async () => {
  const answer = await app.get('/api/v1/tables/T01/exact?sted=land:000', 'noejagtig');
  expect(answer.statusCode).toBe(403);
});
