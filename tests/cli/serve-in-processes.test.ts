import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyLog } from '../../src/app/log/verify-log.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { smallSector } from '../app/small-sector.ts';

const kvarter = join(import.meta.dirname, '../../bin/kvarter.js');
const path = '/api/v1/tables/T01?sted=kom:657';
let data = '';
const begun: ChildProcess[] = [];

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'kvarter-many-'));
  const context = await openApp(data);
  await writeRelease(context, smallSector());
  await context.state.close();
});
afterAll(async () => {
  for (const child of begun) child.kill('SIGTERM');
  await rm(data, { recursive: true });
});

function serve(...options: readonly string[]): { readonly child: ChildProcess; readonly said: () => string } {
  const args = [kvarter, 'serve', '--port', '0', '--lang', 'en', '--data', data, ...options];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  begun.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
  return { child, said: () => said };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await wait(20);
}

// Each over a connection of its own, so that the processes take turns.
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { 'x-kvarter-persona': 'fond' };
    get(url, { agent: false, headers }, (answer) => answer.resume().on('end', () => resolve(answer.statusCode))).on(
      'error',
      reject,
    );
  });
}

test('processes share an address and a log; one that is killed is replaced; all end together', async () => {
  const { child, said } = serve('--processes', '2', '--log');
  await until(() => said().includes('running at'));
  expect(said().match(/running at/g)).toHaveLength(1);
  expect(said().match(/KVARTER_WAS/g)).toHaveLength(1);
  const url = `${/http:\S+/.exec(said())?.[0]}${path}`;
  const many = async (): Promise<void> => {
    const all = await Promise.all(Array.from({ length: 20 }, () => statusOf(url)));
    expect(new Set(all)).toEqual(new Set([200]));
  };
  const answeredBy = (): readonly string[] => [
    ...new Set([...said().matchAll(/"process":(\d+)/g)].map(([, pid = '']) => pid)),
  ];
  await many();
  await until(() => answeredBy().length === 2);
  const [first = ''] = answeredBy();
  process.kill(Number(first), 'SIGKILL');
  await until(() => said().includes(`Server process ${first} ended unexpectedly`));
  while (answeredBy().length < 3) {
    await many();
    await wait(200);
  }
  expect(said().match(/running at/g)).toHaveLength(1);
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  const context = await openApp(data);
  expect((await verifyLog(context)).fault).toBeUndefined();
  await context.state.close();
}, 60_000);

test('a server that cannot start says why once', async () => {
  const { child, said } = serve('--processes', '3', '--host', '0.0.0.0');
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said().match(/KV-A3/g)).toHaveLength(1);
});

test('a number of processes that is none is refused', async () => {
  const { child, said } = serve('--processes', '0');
  expect(await once(child, 'exit')).toEqual([2, null]);
  expect(said()).toContain('--processes = "0"');
});
