import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildRelease } from '../../src/app/build/build-release.ts';
import { standard } from '../../src/domain/definitions/gates/standard.ts';
import { openVault } from '../../src/storage/vault/open-vault.ts';
import { definitions, fillVault, toolsIn } from '../app/build/build-world.ts';
import { afdeling, persons, writeDelivery } from '../app/deliver/delivery-builder.ts';

const kvarter = new URL('../../bin/kvarter.js', import.meta.url).pathname;
const id = '22222222-3333-4444-8555-666666666666';

let root = '';
let keyFile = '';
let folder = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-killed-'));
  keyFile = `${root}.key`;
  const tools = await toolsIn(root);
  await fillVault(tools.vault, true);
  await buildRelease(tools, { definitions, rules: standard, serve: true });
  // Sealed, so that a kill may also come between the rows and their sealed form.
  await tools.vault.sealing.seal(keyFile);
  const files = [
    { layout: 'afdelinger', rows: [afdeling()] },
    { layout: 'personer', rows: persons(30_000) },
  ];
  folder = await writeDelivery(root, files, { delivery_id: id });
});
afterAll(() => Promise.all([root, keyFile].map((path) => rm(path, { recursive: true, force: true }))));

function accept() {
  const args = [kvarter, 'intake', 'accept', folder, '--data', root, '--tick-off', 'all', '--reason', 'Prøve'];
  return spawn(process.execPath, args, { stdio: 'ignore' });
}

async function ended(child: ReturnType<typeof accept>) {
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  return { code, signal };
}

/** The delivery is in the vault whole or not at all, and the release served is the one from before, unchanged. */
async function demandIntact(served: string): Promise<boolean> {
  const vault = await openVault(join(root, 'vault'));
  expect(await readdir(join(root, 'vault', 'quarantine'))).toEqual([]);
  const ids = (await vault.list()).map((d) => d.manifest.delivery_id);
  expect(ids.filter((other) => other !== id)).toHaveLength(3);
  const { releases } = await toolsIn(root);
  expect((await releases.current())?.id).toBe(served);
  expect(await releases.verify(served)).toEqual([]);
  return ids.includes(id);
}

test('an accept killed at any moment leaves the vault and the release served whole, and runs again to its end', async () => {
  const { releases } = await toolsIn(root);
  const served = (await releases.current())?.id ?? '';
  let killed = 0;
  for (const wait of [150, 400, 700, 1100]) {
    const child = accept();
    setTimeout(() => child.kill('SIGKILL'), wait);
    if ((await ended(child)).signal === 'SIGKILL') killed += 1;
    if (await demandIntact(served)) break;
  }
  expect(killed).toBeGreaterThan(0);
  expect((await ended(accept())).code).toBe(0);
  expect(await demandIntact(served)).toBe(true);
}, 120_000);
