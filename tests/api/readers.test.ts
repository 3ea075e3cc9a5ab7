import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSteadily } from '../../bench/read-steadily.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let url: string;
beforeAll(async () => {
  app = await openTestServer(undefined, { requestsPerMinute: 1_000_000 });
  url = await app.server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

const connections = 1_000;
const seconds = 10;

// How fast is measured by npm run bench -- --only readers; here each is answered, and nobody is turned away.
test('a thousand readers at once for ten seconds are all answered', async () => {
  const places = ['kom:657', 'afd:0045-00001', 'org:0045', 'reg:082', 'land:000'];
  const addresses = places.flatMap((sted) => ['T01', 'T02'].map((id) => `/api/v1/tables/${id}?sted=${sted}&sml=land`));
  const headers = { 'x-kvarter-persona': 'fond' };
  const { times, failed } = await readSteadily({ url, addresses, connections, seconds, headers });
  expect(failed.slice(0, 5)).toEqual([]);
  expect(times).toHaveLength(connections * seconds);
});
