import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGeofa } from '../../../src/storage/geofa/open-geofa.ts';
import { openStatbank } from '../../../src/storage/statbank/open-statbank.ts';

let moved: Server;
let followed: number;
let server: string;
beforeEach(async () => {
  followed = 0;
  moved = createServer((request, response) => {
    if (request.url === '/elsewhere') followed += 1;
    response.writeHead(307, { location: '/elsewhere' }).end();
  });
  moved.listen(0, '127.0.0.1');
  await once(moved, 'listening');
  const address = moved.address();
  server = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return () => moved.close();
});
afterEach(() => moved.closeAllConnections());

test('a source that sends us elsewhere is not followed: words, keys and passwords go to its own address alone', async () => {
  const statbank = openStatbank({ server, waits: [], gap: 0, timeout: 2000 });
  await expect(statbank.post('/tableinfo', '{}')).rejects.toMatchObject({ code: expect.stringMatching(/^KV-/) });
  const geofa = openGeofa({ server, user: 'kom657', password: 'hemmelig' });
  await expect(geofa.sql('{}')).rejects.toMatchObject({ code: expect.stringMatching(/^KV-/) });
  expect(followed).toBe(0);
});
