import { randomBytes } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { VaultKeyId } from '../../domain/model/vault-seal.ts';
import { syncToDisk, writePrivately } from '../disk/write-durably.ts';
import { openBytes, readSealHead, sealBytes } from './sealed-bytes.ts';
import { readVaultKey, type VaultKey } from './vault-key.ts';

/**
 * What a sealed vault says of itself in `seal.json`: the key in force and where it lies, never the key. `former` is the
 * key files may still be under until a rotation is `complete`.
 */
export interface SealRecord {
  readonly format: 'kvarter-vault-seal/1';
  readonly key: VaultKeyId;
  readonly keyFile: string;
  readonly complete: boolean;
  readonly former?: { readonly key: VaultKeyId; readonly keyFile: string };
}

/** The keys of a vault, read when they are needed: most jobs need none. */
export interface VaultKeys {
  /** Read anew each time: another process may seal or rotate meanwhile. Undefined for a vault that is not sealed. */
  record(): Promise<SealRecord | undefined>;
  keepRecord(record: SealRecord): Promise<void>;
  /** The key new files are sealed with; undefined where the vault is not sealed. */
  current(): Promise<VaultKey | undefined>;
  /** @throws Problem KV-V13 where it cannot be read, KV-V14 for a file that cannot be used, KV-V15 for another key */
  byId(id: VaultKeyId): Promise<VaultKey>;
  /** Small content as it is to be written at a place in the vault: sealed where the vault is. */
  seal(content: Uint8Array, place: string): Promise<Uint8Array>;
  /** Content that was written so. @throws Problem KV-V16 where it is not, and as `byId` */
  open(content: Uint8Array, place: string): Promise<Uint8Array>;
}

/** Opens the keys of the vault in folder `root`; a key file `configured` is tried before the one the vault names. */
export function openVaultKeys(root: string, configured: string | undefined): VaultKeys {
  const path = join(root, 'seal.json');
  const known = new Map<VaultKeyId, VaultKey>();
  const record = async (): Promise<SealRecord | undefined> => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? undefined : (JSON.parse(text) as SealRecord);
  };
  const byId = async (id: VaultKeyId): Promise<VaultKey> => {
    const found = known.get(id) ?? (await findKey(id, await record(), { configured, dataDir: dirname(root) }));
    known.set(id, found);
    return found;
  };
  const current = async () => {
    const now = await record();
    return now && (await byId(now.key));
  };
  return {
    record,
    current,
    byId,
    keepRecord: async (next) => {
      const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}.new`;
      await writePrivately(draft, `${JSON.stringify(next, null, 2)}\n`);
      await rename(draft, path);
      await syncToDisk(root);
    },
    seal: async (content, place) => {
      const key = await current();
      return key ? sealBytes(content, key, place) : content;
    },
    open: async (content, place) => {
      const head = readSealHead(content);
      if (head) return openBytes(content, await byId(head.key), place);
      await demandMayBePlain(record, place);
      return content;
    },
  };
}

/** A file without a seal in a vault that is sealed throughout was put there by somebody else. @throws Problem KV-V16 */
export async function demandMayBePlain(record: VaultKeys['record'], place: string): Promise<void> {
  if ((await record())?.complete) throw new Problem('KV-V16', { file: place, fault: 'plain' });
}

async function findKey(
  id: VaultKeyId,
  record: SealRecord | undefined,
  { configured, dataDir }: { readonly configured: string | undefined; readonly dataDir: string },
): Promise<VaultKey> {
  const named = record?.former?.key === id ? record.former.keyFile : record?.keyFile;
  const files = [configured && resolve(configured), named].filter((file) => file !== undefined && file !== '');
  let other: VaultKey | undefined;
  for (const file of new Set(files)) {
    const key = await readVaultKey(String(file), dataDir);
    if (key?.id === id) return key;
    other ??= key;
  }
  if (other) throw new Problem('KV-V15', { file: other.file, found: other.id, needed: id });
  throw new Problem('KV-V13', { file: String(files[0] ?? 'KVARTER_VAULT_KEY_FILE'), key: id });
}
