import { randomBytes } from 'node:crypto';
import { link, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writePrivately } from '../disk/write-durably.ts';
import type { VaultKeys } from './vault-keys.ts';

const SECRET_BYTES = 32;

/** Reads a secret of the vault in folder `root`, making it when it is asked for first. */
export async function readSecret(root: string, name: string, keys: VaultKeys): Promise<Uint8Array> {
  const place = `secrets/${name}`;
  const path = join(root, place);
  const existing = await readFile(path).catch(() => undefined);
  if (existing) return new Uint8Array(await keys.open(existing, place));
  // Made under another name and linked in, so that two processes agree on one secret and none is ever half written.
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writePrivately(draft, await keys.seal(randomBytes(SECRET_BYTES), place));
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return new Uint8Array(await keys.open(await readFile(path), place));
}

/** Whether a name among the secrets is one that is being made, or was when its process ended. */
export function isDraftOfSecret(name: string): boolean {
  return /[.]\d+[.][0-9a-f]{8}$/.test(name);
}
