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
import { openSealedLeaves } from './sealed-leaves.ts';
import { openUnfinishedWork } from './unfinished-work.ts';
import { syncToDisk, writeSynced } from './write-synced.ts';

type Acceptance = Omit<StoredDelivery, 'manifest' | 'tickOffs' | 'replacedBy' | 'removals'>;

/**
 * Opens the vault in folder `root`, making it if needed. A delivery is a folder under `deliveries/` that appears by
 * one rename: a process killed at any moment leaves it there whole or not at all. Folders that a dead process left
 * in `quarantine/` are removed here.
 */
export async function openVault(root: string): Promise<Vault> {
  const deliveries = join(root, 'deliveries');
  const quarantine = join(root, 'quarantine');
  const secrets = join(root, 'secrets');
  await Promise.all([deliveries, quarantine, secrets].map((p) => mkdir(p, { recursive: true, mode: 0o700 })));
  await removeLeftovers(quarantine);
  await Promise.all((await readdir(deliveries)).map((id) => endRemovals(join(deliveries, id))));
  const list = async () => {
    const ids = (await readdir(deliveries)).sort();
    return withReplacements(await Promise.all(ids.map((id) => readDelivery(join(deliveries, id)))));
  };
  return {
    list,
    pathOf: (delivery, layout) => join(deliveries, delivery, `${layout}.parquet`),
    report: async (delivery) =>
      JSON.parse(await readFile(join(deliveries, delivery, 'report.json'), 'utf8')) as DeliveryReport,
    tickOff: (delivery, record) => addRecord(join(deliveries, delivery), 'tick-off', record),
    removeRows: async (delivery, record) => {
      const folder = join(deliveries, delivery);
      await addRecord(folder, 'removal', record);
      await endRemovals(folder);
    },
    removeDelivery: async (delivery) => {
      const grave = join(quarantine, `${process.pid}-${randomBytes(8).toString('hex')}`);
      await rename(join(deliveries, delivery), grave);
      await syncToDisk(deliveries);
      await rm(grave, { recursive: true, force: true });
    },
    openQuarantine: async () => {
      const folder = join(quarantine, `${process.pid}-${randomBytes(8).toString('hex')}`);
      await mkdir(join(folder, 'out'), { recursive: true, mode: 0o700 });
      return folder;
    },
    discard: (folder) => rm(folder, { recursive: true, force: true }),
    store: async (folder, delivery, report) => {
      const { manifest, tickOffs: _later, replacedBy: _by, removals: _gone, ...acceptance } = delivery;
      const out = join(folder, 'out');
      await writeSynced(join(out, 'manifest.json'), asJson(manifest));
      await writeSynced(join(out, 'acceptance.json'), asJson(acceptance));
      await writeSynced(join(out, 'report.json'), asJson(report));
      for (const name of await readdir(out)) await syncToDisk(join(out, name));
      await syncToDisk(out);
      await rename(out, join(deliveries, manifest.delivery_id));
      await syncToDisk(deliveries);
      await rm(folder, { recursive: true, force: true });
    },
    secret: (name) => readSecret(join(secrets, name)),
    sealed: await openSealedLeaves(join(root, 'sealed')),
    unfinished: openUnfinishedWork(join(root, 'unfinished')),
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
  await writeSynced(draft, asJson(record));
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
    if (!isRunning(Number(name.split('-')[0]))) await rm(join(quarantine, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

// Made under another name and linked in, so that two processes agree on one secret and none is ever half written.
async function readSecret(path: string): Promise<Uint8Array> {
  const existing = await readFile(path).catch(() => undefined);
  if (existing) return new Uint8Array(existing);
  const draft = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeSynced(draft, randomBytes(32));
  await link(draft, path).catch(() => undefined);
  await rm(draft);
  return new Uint8Array(await readFile(path));
}
