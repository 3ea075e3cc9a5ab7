import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { localInstallation, publicReader } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { chooseRelease } from '../../../src/app/update/choose-release.ts';
import { listReleases } from '../../../src/app/update/list-releases.ts';
import { Problem } from '../../../src/domain/kernel/problems/problem.ts';
import { writeRelease } from '../../api/open-test-server.ts';
import { smallSector } from '../small-sector.ts';

let context: AppContext;
let older: string;
let newer: string;
beforeEach(async () => {
  context = await openApp(await mkdtemp(join(tmpdir(), 'kvarter-use-')), () => '2026-11-21T08:00:00.000Z');
  const sector = smallSector();
  older = await writeRelease(context, sector);
  newer = await writeRelease(context, { ...sector, manifest: { ...sector.manifest, dataHash: 'senere' } });
});
afterEach(async () => {
  await context.state.close();
  await rm(context.dataDir, { recursive: true });
});

const served = async () => (await listReleases(context)).filter((one) => one.current).map((one) => one.manifest.id);
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no problem',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

test('an older release becomes the one served, a server at work takes it up, and the log says who chose it', async () => {
  expect(older).not.toBe(newer);
  expect((await context.desk.open()).manifest.id).toBe(newer);
  expect((await chooseRelease(context, localInstallation, older)).id).toBe(older);
  expect(await served()).toEqual([older]);
  expect((await context.desk.refresh())?.manifest.id).toBe(older);
  const [event] = await context.state.events(1);
  expect(event).toMatchObject({
    reader: 'cli',
    action: 'release',
    object: `use ${older}`,
    release: older,
    allowed: true,
  });
});

test('a changed release is refused and the served one stays', async () => {
  const places = join(context.dataDir, 'releases', older, 'places.json');
  await writeFile(places, (await readFile(places, 'utf8')).replace('Æblehaven', 'Æblegaarden'));
  expect(await codeOf(chooseRelease(context, localInstallation, older))).toBe('KV-U2');
  expect(await served()).toEqual([newer]);
});

test('a reader without the right to release is refused, and that is logged', async () => {
  expect(await codeOf(chooseRelease(context, publicReader, older))).toBe('KV-A1');
  expect(await served()).toEqual([newer]);
  const [event] = await context.state.events(1);
  expect(event).toMatchObject({ reader: publicReader.id, object: `use ${older}`, allowed: false });
});
