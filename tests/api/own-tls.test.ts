import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demandEncrypted } from '../../src/faces/http/request/loopback.ts';
import { buildServer } from '../../src/faces/http/server/build-server.ts';
import { readTls, renewTls } from '../../src/faces/http/server/own-tls.ts';
import { type RunningServer, startServer } from '../../src/faces/http/server/start-server.ts';
import { openTestServer, type TestServer } from './open-test-server.ts';

const keys = join(import.meta.dirname, '../world/tls-keys');
let folder: string;
let app: TestServer;
let running: RunningServer;
let files: { readonly certFile: string; readonly keyFile: string };
let ca: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kvarter-tls-'));
  files = { certFile: join(folder, 'cert.pem'), keyFile: join(folder, 'key.pem') };
  await copyFile(join(keys, 'server-cert.pem'), files.certFile);
  await copyFile(join(keys, 'server-key.pem'), files.keyFile);
  await chmod(files.keyFile, 0o600);
  ca = await readFile(join(keys, 'ca-cert.pem'), 'utf8');
  app = await openTestServer();
  running = await startServer(app.context, { host: '127.0.0.1', port: 0 }, optionsOf());
});
afterAll(async () => {
  await running.close();
  await app.close();
  await rm(folder, { recursive: true });
});

const optionsOf = () => ({ webDir: join(folder, 'dist'), onBug: () => undefined, tls: files });

interface Answer {
  readonly status: number | undefined;
  readonly cookies: readonly string[];
}

function ask(
  path: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
  url = running.url,
): Promise<Answer> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: 'localhost', port, path, method, headers, ca, agent: false }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve({ status: answer.statusCode, cookies: answer.headers['set-cookie'] ?? [] }));
    });
    asked.once('error', reject);
    asked.end(method === 'POST' ? 'lang=en' : undefined);
  });
}

function protocolOf(options: ConnectionOptions): Promise<string | null> {
  const port = Number(new URL(running.url).port);
  return new Promise((resolve, reject) => {
    const socket = connectTls({ host: 'localhost', port, ca, servername: 'localhost', ...options }, () => {
      resolve(socket.getProtocol());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}

test('a server with a certificate of its own answers by TLS, with its name and chain verified', async () => {
  expect(running.url).toMatch(/^https:/);
  expect(await ask('/api/v1/health')).toMatchObject({ status: 200 });
  expect(await protocolOf({ minVersion: 'TLSv1.3' })).toBe('TLSv1.3');
  expect(await protocolOf({ maxVersion: 'TLSv1.2' })).toBe('TLSv1.2');
  await expect(protocolOf({ minVersion: 'TLSv1', maxVersion: 'TLSv1.1' })).rejects.toThrow();
});

test('who speaks plain HTTP to it is told nothing', async () => {
  const port = Number(new URL(running.url).port);
  const told = await new Promise<string>((resolve) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n'),
    );
    socket.on('data', (data) => (text += String(data)));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(text));
  });
  expect(told).not.toContain('HTTP/1.1 200');
});

test('its cookies are sent by https alone, and its own pages may ask it to change something', async () => {
  const { host } = new URL(running.url.replace('127.0.0.1', 'localhost'));
  const form = { host, 'content-type': 'application/x-www-form-urlencoded' };
  const chosen = await ask('/api/v1/session', 'POST', { ...form, origin: `https://${host}` });
  expect(chosen.status).toBe(204);
  expect(chosen.cookies.join()).toMatch(/^__Host-kvarter_.*; Secure/);
  expect(await ask('/api/v1/session', 'POST', { ...form, origin: `http://${host}` })).toMatchObject({
    ...{ status: 421, cookies: [] },
  });
});

test('a certificate that cannot be used is refused with what is wrong, and a renewed one is taken into use', async () => {
  const server = await buildServer(app.context, optionsOf());
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  const faults = async (): Promise<unknown> => await renewTls(server.server, files).catch((error: unknown) => error);
  await writeFile(files.certFile, 'no certificate');
  expect(await faults()).toMatchObject({ code: 'KV-A27', data: { fault: 'pair' } });
  await copyFile(join(keys, 'client-cert.pem'), files.certFile);
  expect(await faults()).toMatchObject({ code: 'KV-A27', data: { fault: 'pair' } });
  await rm(files.certFile);
  expect(await faults()).toMatchObject({ code: 'KV-A27', data: { fault: 'missing' } });
  await chmod(files.keyFile, 0o644);
  expect(await faults()).toMatchObject({ code: 'KV-V23', data: { fault: 'others' } });
  await expect(readTls(files)).rejects.toMatchObject({ code: 'KV-V23' });
  // The old one is in use all the while.
  expect(await ask('/api/v1/health', 'GET', {}, url)).toMatchObject({ status: 200 });
  await copyFile(join(keys, 'client-cert.pem'), files.certFile);
  await copyFile(join(keys, 'client-key.pem'), files.keyFile);
  await chmod(files.keyFile, 0o600);
  await renewTls(server.server, files);
  await expect(ask('/api/v1/health', 'GET', {}, url)).rejects.toThrow(/verify|certificate|altname/i);
  await server.close();
});

test.each(['0.0.0.0', '::', '10.0.0.4'])('%s is not served by plain HTTP unless that is said', (host) => {
  expect(() => demandEncrypted(host, {})).toThrow(expect.objectContaining({ code: 'KV-A27' }));
  expect(() => demandEncrypted(host, { plain: false })).toThrow(expect.objectContaining({ code: 'KV-A27' }));
  expect(() => demandEncrypted(host, { plain: true })).not.toThrow();
  expect(() => demandEncrypted(host, { tls: files })).not.toThrow();
  expect(() => demandEncrypted('127.0.0.1', {})).not.toThrow();
});
