import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchSetup } from './bench-row.ts';
import { type JobResult, runJob } from './children.ts';

/** Folders of one scale: what was delivered, the app's data folder and the built web pages. */
export interface BenchFolders {
  readonly deliveries: string;
  readonly app: string;
  readonly web: string;
}

/** Where the data of a run lie. */
export function foldersOf(setup: BenchSetup): BenchFolders {
  const in_ = (name: string): string => join(setup.dataDir, name);
  return { deliveries: in_('deliveries'), app: in_('app'), web: in_('web') };
}

/** Makes the deliveries unless an earlier run did. */
export async function needDeliveries(setup: BenchSetup): Promise<string> {
  const { deliveries } = foldersOf(setup);
  // The newest edition is written last; without its manifest the folder is that of a run that was stopped.
  if (await exists(join(deliveries, '2026', 'manifest.json'))) return deliveries;
  setup.say(`inventing the ${setup.scale} synthetic Denmark`);
  await mkdir(setup.dataDir, { recursive: true });
  await runJob('deliver', [setup.scale, deliveries]);
  return deliveries;
}

/** What a build from deliveries took, part by part. */
export interface BuildTimes {
  readonly accept: JobResult;
  readonly leaves: JobResult;
  readonly build: JobResult;
}

/** Takes the deliveries into an empty vault and builds a release from them, each in a process of its own. */
export async function buildAnew(setup: BenchSetup): Promise<BuildTimes> {
  const deliveries = await needDeliveries(setup);
  const { app } = foldersOf(setup);
  await rm(app, { recursive: true, force: true });
  setup.say('checking and storing the deliveries');
  const accept = await runJob('accept', [deliveries, app]);
  setup.say('counting exact leaves');
  const leaves = await runJob('leaves', [app]);
  setup.say('building the release');
  const build = await runJob('build', [app]);
  return { accept, leaves, build };
}

/** The data folder with a served release, built if an earlier run did not. */
export async function needRelease(setup: BenchSetup): Promise<string> {
  const { app } = foldersOf(setup);
  if (!(await exists(join(app, 'releases', 'current.json')))) await buildAnew(setup);
  return app;
}

/** The web pages of the present sources, built into a folder of the benchmark's own. */
export async function needWeb(setup: BenchSetup): Promise<string> {
  const { web } = foldersOf(setup);
  setup.say('building the web pages');
  await runJob('web', [], { KVARTER_DIST: web });
  return web;
}

/** A JSON file of the release that is served from a data folder. */
export async function releaseJson<T>(app: string, file: string): Promise<T> {
  const folder = join(app, 'releases');
  const { release } = JSON.parse(await readFile(join(folder, 'current.json'), 'utf8')) as { readonly release: string };
  return JSON.parse(await readFile(join(folder, release, file), 'utf8')) as T;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
