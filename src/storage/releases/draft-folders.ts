import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftover, ownerName } from '../disk/living-owner.ts';

const PREFIX = '.draft-';

/** A private folder for a release being written. Its owner's name tells leftovers from live ones. */
export async function openDraftFolder(root: string): Promise<string> {
  const folder = join(root, `${PREFIX}${ownerName()}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes what killed writers left behind: draft folders and pointer files whose process no longer runs. */
export async function removeLeftovers(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const writer = /^\.draft-(\d.*)$/.exec(name)?.[1] ?? /^current\.json\.(\d.*)\.new$/.exec(name)?.[1];
    const path = join(root, name);
    if (writer && (await isLeftover(path, writer))) await rm(path, { recursive: true, force: true });
  }
}
