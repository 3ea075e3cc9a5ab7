import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { VaultKeyId } from '../../domain/model/vault-seal.ts';
import { syncToDisk } from '../disk/write-durably.ts';
import { isOwnersAlone } from '../secrets/owners-alone.ts';

/** A key of a vault and the file it was read from. */
export interface VaultKey {
  readonly id: VaultKeyId;
  readonly file: string;
  readonly secret: Uint8Array;
}

const FORMAT = 'kvarter-vault-key/1';
const KEY_BYTES = 32;
/** Bytes of a key's id. */
export const idBytes = 8;
// More than a key of ours, so that a large file named by mistake is not read through.
const longest = 512;

/** Makes a key file that only its owner can read. A file that is there is never written over. */
export async function makeVaultKey(path: string, dataDir: string): Promise<VaultKey> {
  const file = resolve(path);
  await demandOutside(file, dataDir);
  const secret = randomBytes(KEY_BYTES);
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(`${FORMAT} ${secret.toString('base64url')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncToDisk(dirname(file));
  return { id: idOf(secret), file, secret };
}

/**
 * Reads a key file; undefined when there is none or this account may not read it.
 * @throws Problem KV-V14 for a file that others can read, lies in the data folder, or holds no key
 */
export async function readVaultKey(path: string, dataDir: string): Promise<VaultKey | undefined> {
  const file = resolve(path);
  const found = await stat(file).catch(() => undefined);
  if (!found) return undefined;
  if (!found.isFile()) throw new Problem('KV-V14', { file, fault: 'kind' });
  await demandOutside(file, dataDir);
  if (!isOwnersAlone(found)) throw new Problem('KV-V14', { file, fault: 'others' });
  const text = await readHead(file);
  if (text === undefined) return undefined;
  const [format, encoded = ''] = text.trim().split(' ');
  const secret = Buffer.from(encoded, 'base64url');
  if (format !== FORMAT || secret.length !== KEY_BYTES || secret.toString('base64url') !== encoded) {
    throw new Problem('KV-V14', { file, fault: 'form' });
  }
  return { id: idOf(secret), file, secret };
}

/** The key of one sealed file: used for nothing else, so that a chunk's number alone is never used twice with it. */
export function fileKey(key: VaultKey, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key.secret, salt, FORMAT, KEY_BYTES));
}

function idOf(secret: Uint8Array): VaultKeyId {
  return createHash('sha256')
    .update(`${FORMAT} id `)
    .update(secret)
    .digest('hex')
    .slice(0, 2 * idBytes);
}

async function readHead(file: string): Promise<string | undefined> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return undefined;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(longest), 0, longest, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await handle.close();
  }
}

// Links are followed: what matters is where the key lies.
async function demandOutside(file: string, dataDir: string): Promise<void> {
  const real = await realpath(file).catch(async () => join(await realpath(dirname(file)), basename(file)));
  const way = relative(await realpath(dataDir), real);
  if (way !== '..' && !way.startsWith(`..${sep}`)) throw new Problem('KV-V14', { file, fault: 'inside' });
}
