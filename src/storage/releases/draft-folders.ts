import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = '.draft-';

/** A private folder for a release being written. The writer's process id in its name tells leftovers from live ones. */
export async function openDraftFolder(root: string): Promise<string> {
  const folder = join(root, `${PREFIX}${process.pid}-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Removes what killed writers left behind: draft folders and pointer files whose process no longer runs. */
export async function removeLeftovers(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const writer = /^\.draft-(\d+)-/.exec(name)?.[1] ?? /^current\.json\.(\d+)\.new$/.exec(name)?.[1];
    if (writer && !runs(Number(writer))) await rm(join(root, name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process answers "not permitted": it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
