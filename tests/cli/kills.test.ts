import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { killAndLook, type WritePath } from '../../bench/kills/kill-and-look.ts';
import { openApp } from '../../src/app/start/open-app.ts';
import { writeRelease } from '../api/open-test-server.ts';
import { afdeling, writeDelivery } from '../app/deliver/delivery-builder.ts';
import { smallSector } from '../app/small-sector.ts';

let root = '';
let delivery = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-kills-'));
  for (const name of ['state', 'shelf', 'accept']) {
    const context = await openApp(join(root, name));
    await writeRelease(context, smallSector());
    await context.state.close();
  }
  delivery = await writeDelivery(root, [{ layout: 'afdelinger', rows: [afdeling()] }]);
});
afterAll(() => rm(root, { recursive: true, force: true }));

// Not at even steps: a moment of every kind is met sooner or later.
const moments = (count: number, longestMs: number) =>
  Array.from({ length: count }, (_, i) => Math.round(longestMs * ((i * 0.618_034) % 1) + i));

async function killOften(path: WritePath, count: number, longestMs: number): Promise<number> {
  let acknowledged = 0;
  for (const [i, afterMs] of moments(count, longestMs).entries()) {
    const kill = {
      path,
      folder: join(root, path),
      afterLines: path === 'accept' ? i % 2 : i,
      afterMs,
      name: `k${i}`,
      argument: delivery,
    };
    const outcome = await killAndLook(kill);
    expect({ path, afterMs, wrong: outcome.wrong }).toEqual({ path, afterMs, wrong: [] });
    acknowledged += outcome.acknowledged;
  }
  return acknowledged;
}

// Twenty here; five hundred by npm run bench -- --only kills.
test('what was acknowledged is there after every kill, and nothing is half', async () => {
  const [state, shelf] = await Promise.all([killOften('state', 10, 60), killOften('shelf', 6, 60)]);
  await killOften('accept', 4, 400);
  expect(state).toBeGreaterThan(0);
  expect(shelf).toBeGreaterThan(0);
});
