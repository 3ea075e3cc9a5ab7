import { retention } from '../../domain/definitions/deliveries/retention.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { ReleaseManifest } from '../../domain/model/release.ts';
import { mayAcceptDeliveries } from '../access/may-handle-deliveries.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { keptFiles } from '../deliver/kept-files.ts';
import { showRelease } from '../update/list-releases.ts';
import { progressOfRelease, publicReleases } from '../update/release-steps.ts';

/** Person rows of one delivery, and whether they go: those counted in the release, and those that were replaced. */
export interface ForgottenRows {
  readonly delivery: string;
  readonly edition: number;
  readonly layouts: readonly string[];
  readonly rows: number;
  readonly verdict: 'counted' | 'replaced' | 'stays';
}

/** What forgetting the persons of a release comes to. */
export interface Forgotten {
  readonly release: string;
  readonly rows: readonly ForgottenRows[];
}

/**
 * What would go if the persons behind a release were forgotten; without an id, behind the one served. Changes nothing.
 * @throws Problem KV-A1, KV-U1, KV-V20 for a release that is not published, KV-U20 without its true leaves
 */
export async function personsBehind(context: AppContext, reader: Reader, release?: string): Promise<Forgotten> {
  await demandRight(context, reader, 'forget', release);
  return (await findRows(context, release)).told;
}

/**
 * Deletes the person rows a published release was counted from, once its true leaves have been read back, and those that
 * were replaced. What remains: the leaves, the release with its certificate, and each delivery's manifest with the hash of
 * every file, its report, and who deleted what when. Later releases are counted from the leaves.
 * @throws Problem as {@link personsBehind}; KV-U21 where kept leaves have changed: rows before that delivery are gone
 */
export async function forgetPersons(
  context: AppContext,
  reader: Reader,
  wish: { readonly release?: string; readonly reason: string },
): Promise<Forgotten> {
  await demandRight(context, reader, 'forget --delete', wish.release);
  const { told, manifest } = await findRows(context, wish.release);
  const vault = await context.openVault();
  for (const { delivery, edition, layouts, verdict } of told.rows) {
    if (verdict === 'stays') continue;
    if (verdict === 'counted') await vault.sealed.read(manifest.id, edition);
    const record = { layouts, by: reader.id, at: context.clock(), reason: wish.reason };
    await vault.removeRows(delivery, verdict === 'counted' ? { ...record, release: manifest.id } : record);
    const object = `delete ${delivery}`;
    await logUse(context, reader, { action: 'person-rows', object, release: manifest.id }, { allowed: true });
  }
  return told;
}

async function findRows(context: AppContext, release: string | undefined) {
  const manifest = await showRelease(context, release);
  if (!(await publicReleases(context))(manifest.id)) {
    const { state } = await progressOfRelease(context.state, manifest.id);
    throw new Problem('KV-V20', { release: manifest.id, state });
  }
  const vault = await context.openVault();
  const editions = new Set(await vault.sealed.editionsOf(manifest.id));
  const rows = (await vault.list()).flatMap((delivery) => rowsOf(delivery, manifest, editions));
  return { manifest, told: { release: manifest.id, rows } };
}

function rowsOf(
  delivery: StoredDelivery,
  { dataDates }: ReleaseManifest,
  editions: ReadonlySet<number>,
): readonly ForgottenRows[] {
  const files = keptFiles(delivery).filter(({ layout }) => retention.personLayouts.includes(layout));
  if (files.length === 0) return [];
  const { delivery_id: id, edition } = delivery.manifest;
  const isCounted = editions.has(edition) && dataDates.some((date) => date.delivery === id);
  const inForce = isCounted ? 'counted' : 'stays';
  return [
    {
      delivery: id,
      edition,
      layouts: files.map(({ layout }) => layout),
      rows: files.reduce((sum, file) => sum + file.rows, 0),
      verdict: delivery.replacedBy === undefined ? inForce : 'replaced',
    },
  ];
}

async function demandRight(
  context: AppContext,
  reader: Reader,
  object: string,
  release: string | undefined,
): Promise<void> {
  const verdict = mayAcceptDeliveries(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'vault', object, ...(release === undefined ? {} : { release }) }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'slette personrækker', en: 'delete person rows' } });
}
