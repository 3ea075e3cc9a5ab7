import { rm } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badRequests, wrongAnswer } from '../../bench/bad-request.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
let port: number;
beforeAll(async () => {
  app = await openTestServer(undefined, { requestsPerMinute: 1_000_000 });
  port = Number(new URL(await app.server.listen({ host: '127.0.0.1', port: 0 })).port);
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

// A hundred thousand by npm run bench -- --only bad-requests.
test('two thousand bad requests: each has an answer, none is a failure of ours, none tells of the inside', async () => {
  const next = badRequests(1);
  const seen = new Map<number, number>();
  for (let i = 0; i < 2_000; i++) {
    const asked = next();
    const answer = await app.server.inject(asked);
    const wrong = wrongAnswer(answer.statusCode, answer.body);
    expect({ asked, wrong }).toEqual({ asked, wrong: undefined });
    seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
  }
  // Both kinds are met: what is refused and what is answered all the same.
  expect(seen.get(200) ?? 0).toBeGreaterThan(50);
  expect((seen.get(400) ?? 0) + (seen.get(404) ?? 0)).toBeGreaterThan(500);
});

/** Bytes as they are, without a client that puts them right; what comes back before the server hangs up. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('latin1').on('data', (part) => {
      answer += part;
    });
    socket.on('close', () => resolve(answer));
    // Hung up on before all was sent: what was said until then.
    socket.on('error', () => resolve(answer));
  });
}

describe('over the wire', () => {
  test.each([
    ['no host', 'GET / HTTP/1.1\r\n\r\n', /^HTTP\/1\.1 400/],
    ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 421/],
    ['no HTTP at all', '\u0000\u0001hej\r\n\r\n', /^HTTP\/1\.1 400/],
    [
      'a path out of the folder of files',
      'GET /assets/../../../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 40[034]/,
    ],
    [
      'the same in disguise',
      'GET /assets/%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 40[034]/,
    ],
    [
      'two lengths',
      'POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      /^HTTP\/1\.1 400/,
    ],
    ['heads without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`, /^HTTP\/1\.1 431/],
  ])('%s is refused', async (_, text, answer) => {
    const got = await raw(text);
    expect(got).toMatch(answer);
    expect(got).not.toContain('root:');
  });

  test('a body larger than any form is refused before it is read', async () => {
    const body = Buffer.alloc(3_000_000, 97);
    const status = await new Promise((resolve) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        'x-kvarter-persona': 'fond',
      };
      const request = ask({ port, method: 'POST', path: '/api/v1/session', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', () => resolve('hung up'));
      request.end(body);
    });
    expect([400, 413, 'hung up']).toContain(status);
  });

  test('a header cannot be split by what is typed', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = `lang=da&next=${encodeURIComponent('/x\r\nset-cookie: evil=1')}`;
    const answer = await app.server.inject({ method: 'POST', url: '/api/v1/session', headers: form, payload });
    expect(answer.headers.location).toBe('/');
    expect(JSON.stringify(answer.headers)).not.toContain('evil');
  });

  test('a client that sends slowly holds up nobody', async () => {
    const slow = connect(port, '127.0.0.1');
    slow.write('GET /api/v1/health HTTP/1.1\r\nHost: loc');
    const quick = await raw('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(quick).toMatch(/^HTTP\/1\.1 200/);
    slow.destroy();
    // And is cut off in the end.
    expect(app.server.server.requestTimeout).toBeGreaterThan(0);
    expect(app.server.server.headersTimeout).toBeGreaterThan(0);
  });
});

test('every answer has the headers of a safe page, and no page has anything inline', async () => {
  for (const url of ['/', '/tabel/T01?sted=kom:657', '/udgivelser', '/findes-ikke', '/api/v1/health', '/geo?f=html']) {
    const { headers, body } = await app.get(url, 'fond', { accept: 'text/html' });
    expect([url, headers['content-security-policy']]).toEqual([url, expect.stringContaining("default-src 'none'")]);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['x-powered-by']).toBeUndefined();
    const scripts = body.match(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(ld\+)?json")[^>]*>/g) ?? [];
    expect([url, scripts, body.match(/<[^>]+\son[a-z]+=/g) ?? [], body.match(/<style|\sstyle="/g) ?? []]).toEqual([
      ...[url, [], [], []],
    ]);
  }
});

test('what is counted names addresses by their pattern, and nobody', async () => {
  await app.get('/tabel/T01?sted=afd:0045-00001', 'leder', { accept: 'application/json' });
  const { body, headers } = await app.get('/metrics');
  expect(headers['content-type']).toContain('text/plain');
  expect(body).toMatch(/kvarter_answers_total\{route="\/tabel\/:id",method="GET",status="200"\} \d+/);
  expect(body).toMatch(/kvarter_answer_seconds_bucket\{le="\+Inf"\} \d+/);
  expect(body).not.toMatch(/0045|leder|sted=/);
  expect((await app.get('/metrics', undefined, { 'x-forwarded-for': '10.0.0.1' })).statusCode).toBe(404);
});

test('a disk that cannot be written to is told as such, nothing unlogged is shown, and reading goes on afterwards', async () => {
  const bare = await openTestServer();
  const { log } = bare.context.state;
  const full = Object.assign(new Error('database or disk is full'), { code: 'ERR_SQLITE_ERROR', errcode: 13 });
  Object.assign(bare.context.state, { log: () => Promise.reject(full) });
  const refused = await bare.get('/api/v1/tables/T01?sted=kom:657', 'fond');
  expect([refused.statusCode, refused.json().code, refused.json().data]).toEqual([
    503,
    'KV-R19',
    { why: 'SQLITE_FULL' },
  ]);
  expect(bare.bugs).toHaveLength(1);
  Object.assign(bare.context.state, { log });
  expect((await bare.get('/api/v1/tables/T01?sted=kom:657', 'fond')).statusCode).toBe(200);
  await bare.close();
});

test('a release file lost under a running server changes nothing of what it serves', async () => {
  const bare = await openTestServer();
  await bare.get('/api/v1/tables/T01?sted=kom:657', 'fond');
  await rm(`${bare.context.dataDir}/releases`, { recursive: true });
  expect((await bare.get('/api/v1/tables/T01?sted=kom:657', 'fond')).statusCode).toBe(200);
  await bare.close();
});
