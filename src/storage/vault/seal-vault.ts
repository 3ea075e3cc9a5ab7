import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Progress } from '../../domain/model/progress.ts';
import type { SealCensus, SealDone, VaultSealing } from '../../domain/model/vault-seal.ts';
import { ownerName } from '../disk/living-owner.ts';
import { syncToDisk } from '../disk/write-durably.ts';
import { headOfFile, resealFile, sealFile } from './sealed-file.ts';
import { makeVaultKey, readVaultKey, type VaultKey } from './vault-key.ts';
import type { SealRecord, VaultKeys } from './vault-keys.ts';
import { isDraftOfSecret } from './vault-secrets.ts';

/** What sealing works with; `endRemovals` deletes again rows that were on their way out while their file was rewritten. */
export interface SealTools {
  readonly root: string;
  readonly keys: VaultKeys;
  readonly endRemovals: (delivery: string) => Promise<void>;
}

/**
 * Sealing of the vault in a folder. The record of the new key is written first, then file after file is replaced by its
 * sealed form in one rename, then the record says that all are: killed at any moment every file is whole under one of two
 * keys that the record names, and the next seal or rotation goes on with those that are left.
 */
export function openSealing(tools: SealTools): VaultSealing {
  const { keys, root } = tools;
  const dataDir = dirname(root);
  return {
    state: async () => stateOf(await keys.record()),
    census: () => takeCensus(tools),
    seal: async (keyFile, progress) => {
      const record = await keys.record();
      const found = await readVaultKey(keyFile, dataDir);
      if (record && found?.id !== record.key) {
        if (!found) await keys.byId(record.key);
        throw new Problem('KV-V19', { fault: 'sealed', key: record.key });
      }
      const key = found ?? (await makeVaultKey(keyFile, dataDir));
      const next = record ?? { format: 'kvarter-vault-seal/1', key: key.id, keyFile: key.file, complete: false };
      return { ...(await sealAll(tools, next, key, progress)), madeKey: !found };
    },
    rotate: async (keyFile, progress) => {
      const record = await keys.record();
      if (!record) throw new Problem('KV-V19', { fault: 'open', key: '' });
      const named = keyFile === undefined ? undefined : await readVaultKey(keyFile, dataDir);
      if (!record.complete) {
        if (keyFile !== undefined && named?.id !== record.key) {
          throw new Problem('KV-V19', { fault: 'under-way', key: record.key });
        }
        return { ...(await sealAll(tools, record, await keys.byId(record.key), progress)), madeKey: false };
      }
      // Asked for before a new key is made: what cannot be opened cannot be sealed anew.
      const former = await keys.byId(record.key);
      if (keyFile === undefined || named?.id === record.key) {
        throw new Problem('KV-V18', { file: keyFile === undefined ? former.file : resolve(keyFile), key: record.key });
      }
      const key = named ?? (await makeVaultKey(keyFile, dataDir));
      const next: SealRecord = {
        ...{ format: 'kvarter-vault-seal/1', key: key.id, keyFile: key.file, complete: false },
        former: { key: former.id, keyFile: former.file },
      };
      return { ...(await sealAll(tools, next, key, progress)), madeKey: !named };
    },
  };
}

function stateOf(record: SealRecord | undefined) {
  if (!record) return { kind: 'open' as const };
  const { key, keyFile, complete } = record;
  return { kind: 'sealed' as const, key, keyFile, complete };
}

async function sealAll(
  tools: SealTools,
  record: SealRecord,
  key: VaultKey,
  progress: Progress | undefined,
): Promise<Omit<SealDone, 'madeKey'>> {
  const { keys, root } = tools;
  await keys.keepRecord({ ...record, complete: false });
  const work = join(root, 'quarantine', ownerName());
  await mkdir(work, { recursive: true, mode: 0o700 });
  let [files, bytes] = [0, 0];
  try {
    // Again until nothing is left: a delivery may have been stored meanwhile by a process that did not know yet.
    for (let before = -1; files !== before; ) {
      before = files;
      const places = await sealablePlaces(root);
      for (const [i, place] of places.entries()) {
        progress?.('seal', i, places.length);
        const done = await sealPlace(tools, place, key, join(work, 'sealed'));
        if (done !== undefined) [files, bytes] = [files + 1, bytes + done];
      }
      progress?.('seal', places.length, places.length);
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  const { former: _past, ...rest } = record;
  await keys.keepRecord({ ...rest, complete: true });
  return { key: key.id, keyFile: key.file, files, bytes };
}

/** Puts the sealed form of a file in its place; undefined when it is under the key already or has been removed. */
async function sealPlace(
  { root, keys, endRemovals }: SealTools,
  place: string,
  key: VaultKey,
  draft: string,
): Promise<number | undefined> {
  const path = join(root, place);
  try {
    const head = await headOfFile(path);
    if (head?.key === key.id) return undefined;
    const bytes = head
      ? await resealFile(path, draft, place, { of: (old) => keys.byId(old.key), to: key })
      : await sealFile(path, draft, key, place);
    await rename(draft, path);
    await syncToDisk(dirname(path));
    if (place.startsWith('deliveries/')) await endRemovals(must(place.split('/')[1], 'a delivery'));
    return bytes;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function takeCensus({ root, keys }: SealTools): Promise<SealCensus> {
  const sealed = new Map<string, number>();
  let [plain, bytes] = [0, 0];
  for (const place of await sealablePlaces(root)) {
    const head = await headOfFile(join(root, place)).catch(() => undefined);
    if (head) sealed.set(head.key, (sealed.get(head.key) ?? 0) + 1);
    else plain += 1;
    bytes += (await stat(join(root, place)).catch(() => undefined))?.size ?? 0;
  }
  return { state: stateOf(await keys.record()), plain, sealed, bytes };
}

// Rows of deliveries, true leaves, seeds of draws, and pieces of a build that was interrupted.
async function sealablePlaces(root: string): Promise<readonly string[]> {
  const under = async (folder: string, isOne: (name: string) => boolean): Promise<readonly string[]> => {
    const names = await readdir(join(root, folder)).catch((): readonly string[] => []);
    return names.filter(isOne).map((name) => `${folder}/${name}`);
  };
  const deliveries = await under('deliveries', () => true);
  const rows = await Promise.all(deliveries.map((folder) => under(folder, (name) => name.endsWith('.parquet'))));
  return [
    ...rows.flat(),
    ...(await under('sealed/leaves', (name) => name.endsWith('.gz'))),
    ...(await under('secrets', (name) => !isDraftOfSecret(name))),
    ...(await under('unfinished', (name) => /^[0-9a-f]{64}$/.test(name))),
  ].sort();
}
