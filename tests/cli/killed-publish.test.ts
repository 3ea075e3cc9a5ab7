import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { openPublicationStore } from '../../src/storage/publications/publication-store.ts';
import { definitions, fillVault, toolsIn } from '../app/build/build-world.ts';

const kvarter = new URL('../../bin/kvarter.js', import.meta.url).pathname;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-publish-'));
  const tools = await toolsIn(root);
  await fillVault(tools.vault, true);
  await buildRelease(tools, { definitions, rules: standard, serve: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function publish(killAfter?: number) {
  const args = ['release', 'publish-tables', '--period', '2026', '--levels', 'land,kom,org', '--data', root];
  const child = spawn(process.execPath, [kvarter, ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.on('data', (text) => {
    out += text;
  });
  if (killAfter !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfter);
  const [code, signal] = await once(child, 'exit');
  return { code, signal, id: out.trim() };
}

test('publishing killed at any moment leaves no half publication, and runs again to its end', async () => {
  const store = openPublicationStore(join(root, 'publications'));
  let killed = 0;
  for (const wait of [300, 900, 1500, 2100]) {
    if ((await publish(wait)).signal === 'SIGKILL') killed += 1;
    for (const { id } of await store.list()) expect(await store.verify(id)).toEqual([]);
  }
  expect(killed).toBeGreaterThan(0);
  const whole = await publish();
  expect(whole.code).toBe(0);
  expect((await store.list()).map(({ id }) => id)).toEqual([whole.id]);
  expect(await store.verify(whole.id)).toEqual([]);
  expect(await readdir(join(root, 'publications'))).toEqual([whole.id]);
  // Asked for again, the publication there is is the answer.
  expect(await publish()).toMatchObject({ code: 0, id: whole.id });
});
