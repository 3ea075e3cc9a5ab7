import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BuildOptions, buildRelease } from '../../../src/app/build/build-release.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import { definitions, fillVault, toolsIn } from './build-world.ts';

const options: BuildOptions = { definitions, rules: standard, serve: true };
const child = fileURLToPath(new URL('./build-child.ts', import.meta.url));

let root = '';
let sealed = '';
let key = '';
let open = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-sealed-build-'));
  [open, sealed, key] = [join(root, 'open'), join(root, 'sealed'), join(root, 'vault.key')];
  const tools = await toolsIn(open);
  await fillVault(tools.vault, true);
  for (const period of ['2025-01-01', '2026-01-01', '2025', '2026'])
    await tools.vault.secret(`draw-beboertabeller-${period}`);
  await cp(open, sealed, { recursive: true });
  await (await toolsIn(sealed)).vault.sealing.seal(key);
});
afterAll(() => rm(root, { recursive: true }));

/** Folders of decrypted files, in memory and on the disk, that a process made. */
async function placesOf(folder: string, pid: number): Promise<readonly string[]> {
  const shared = `/dev/shm/kvarter-${process.getuid?.()}`;
  const places = [shared, join(folder, 'vault', 'opened')];
  const found = await Promise.all(
    places.map(async (place) => (await readdir(place).catch(() => [])).map((name) => join(place, name))),
  );
  return found.flat().filter((path) => path.includes(`/${pid}-`));
}

test('killed while the rows lie open, they are wiped at the next start, and the same release comes as from an open vault', async () => {
  const build = spawn(process.execPath, [child, sealed], { stdio: ['ignore', 'pipe', 'inherit'] });
  build.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (text.includes('protect 1/2')) build.kill('SIGKILL');
  });
  expect((await once(build, 'exit'))[1]).toBe('SIGKILL');
  const [place = '', ...more] = await placesOf(sealed, build.pid ?? 0);
  expect(more).toEqual([]);
  expect((await readdir(place)).filter((name) => name.endsWith('.parquet'))).toHaveLength(5);
  await (await openApp(sealed)).state.close();
  expect(await placesOf(sealed, build.pid ?? 0)).toEqual([]);

  const made = await buildRelease(await toolsIn(sealed), options);
  expect(await placesOf(sealed, process.pid)).toEqual([]);
  expect(made.id).toBe((await buildRelease(await toolsIn(open), options)).id);
  const again = await toolsIn(sealed);
  expect((await again.vault.sealed.read(made.id, 2026)).edition).toBe(2026);
  expect(await again.vault.sealing.census()).toMatchObject({ plain: 0 });
});

test('without the key nothing is built and the release served stays', async () => {
  const folder = join(root, 'uden');
  await cp(sealed, folder, { recursive: true });
  await rm(key);
  const tools = await toolsIn(folder);
  const served = await tools.releases.current();
  await expect(buildRelease(tools, options)).rejects.toMatchObject({ code: 'KV-V13' });
  expect(await tools.releases.current()).toEqual(served);
  expect(await placesOf(folder, process.pid)).toEqual([]);
});
