import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readersFirst } from '../../src/faces/http/pages/readers-first.ts';

let server: Server;
let pause: () => Promise<void>;
const steps: string[] = [];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  steps.length = 0;
  server = createServer();
  pause = readersFirst(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await once(server.close(), 'close');
});

/** A reader who has asked and waits for the answer. */
async function reader(): Promise<ServerResponse> {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  fetch(`http://127.0.0.1:${port}/`).then(
    () => undefined,
    () => undefined,
  );
  const [, answer] = await once(server, 'request');
  return answer;
}

/** Work that has gone on for a while and now looks whether somebody has come. */
async function goOn(): Promise<void> {
  const begun = performance.now();
  while (performance.now() - begun < 5) Math.sqrt(begun);
  await pause();
  steps.push('went on');
}

async function turns(): Promise<void> {
  for (let i = 0; i < 5; i++) await setImmediate();
}

test('work beside the server waits until nobody is being answered', async () => {
  const answers = [await reader(), await reader()];
  const work = goOn();
  await turns();
  for (const answer of answers) {
    expect(steps).toEqual([]);
    await once(answer.end(), 'close');
  }
  await work;
  expect(steps).toEqual(['went on']);
});

test('but no longer than a moment for one long answer', async () => {
  const answer = await reader();
  const work = goOn();
  await turns();
  await vi.advanceTimersByTimeAsync(24);
  expect(steps).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await work;
  answer.end();
});

test('and goes on at once where nobody asks', async () => {
  await goOn();
  expect(steps).toEqual(['went on']);
});
