import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personAtTheMachine } from '../../../src/app/access/readers.ts';
import type { AppContext } from '../../../src/app/context/app-context.ts';
import { openApp } from '../../../src/app/start/open-app.ts';
import { recordBuilt } from '../../../src/app/update/record-build.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { smallSector } from '../small-sector.ts';

/** Two persons who take releases to the shelf. */
export const anna = personAtTheMachine('anna');
export const bo = personAtTheMachine('bo');

/** An app whose clock is set by hand. */
export interface UpdateWorld {
  readonly context: AppContext;
  now: string;
  close(): Promise<void>;
}

/** Opens one in a folder of its own, at eight in the morning of 21 November 2026. */
export async function openUpdateWorld(): Promise<UpdateWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-update-'));
  const world = { now: '2026-11-21T08:00:00.000Z' };
  const context = await openApp(folder, () => world.now);
  return Object.assign(world, {
    context,
    close: async () => {
      await context.state.close();
      await rm(folder, { recursive: true });
    },
  });
}

/** The small sector made differently by each hash, built by Anna and held. */
export async function buildHeld(context: AppContext, dataHash: string, content = smallSector()): Promise<string> {
  return (await context.releases.write(draftOf(content, dataHash), (id) => recordBuilt(context, anna, id))).id;
}

/** The same as made before steps were kept: served at once. */
export async function serveOld(context: AppContext, dataHash: string): Promise<string> {
  const { id } = await context.releases.write(draftOf(smallSector(), dataHash));
  await context.releases.setCurrent(id);
  return id;
}

function draftOf(content: ReleaseContent, dataHash: string) {
  const { id: _id, files: _files, format: _format, ...manifest } = content.manifest;
  return { ...content, manifest: { ...manifest, dataHash } };
}
