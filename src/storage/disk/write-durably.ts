import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ownerName } from './living-owner.ts';

const forItsOwnerOnly = 0o600;

/** Writes a file and waits until the disk has it; folders above are made. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeAndSync(path, content);
}

/** As {@link writeDurably}, a file only its owner may read, in a folder that is there. */
export async function writePrivately(path: string, content: string | Uint8Array): Promise<void> {
  await writeAndSync(path, content, forItsOwnerOnly);
}

async function writeAndSync(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  const file = await open(path, 'w', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has a file or the list of names in a folder, as after a rename. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a small file in one step: whoever reads it sees the old text or the new, never half. */
export async function replaceDurably(path: string, text: string): Promise<void> {
  const next = `${path}.${ownerName()}.new`;
  await writeDurably(next, text);
  await rename(next, path);
  await syncToDisk(dirname(path));
}
