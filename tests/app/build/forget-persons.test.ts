import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import { buildRelease } from '../../../src/app/build/build-release.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { forgetPersons, personsBehind } from '../../../src/app/vault/forget-persons.ts';
import { standard } from '../../../src/domain/definitions/gates/standard.ts';
import type { ReleaseManifest } from '../../../src/domain/model/release.ts';
import { correctPersons, definitions, fillVault, toolsIn } from './build-world.ts';

let root = '';
let context: AppContext;
let tools: Awaited<ReturnType<typeof toolsIn>>;
let release: ReleaseManifest;
const build = () => buildRelease(tools, { definitions, rules: standard, serve: false });
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'kvarter-forget-'));
  tools = await toolsIn(root);
  await fillVault(tools.vault, true);
  release = await build();
  context = await openApp(root);
});
afterAll(async () => {
  await context.state.close();
  await rm(root, { recursive: true });
});

const wish = { reason: 'Udgivet' };
const personFiles = async () =>
  (await readdir(join(root, 'vault', 'deliveries'), { recursive: true })).filter((f) =>
    /(personer|husstande)[.]/.test(f),
  );

// One story: the tests go on from each other.
test('persons stay until the release is published, and for anybody without the right', async () => {
  const step = { release: release.id, at: '2026-11-21T12:00:00Z', by: 'x', name: { da: 'x', en: 'x' }, note: '' };
  await context.state.addReleaseStep({ ...step, action: 'built' }, 0);
  const asked = { ...wish, release: release.id };
  await expect(forgetPersons(context, localInstallation, asked)).rejects.toMatchObject({ code: 'KV-V20' });
  await expect(forgetPersons(context, publicReader, asked)).rejects.toMatchObject({ code: 'KV-A1' });
  expect(await personFiles()).toHaveLength(4);
});

test('once it is published those it was counted from go and later ones stay; the next release is the same', async () => {
  await tools.releases.setCurrent(release.id);
  await correctPersons(tools.vault, (person) => person);
  const told = await personsBehind(context, localInstallation);
  expect(told.rows.map(({ delivery, verdict }) => [delivery, verdict])).toEqual([
    ['beboere-2025', 'counted'],
    ['beboere-2026', 'replaced'],
    ['beboere-2026-rettet', 'stays'],
  ]);
  expect(await personFiles()).toHaveLength(6);
  expect(await forgetPersons(context, localInstallation, wish)).toEqual(told);
  expect((await personFiles()).map((file) => file.split('/')[0])).toEqual([
    'beboere-2026-rettet',
    'beboere-2026-rettet',
  ]);
  expect((await personsBehind(context, localInstallation)).rows.map(({ verdict }) => verdict)).toEqual(['stays']);
  const kept = (await tools.vault.list()).find(({ manifest }) => manifest.delivery_id === 'beboere-2025');
  expect(kept?.manifest.files.map(({ sha256 }) => sha256.length)).toEqual([64, 64]);
  expect(kept?.removals).toMatchObject([{ release: release.id, reason: 'Udgivet' }]);
  const after = await build();
  const figures = ({ files }: ReleaseManifest) =>
    files.filter(({ name }) => name !== 'certificate.json').map(({ name, sha256 }) => [name, sha256]);
  expect(figures(after)).toEqual(figures(release));
});

test('a release this vault has no counts of leaves the persons where they are', async () => {
  await rm(join(root, 'vault', 'sealed', 'releases', `${release.id}.json`));
  await expect(forgetPersons(context, localInstallation, { ...wish, release: release.id })).rejects.toMatchObject({
    code: 'KV-U20',
  });
});
