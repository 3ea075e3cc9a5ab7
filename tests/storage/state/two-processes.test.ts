import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localInstallation } from '../../../src/app/access/readers.ts';
import { verifyLog } from '../../../src/app/log/verify-log.ts';
import { beginSession } from '../../../src/app/login/sessions.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { recordBuilt } from '../../../src/app/update/record-build.ts';
import { buildServer } from '../../../src/faces/http/server/build-server.ts';
import { writeRelease } from '../../api/open-test-server.ts';
import { smallSector } from '../../app/small-sector.ts';
import { freshPostgres, hasPostgres } from './every-place.ts';

const kvarter = join(import.meta.dirname, '../../../bin/kvarter.js');
let data: string;
let env: Record<string, string | undefined>;
let servers: readonly RunningServer[] = [];

interface RunningServer {
  readonly child: ChildProcess;
  readonly address: string;
}

function serve(): Promise<RunningServer> {
  const child = spawn(process.execPath, [kvarter, 'serve', '--port', '0'], { env });
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr.on('data', (text) => (told += String(text)));
    child.stdout.on('data', (text) => {
      const [address] = /http:\S+/.exec(String(text)) ?? [];
      if (address) resolve({ child, address });
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${told}`)));
  });
}

beforeAll(async () => {
  if (!hasPostgres) return;
  data = await mkdtemp(join(tmpdir(), 'kvarter-two-'));
  const context = await openApp(data);
  await writeRelease(context, smallSector());
  await context.state.saveSetting('fond', 'sml', 'reg');
  await context.state.close();
  const { address } = await freshPostgres('empty');
  const usual = { PATH: process.env.PATH, KVARTER_DATA: data, KVARTER_WAS: 'https://was.digst.dk/x' };
  const move = [kvarter, 'state', 'move', '--to', address];
  const { stdout } = await promisify(execFile)(process.execPath, move, { env: { ...usual, LANG: 'da_DK.UTF-8' } });
  expect(stdout).toContain(`Sæt KVARTER_STATE=${address}`);
  env = { ...usual, KVARTER_STATE: address };
  servers = await Promise.all([serve(), serve()]);
});
afterAll(async () => {
  const ended = servers.map(({ child }) => new Promise((resolve) => child.once('exit', resolve)));
  for (const { child } of servers) child.kill('SIGTERM');
  await Promise.all(ended);
  if (hasPostgres) await rm(data, { recursive: true });
});

const ask = async (server: number, path: string, persona: string, body?: object): Promise<Response> =>
  await fetch(`${servers[server]?.address}/api/v1${path}`, {
    ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    headers: { 'x-kvarter-persona': persona, ...(body ? { 'content-type': 'application/json' } : {}) },
  });

describe.skipIf(!hasPostgres)('two servers, each a process, on one state that was moved to PostgreSQL', () => {
  test('what is saved by one is there for the other', async () => {
    const saved = await ask(0, '/selections', 'leder', { name: 'Nord', sted: 'afd:0045-00001' });
    expect(saved.status).toBe(201);
    const { selections } = (await (await ask(1, '/selections', 'leder')).json()) as { readonly selections: unknown[] };
    expect(selections).toMatchObject([{ name: 'Nord' }]);
  });

  test('both log at the same time, and the log is one whole chain', async () => {
    const asked = Array.from({ length: 60 }, (_, i) => ask(i % 2, '/tables/T01?sted=kom:657', 'leder'));
    for (const answer of await Promise.all(asked)) expect(answer.status).toBe(200);
    const context = await openApp(data, undefined, { address: env.KVARTER_STATE ?? '' });
    const { fault, entries } = await verifyLog(context);
    await context.state.close();
    expect([fault, entries > 60]).toEqual([undefined, true]);
  });

  test('a release published at one is served by the other, whose readers see it without its being started again', async () => {
    const context = await openApp(data, undefined, { address: env.KVARTER_STATE ?? '' });
    const sector = smallSector();
    const { id: _id, files: _files, format: _format, ...manifest } = sector.manifest;
    const afdelinger = sector.directory.afdelinger.map((one, n) => (n === 0 ? { ...one, name: 'Pærehaven' } : one));
    const draft = { ...sector, directory: { ...sector.directory, afdelinger }, manifest };
    const { id } = await context.releases.write(draft, (made) => recordBuilt(context, localInstallation, made));
    await context.state.close();
    const step = async (persona: string, action: string) =>
      (await ask(0, `/updates/${id}/steps`, persona, { action, note: 'Prøve' })).status;
    const asPersonas = [
      ...[await step('dataansvarlig', 'preview'), await step('godkender', 'signed')],
      await step('dataansvarlig', 'published'),
    ];
    expect(asPersonas).toEqual([200, 200, 200]);
    const nameAt = async (server: number): Promise<string> => {
      const answer = await ask(server, '/places/afd/0045-00001', 'leder');
      return ((await answer.json()) as { readonly place: { readonly name: { readonly da: string } } }).place.name.da;
    };
    // Each looks by itself every five seconds, the one that published too.
    const names = async () => await Promise.all([nameAt(0), nameAt(1)]);
    await expect.poll(names, { timeout: 20_000, interval: 100 }).toEqual(['Pærehaven', 'Pærehaven']);
  });

  test('a session begun at one is good at the other, and ended at one it is ended at both', async () => {
    const settings = {
      ...{ origin: 'http://127.0.0.1:18097', proxies: [], idleMinutes: 30, absoluteHours: 10, graveMinutes: 15 },
      ...{ exactMinutes: 120, allowPrivate: false, minimumAssurance: 'Substantial' as const, personas: false },
      ...{ logMonths: 24, providers: [] },
    };
    const place = { address: env.KVARTER_STATE ?? '' };
    const contexts = await Promise.all([openApp(data, undefined, place), openApp(data, undefined, place)]);
    const login = { settings, providers: [] };
    const options = { webDir: join(data, 'dist'), onBug: () => undefined, login };
    const both = await Promise.all(contexts.map((context) => buildServer(context, options)));
    const [one] = contexts;
    const at = new Date().toISOString();
    const person = { id: 'p_1', kind: 'employee' as const, name: 'Medarbejder', createdAt: at, createdBy: 'login' };
    await one?.state.addPerson(person);
    const cookie = one ? `kvarter_session=${await beginSession(one, { person: 'p_1', provider: 'mitid' })}` : '';
    const who = async () =>
      await Promise.all(
        both.map(
          async (server) => (await server.inject({ url: '/api/v1/session', headers: { cookie } })).json().reader,
        ),
      );
    expect(await who()).toEqual(['p_1', 'p_1']);
    const headers = { cookie, origin: settings.origin };
    await both[1]?.inject({ method: 'POST', url: '/log-ud', headers });
    expect(await who()).toEqual(['offentlig', 'offentlig']);
    await Promise.all(both.map((server) => server.close()));
    await Promise.all(contexts.map(({ state }) => state.close()));
  });

  test('a zip made by one is there for the other, to follow and to fetch', async () => {
    const begun = await ask(0, '/jobs', 'leder', { sted: 'org:0045', form: 'csv' });
    const { id } = (await begun.json()) as { readonly id: string };
    for (let wait = 0; wait < 100; wait++) {
      const job = (await (await ask(1, `/jobs/${id}`, 'leder')).json()) as { readonly state: string };
      if (job.state !== 'running') break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect((await ask(1, `/jobs/${id}/file`, 'leder')).status).toBe(200);
  });
});
