import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildServer } from '../../src/faces/http/server/build-server.ts';
import type { Server } from '../../src/faces/http/server/server-options.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

// A clock that has stopped: every page tells the day in its frame, so not even the page of the fault has one.
let app: TestServer;
let server: Server;
const bugs: unknown[] = [];
beforeAll(async () => {
  app = await openTestServer();
  const clock = (): string => {
    throw new Error('the clock has stopped');
  };
  const onBug = (_: string, error: unknown): void => void bugs.push(error);
  server = await buildServer({ ...app.context, clock }, { webDir: 'no web', onBug });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const get = (accept: string, lang: string) =>
  server.inject({ url: `/sted/kom/657?sprog=${lang}`, headers: { accept } });

test('a fault of ours is a page that says so, with a number and what to do, not text for machines', async () => {
  const answer = await get('text/html', 'da');
  expect(answer.statusCode).toBe(500);
  expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(answer.body).toContain('<h1>Der skete en fejl hos os</h1>');
  expect(answer.body).toMatch(/Fejlen er vores, ikke din.* fejlnummer [\w-]+ til dem, der driver Kvarter/);
  expect(bugs).not.toEqual([]);
});

test('who asks for data gets the fault as data, in the language asked for', async () => {
  const answer = await get('application/json', 'en');
  expect(answer.statusCode).toBe(500);
  expect(answer.json()).toMatchObject({ code: 'KV-A7', message: expect.stringContaining('The fault is ours') });
});
