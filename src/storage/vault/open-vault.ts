import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  DeliveryManifest,
  DeliveryReport,
  RowRemoval,
  StoredDelivery,
  TickOff,
} from '../../domain/model/delivery.ts';
import type { Vault } from '../../domain/model/ports.ts';
import { isLeftover, ownerName } from '../disk/living-owner.ts';
import { syncToDisk, writePrivately } from '../disk/write-durably.ts';
import { openRows, placeOfRows } from './open-rows.ts';
import { wipe, wipeLeftovers } from './private-place.ts';
import { openSealing } from './seal-vault.ts';
import { sealFile } from './sealed-file.ts';
import { openSealedLeaves } from './sealed-leaves.ts';
import { openUnfinishedWork } from './unfinished-work.ts';
import { openVaultKeys, type VaultKeys } from './vault-keys.ts';
import { readSecret } from './vault-secrets.ts';

/** How a vault is opened; `keyFile` is tried before the one a sealed vault names. */
export interface VaultSettings {
  readonly keyFile?: string;
}

type Acceptance = Omit<StoredDelivery, 'manifest' | 'tickOffs' | 'replacedBy' | 'removals'>;

/**
 * Opens the vault in folder `root`, making it if needed. A delivery is a folder under `deliveries/` that appears by
 * one rename: a process killed at any moment leaves it there whole or not at all. Folders that a dead process left
 * in `quarantine/` are removed here, and files it had decrypted are wiped.
 */
export async function openVault(root: string, settings: VaultSettings = {}): Promise<Vault> {
  const deliveries = join(root, 'deliveries');
  const quarantine = join(root, 'quarantine');
  const secrets = join(root, 'secrets');
  await Promise.all([deliveries, quarantine, secrets].map((p) => mkdir(p, { recursive: true, mode: 0o700 })));
  await removeLeftovers(quarantine);
  await wipeLeftovers(root);
  await Promise.all((await readdir(deliveries)).map((id) => endRemovals(join(deliveries, id))));
  const keys = openVaultKeys(root, settings.keyFile);
  const list = async () => {
    const ids = (await readdir(deliveries)).sort();
    return withReplacements(await Promise.all(ids.map((id) => readDelivery(join(deliveries, id)))));
  };
  return {
    list,
    openRows: (wanted) => openRows(root, keys, wanted),
    sealing: openSealing({ root, keys, endRemovals: (delivery) => endRemovals(join(deliveries, delivery)) }),
    report: async (delivery) =>
      JSON.parse(await readFile(join(deliveries, delivery, 'report.json'), 'utf8')) as DeliveryReport,
    tickOff: (delivery, record) => addRecord(join(deliveries, delivery), 'tick-off', record),
    removeRows: async (delivery, record) => {
      const folder = join(deliveries, delivery);
      await addRecord(folder, 'removal', record);
      await endRemovals(folder);
    },
    removeDelivery: async (delivery) => {
      const grave = join(quarantine, ownerName());
      await rename(join(deliveries, delivery), grave);
      await syncToDisk(deliveries);
      await rm(grave, { recursive: true, force: true });
    },
    openQuarantine: async () => {
      const folder = join(quarantine, ownerName());
      await mkdir(join(folder, 'out'), { recursive: true, mode: 0o700 });
      return folder;
    },
    discard: (folder) => wipeWhereSealed(keys, folder),
    store: async (folder, delivery, report) => {
      const { manifest, tickOffs: _later, replacedBy: _by, removals: _gone, ...acceptance } = delivery;
      const out = await sealedRows(keys, folder, manifest.delivery_id);
      await writePrivately(join(out, 'manifest.json'), asJson(manifest));
      await writePrivately(join(out, 'acceptance.json'), asJson(acceptance));
      await writePrivately(join(out, 'report.json'), asJson(report));
      for (const name of await readdir(out)) await syncToDisk(join(out, name));
      await syncToDisk(out);
      await rename(out, join(deliveries, manifest.delivery_id));
      await syncToDisk(deliveries);
      await wipeWhereSealed(keys, folder);
    },
    secret: (name) => readSecret(root, name, keys),
    sealed: await openSealedLeaves(root, keys),
    unfinished: openUnfinishedWork(root, keys),
  };
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

async function readDelivery(folder: string): Promise<StoredDelivery> {
  const read = async (name: string): Promise<unknown> => JSON.parse(await readFile(join(folder, name), 'utf8'));
  const names = (await readdir(folder)).sort();
  const records = <T>(kind: RecordKind): Promise<T[]> =>
    Promise.all(names.filter((name) => isRecord(name, kind)).map(async (name) => (await read(name)) as T));
  const tickOffs = await records<TickOff>('tick-off');
  const removals = await records<RowRemoval>('removal');
  return {
    manifest: (await read('manifest.json')) as DeliveryManifest,
    ...((await read('acceptance.json')) as Acceptance),
    ...(tickOffs.length > 0 ? { tickOffs } : {}),
    ...(removals.length > 0 ? { removals } : {}),
  };
}

type RecordKind = 'tick-off' | 'removal';

function isRecord(name: string, kind: RecordKind): boolean {
  return name.startsWith(`${kind}-`) && /-\d{4}\.json$/.test(name);
}

// One file a record, made under another name and linked in: a record is whole, and two at once get two numbers.
async function addRecord(folder: string, kind: RecordKind, record: TickOff | RowRemoval): Promise<void> {
  const draft = join(folder, `.${kind}-${randomBytes(8).toString('hex')}`);
  await writePrivately(draft, asJson(record));
  const taken = (await readdir(folder)).filter((name) => isRecord(name, kind)).length;
  for (let number = taken + 1; ; number += 1) {
    const path = join(folder, `${kind}-${String(number).padStart(4, '0')}.json`);
    if (await linked(draft, path)) break;
  }
  await rm(draft);
  await syncToDisk(folder);
}

// The record comes first, so that a process killed here leaves files that are known to be on their way out.
async function endRemovals(folder: string): Promise<void> {
  const { removals = [] } = await readDelivery(folder);
  const layouts = removals.flatMap((removal) => removal.layouts);
  await Promise.all(layouts.map((layout) => rm(join(folder, `${layout}.parquet`), { force: true })));
  if (layouts.length > 0) await syncToDisk(folder);
}

async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

// The old delivery's files never change; that it was replaced is read from the newer one's manifest.
function withReplacements(stored: readonly StoredDelivery[]): readonly StoredDelivery[] {
  const by = new Map(
    stored.flatMap((d) => (d.manifest.replaces ? [[d.manifest.replaces, d.manifest.delivery_id]] : [])),
  );
  return stored
    .map((d) => {
      const replacedBy = by.get(d.manifest.delivery_id);
      return replacedBy === undefined ? d : { ...d, replacedBy };
    })
    .sort((a, b) => (a.acceptedAt < b.acceptedAt ? -1 : 1));
}

async function removeLeftovers(quarantine: string): Promise<void> {
  for (const name of await readdir(quarantine)) {
    const left = join(quarantine, name);
    if (await isLeftover(left)) await wipe({ folder: left, memory: false });
  }
}

async function wipeWhereSealed(keys: VaultKeys, folder: string): Promise<void> {
  if (await keys.record()) await wipe({ folder, memory: false });
  else await rm(folder, { recursive: true, force: true });
}

/** The folder of a delivery's rows as they are to be stored: sealed, where the vault is, beside those just checked. */
async function sealedRows(keys: VaultKeys, folder: string, delivery: string): Promise<string> {
  const out = join(folder, 'out');
  const key = await keys.current();
  if (!key) return out;
  const sealed = join(folder, `sealed-${key.id}`);
  await mkdir(sealed, { mode: 0o700 });
  for (const name of await readdir(out)) {
    const place = placeOfRows(delivery, name.replace(/[.]parquet$/, ''));
    await sealFile(join(out, name), join(sealed, name), key, place);
  }
  // Another key may have been taken into use while a large delivery was sealed.
  return (await keys.record())?.key === key.id ? sealed : await sealedRows(keys, folder, delivery);
}
