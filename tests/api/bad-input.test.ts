import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/domain/kernel/problems/problem.ts';
import { isKnownHost, refuseOpenAddress } from '../../src/faces/http/request/loopback.ts';
import { startServer } from '../../src/faces/http/server/start-server.ts';
import { smallSector } from '../app/small-sector.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

let app: TestServer;
beforeAll(async () => {
  app = await openTestServer();
});
afterAll(async () => {
  expect(app.bugs).toEqual([]);
  await app.close();
});

describe('a question that cannot be answered has a code, a sentence in both languages and an id', () => {
  test.each([
    ['/api/v1/tables/T01?sted=kommunen', 400, 'KV-Q1'],
    ['/api/v1/tables/T01?sted=', 400, 'KV-Q2'],
    ['/api/v1/tables/T01', 400, 'KV-A5'],
    ['/api/v1/tables/T01?sted=-kom:657', 400, 'KV-Q2'],
    ['/api/v1/tables/T01?sted=kom:657,kom:657', 400, 'KV-Q3'],
    ['/api/v1/tables/T99?sted=kom:657', 404, 'KV-Q6'],
    ['/api/v1/tables/T01?sted=kom:657&laesning=altid', 400, 'KV-A5'],
    ['/api/v1/tables/T01?sted=kom:657&udgave=nyeste', 400, 'KV-A5'],
    ['/api/v1/tables/T01?sted=kom:657&form=docx', 400, 'KV-A5'],
    ['/api/v1/tables/T01?sted=kom:657&sml=tvillinger:0045', 400, 'KV-N18'],
    ['/api/v1/tables/T01?sted=kom:657&sprog=de', 400, 'KV-A5'],
    ['/api/v1/workbook?sted=kom:657&form=doc', 400, 'KV-A5'],
    ['/api/v1/places/by/657', 400, 'KV-A5'],
    ['/api/v1/places/kom/xyz', 400, 'KV-Q1'],
    ['/api/v1/definitions/T99', 404, 'KV-A2'],
    [`/api/v1/search?q=${'x'.repeat(201)}`, 400, 'KV-A5'],
    ['/api/v1/search', 400, 'KV-A5'],
    ['/api/v1/findes-ikke', 404, 'KV-A6'],
    [`/api/v1/tables/T01?sted=${'kom:657,'.repeat(3000)}`, 400, 'KV-A5'],
  ])('%.80s → %i %s', async (url, status, code) => {
    const answer = await app.get(url, 'fond');
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
    expect(Object.keys(answer.json()).sort()).toEqual(['code', 'data', 'id', 'message', 'message_da', 'message_en']);
    expect(answer.json().message).toBe(answer.json().message_da);
    expect(answer.body).not.toMatch(/node_modules|at \w+ \(/);
  });
  test('five hundred and one afdelinger is one too many', async () => {
    const sted = Array.from({ length: 501 }, (_, i) => `afd:0045-${String(i).padStart(5, '0')}`).join(',');
    const answer = await app.get(`/api/v1/tables/T01?sted=${sted}`, 'fond');
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'KV-Q4']);
  });
  test('a period the release does not have shows all periods and says so', async () => {
    const { notes, periods } = (await app.get('/api/v1/tables/T01?sted=kom:657&periode=1950-1960')).json();
    expect(periods).toHaveLength(2);
    expect(JSON.stringify(notes)).toContain('1950-1960');
  });
  test('the sentence is English for who has chosen English', async () => {
    const answer = await app.server.inject({
      url: '/api/v1/tables/T99?sted=kom:657',
      cookies: { kvarter_sprog: 'en' },
    });
    expect(answer.json().message).toBe(answer.json().message_en);
  });
});

describe('personas', () => {
  test('are chosen by cookie or header; an unknown header is told, an old cookie is the public', async () => {
    expect((await app.get('/api/v1/session', 'fond')).json().reader).toBe('fond');
    expect((await app.get('/api/v1/session', 'kongen')).json()).toMatchObject({ code: 'KV-A4' });
    const old = await app.server.inject({ url: '/api/v1/session', cookies: { kvarter_persona: 'kongen' } });
    expect(old.json().reader).toBe('offentlig');
  });
  test('choosing one as a form goes back to the page, and never to another site', async () => {
    const choose = (next: string) =>
      app.server.inject({
        method: 'POST',
        url: '/api/v1/session',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ persona: 'leder', next }).toString(),
      });
    const back = await choose('/tabel/T01?sted=kom:657');
    expect([back.statusCode, back.headers.location]).toEqual([303, '/tabel/T01?sted=kom:657']);
    expect(back.headers['set-cookie']).toMatch(/^kvarter_persona=leder;.*HttpOnly; SameSite=Lax/);
    for (const next of ['https://example.org/', '//example.org', '/\\example.org', 'x']) {
      expect((await choose(next)).headers.location).toBe('/');
    }
  });
  test('one that does not exist cannot be chosen', async () => {
    const answer = await app.server.inject({ method: 'POST', url: '/api/v1/session', payload: { persona: 'kongen' } });
    expect(answer.json()).toMatchObject({ code: 'KV-A4', data: { persona: 'kongen' } });
  });
});

describe('only this machine', () => {
  test.each(['0.0.0.0', '::', '192.168.1.10', 'kvarter.dk', '127.0.0.1.evil.dk', ''])('%s is refused', (host) => {
    expect(() => refuseOpenAddress(host, undefined)).toThrow(Problem);
  });
  test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1'])('%s is allowed', (host) => {
    expect(() => refuseOpenAddress(host, undefined)).not.toThrow();
  });
  test('the server refuses to start on an open address', async () => {
    const started = startServer(app.context, { host: '0.0.0.0', port: 0 }, { webDir: 'x', onBug: () => undefined });
    await expect(started).rejects.toMatchObject({ code: 'KV-A3' });
  });
  test('a taken port is said with another to try', async () => {
    const options = { webDir: 'x', onBug: () => undefined };
    const first = await startServer(app.context, { host: '127.0.0.1', port: 0 }, options);
    const port = Number(new URL(first.url).port);
    await expect(startServer(app.context, { host: '127.0.0.1', port }, options)).rejects.toMatchObject({
      code: 'KV-A11',
    });
    await first.close();
  });
  test('another host name or another site’s form is refused, whatever the browser sends along', async () => {
    expect(isKnownHost('localhost:8080', undefined)).toBe(true);
    expect((await app.get('/api/v1/session', 'fond', { host: 'evil.example' })).statusCode).toBe(421);
    const form = { method: 'POST' as const, url: '/api/v1/session', payload: { persona: 'fond' } };
    const foreign = await app.server.inject({
      ...form,
      headers: { origin: 'https://evil.example', host: 'localhost' },
    });
    expect(foreign.statusCode).toBe(421);
    const ours = await app.server.inject({ ...form, headers: { origin: 'http://localhost', host: 'localhost' } });
    expect(ours.statusCode).toBe(204);
  });
});

describe('saved selections', () => {
  const cookies = { kvarter_persona: 'leder' };
  const save = (payload: object) => app.server.inject({ method: 'POST', url: '/api/v1/selections', cookies, payload });
  test('are kept for their owner until deleted', async () => {
    const saved = await save({ name: ' Nord ', sted: 'afd:0045-00002,afd:0045-00001' });
    expect(saved.statusCode).toBe(201);
    expect(saved.json()).toMatchObject({ name: 'Nord', sted: 'afd:0045-00001,afd:0045-00002' });
    expect((await app.get('/api/v1/selections', 'leder')).json().selections).toHaveLength(1);
    expect((await app.get('/api/v1/selections', 'fond')).json().selections).toEqual([]);
    const { id } = saved.json();
    await app.server.inject({ method: 'DELETE', url: `/api/v1/selections/${id}`, cookies });
    expect((await app.get('/api/v1/selections', 'leder')).json().selections).toEqual([]);
  });
  test.each([
    [{ name: 'x', sted: 'afd:0101-00001' }, 404, 'KV-A2'],
    [{ name: '  ', sted: 'afd:0045-00001' }, 400, 'KV-A5'],
    [{ name: 'x'.repeat(101), sted: 'afd:0045-00001' }, 400, 'KV-A5'],
    [{ name: 'x', sted: 'nord' }, 400, 'KV-Q1'],
    [{ sted: 'kom:657' }, 400, 'KV-A5'],
  ])('%.60j is not saved', async (payload, status, code) => {
    const answer = await save(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });
  test('the public has nowhere to keep them', async () => {
    const payload = { name: 'x', sted: 'kom:657' };
    const answer = await app.server.inject({ method: 'POST', url: '/api/v1/selections', payload });
    expect(answer.statusCode).toBe(403);
  });
});

test('a basket comes in and goes out as CSV, and a broken list is told by line', async () => {
  const read = (payload: string) =>
    app.server.inject({ method: 'POST', url: '/api/v1/basket', headers: { 'content-type': 'text/csv' }, payload });
  const { sted } = (await read('org_nr;afd_nr\r\n45;1\r\n')).json();
  expect(sted).toBe('afd:0045-00001');
  expect((await app.get(`/api/v1/basket.csv?sted=${sted}`)).body).toContain('0045;00001');
  expect((await read('org_nr;afd_nr\nx;y')).json()).toMatchObject({ code: 'KV-A5', data: { found: 'x;y' } });
});

test('without a release the server is healthy, not ready, and says how to get one', async () => {
  const bare = await openTestServer('no release');
  expect((await bare.get('/api/v1/health')).statusCode).toBe(200);
  const ready = await bare.get('/api/v1/ready');
  expect([ready.statusCode, ready.json().code]).toEqual([503, 'KV-A8']);
  expect((await bare.get('/tabel/T01')).statusCode).toBe(503);
  expect((await bare.get('/')).statusCode).toBe(200);
  // Who is to publish the first, or the next after one was withdrawn, gets to the page for it.
  expect((await bare.get('/udgivelse', 'dataansvarlig')).statusCode).toBe(200);
  expect((await bare.get('/udgivelse', 'offentlig')).statusCode).toBe(403);
  await bare.close();
});

test('too many requests are slowed down with a sentence', async () => {
  const slow = await openTestServer(smallSector(), { requestsPerMinute: 2 });
  await slow.get('/api/v1/health');
  await slow.get('/api/v1/health');
  const third = await slow.get('/api/v1/health');
  expect([third.statusCode, third.json().code]).toEqual([429, 'KV-A9']);
  await slow.close();
});
