import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { backgroundIn } from '../../src/app/maps/background-settings.ts';
import { mapSector } from '../app/maps/map-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

// A stand-in of the agency's WMTS: what it was asked for, and what it answers.
const asked: string[] = [];
let answer: { readonly status: number; readonly type: string; readonly body: Buffer };
const picture = Buffer.from([0xff, 0xd8, 0xff, 0xd9]);
let wmts: Server;
let app: TestServer;
let without: TestServer;
beforeAll(async () => {
  wmts = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  await new Promise<void>((done) => void wmts.listen(0, '127.0.0.1', done));
  const { port } = wmts.address() as AddressInfo;
  const background = backgroundIn({
    KVARTER_WMTS: `http://127.0.0.1:${port}/wmts?tilematrix={z}&tilerow={y}&tilecol={x}&token={token}`,
    KVARTER_WMTS_TOKEN: 'hemmelig&nøgle',
    KVARTER_WMTS_ATTRIBUTION: '(CC BY) Stedfortræder',
  });
  if (!background) throw new Error('it was set up');
  app = await openTestServer(mapSector(), { background });
  without = await openTestServer(mapSector());
});
afterAll(async () => {
  expect([...app.bugs, ...without.bugs]).toEqual([]);
  await app.close();
  await without.close();
  wmts.close();
});

test('a tile is fetched by the server with its token, once, and the browser is told neither', async () => {
  answer = { status: 200, type: 'image/jpeg', body: picture };
  // Herning at level 06 of the grid.
  const tile = await app.get('/api/v1/map/background/6/42/57');
  expect([tile.statusCode, tile.headers['content-type'], [...tile.rawPayload]]).toEqual([
    200,
    'image/jpeg',
    [...picture],
  ]);
  await app.get('/api/v1/map/background/6/42/57');
  expect(asked).toEqual([`/wmts?tilematrix=06&tilerow=42&tilecol=57&token=${encodeURIComponent('hemmelig&nøgle')}`]);
  const page = await app.get('/kort?vis=baggrund', undefined, { accept: 'application/json' });
  expect(page.json()).toMatchObject({ background: { attribution: '(CC BY) Stedfortræder' }, notes: [] });
  expect(page.body).not.toContain('hemmelig');
  expect(page.headers['content-security-policy']).toContain("img-src 'self' data:;");
});

test('what cannot be had is told without its address or token, and is asked for again', async () => {
  const refused = async (path: string) => {
    const { statusCode, body } = await app.get(path);
    expect(body).not.toMatch(/hemmelig|wmts\?/);
    return [statusCode, JSON.parse(body).code];
  };
  answer = { status: 403, type: 'text/plain', body: Buffer.from('nej') };
  expect(await refused('/api/v1/map/background/3/1/1')).toEqual([502, 'KV-G43']);
  answer = { status: 200, type: 'text/html', body: Buffer.from('<html>') };
  expect(await refused('/api/v1/map/background/3/1/1')).toEqual([502, 'KV-G43']);
  answer = { status: 200, type: 'image/png', body: picture };
  expect((await app.get('/api/v1/map/background/3/1/1')).statusCode).toBe(200);
});

test('outside the grid nobody is asked, and without a setting there is no background at all', async () => {
  const before = asked.length;
  for (const path of ['0/0/9', '0/9/0', '14/0/0', '-1/0/0', 'a/0/0', '6/42/57/1']) {
    expect((await app.get(`/api/v1/map/background/${path}`)).statusCode, path).toBeGreaterThanOrEqual(400);
  }
  expect((await without.get('/api/v1/map/background/6/42/57')).statusCode).toBe(404);
  expect((await without.get('/kort', undefined, { accept: 'application/json' })).json().background).toBeUndefined();
  expect(asked.length).toBe(before);
});

test('a setting that cannot be used is told by what it lacks', () => {
  const set = (KVARTER_WMTS: string, more: Record<string, string> = { KVARTER_WMTS_ATTRIBUTION: 'x' }) => {
    try {
      backgroundIn({ KVARTER_WMTS, ...more });
      return 'taken';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(backgroundIn({})).toBeUndefined();
  expect(set('https://a.example/{z}/{y}/{x}')).toBe('taken');
  expect(set('https://a.example/{z}/{y}/{x}', {})).toContain('KVARTER_WMTS_ATTRIBUTION');
  expect(set('https://a.example/{z}')).toContain('{y}, {x}');
  expect(set('http://a.example/{z}/{y}/{x}')).toContain('https://');
  expect(set('https://a.example/{z}/{y}/{x}', { KVARTER_WMTS_ATTRIBUTION: 'x', KVARTER_WMTS_TOKEN: 't' })).toContain(
    '{token}',
  );
});
