import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startServer } from '../../src/faces/http/server/start-server.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

// A web client of a few lines that puts down what it was asked to draw.
const drawing = (name: string): string =>
  `export const render = (page) => { (globalThis['${name}'] ??= []).push(page.kind); return '<!doctype html>'; };`;

let app: TestServer;
let webDir: string;
beforeEach(async () => {
  app = await openTestServer();
  webDir = await mkdtemp(join(tmpdir(), 'kvarter-warm-'));
  await mkdir(join(webDir, 'server'));
});
afterEach(async () => {
  await app.close();
  await rm(webDir, { recursive: true });
});

async function start(bundle: string, bugs: unknown[]) {
  await writeFile(join(webDir, 'server', 'entry-server.js'), bundle);
  const onBug = (_: string, error: unknown): void => void bugs.push(error);
  return await startServer(app.context, { host: '127.0.0.1', port: 0 }, { webDir, onBug });
}

test('a server that listens has drawn pages before anybody asks, and the log knows nothing of it', async () => {
  const bugs: unknown[] = [];
  const running = await start(drawing('drawnWarm'), bugs);
  expect(Reflect.get(globalThis, 'drawnWarm')).toEqual(['about', 'table']);
  await running.close();
  expect(await app.context.state.events(10)).toEqual([]);
  expect(bugs).toEqual([]);
});

test('`/ready` says when what readers ask for first has been made', async () => {
  const prepared = async (): Promise<unknown> => (await app.get('/api/v1/ready')).json().prepared;
  expect(await prepared()).toBe(false);
  const bugs: unknown[] = [];
  const running = await start(drawing('drawnReady'), bugs);
  await vi.waitFor(async () => expect([await prepared(), bugs]).toEqual([true, []]), 20_000);
  await running.close();
});

test('a web client that cannot draw is told of as a bug at once', async () => {
  const bugs: unknown[] = [];
  const running = await start(`export const render = () => { throw new Error('cannot draw'); };`, bugs);
  await vi.waitFor(() => expect(bugs.map(String)).toContain('Error: cannot draw'), 10_000);
  await running.close();
});

test('a server closed at once stops getting ready', async () => {
  const bugs: unknown[] = [];
  const running = await start(drawing('drawnStopped'), bugs);
  await running.close();
  expect((await app.get('/api/v1/ready')).json().prepared).toBe(false);
  expect(bugs).toEqual([]);
});
