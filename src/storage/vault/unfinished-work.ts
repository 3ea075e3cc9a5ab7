import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnfinishedWork } from '../../domain/model/ports.ts';
import type { VaultKeys } from './vault-keys.ts';

const HASH_BYTES = 32;
const KEY = /^[0-9a-f]{64}$/;

/**
 * Opens the unfinished work of the vault in folder `vault`: a file a piece in `unfinished/`, its SHA-256 before its bytes. A piece that a
 * process was killed in the middle of, or that the disk lost, does not match its hash and is not there.
 */
export function openUnfinishedWork(vault: string, keys: VaultKeys): UnfinishedWork {
  const root = join(vault, 'unfinished');
  const placeOf = (key: string): string => `unfinished/${key}`;
  return {
    read: async (key) => {
      const kept = KEY.test(key) ? await readFile(join(root, key)).catch(() => undefined) : undefined;
      // A piece under a key that is gone, or not whole, is made again.
      const bytes = kept && Buffer.from(await keys.open(kept, placeOf(key)).catch(() => new Uint8Array()));
      if (!bytes || bytes.length < HASH_BYTES) return undefined;
      const content = bytes.subarray(HASH_BYTES);
      return hashOf(content).equals(bytes.subarray(0, HASH_BYTES)) ? content : undefined;
    },
    keep: async (key, content) => {
      await mkdir(root, { recursive: true, mode: 0o700 });
      const draft = join(root, `${process.pid}-${randomBytes(8).toString('hex')}.new`);
      const whole = await keys.seal(Buffer.concat([hashOf(content), content]), placeOf(key));
      await writeFile(draft, whole, { mode: 0o600 });
      await rename(draft, join(root, key));
    },
    clear: async () => {
      const names = await readdir(root).catch((): readonly string[] => []);
      await Promise.all(names.map((name) => rm(join(root, name), { force: true })));
    },
  };
}

function hashOf(content: Uint8Array): Buffer {
  return createHash('sha256').update(content).digest();
}
