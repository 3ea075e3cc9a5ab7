import { randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { layouts } from '../../domain/definitions/deliveries/index.ts';
import { intakeRules } from '../../domain/definitions/deliveries/intake-rules.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { DeliveryManifest, DeliveryReport, Finding, ManifestFile } from '../../domain/model/delivery.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { readManifest } from '../../engines/intake/manifest.ts';
import { hashFile } from '../../storage/vault/hash-file.ts';
import type { DeliverContext } from './deliver-context.ts';
import { readManifestText, reportOf } from './examine-delivery.ts';
import { openFile } from './open-file.ts';
import { deliveryHash } from './stored-before.ts';

/** What became of a manifest: `same` when it said already what the files are. */
export type RenewedManifest =
  | { readonly outcome: 'refused'; readonly report: DeliveryReport }
  | {
      readonly outcome: 'written' | 'same';
      readonly manifest: DeliveryManifest;
      /** Names of files that are others than the manifest said. */
      readonly changed: readonly string[];
    };

/**
 * Writes into manifest.json of a folder how many rows its files have and their SHA-256, as their sender does after having
 * corrected one. A delivery that is stored already becomes a new one that replaces it. Whatever cannot be read changes nothing.
 */
export async function renewManifest(context: DeliverContext, folder: string): Promise<RenewedManifest> {
  const { manifest, findings } = readManifest(await readManifestText(folder), layouts);
  if (!manifest) return refused('', findings);
  const found = await measuredFiles(context, folder, manifest);
  if (found.findings.length > 0) return refused(manifest.delivery_id, found.findings);
  const { files } = found;
  const changed = files.filter((file, at) => file.sha256 !== manifest.files[at]?.sha256).map(({ name }) => name);
  const renewed = await asCorrection(context, { ...manifest, files });
  const text = `${JSON.stringify(renewed, null, 2)}\n`;
  if (JSON.stringify(renewed) === JSON.stringify(manifest)) return { outcome: 'same', manifest, changed };
  const path = join(folder, 'manifest.json');
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
  return { outcome: 'written', manifest: renewed, changed };
}

// What is kept under its id with other contents is never changed: the new one takes its place.
async function asCorrection(context: DeliverContext, manifest: DeliveryManifest): Promise<DeliveryManifest> {
  const { delivery_id: id } = manifest;
  const stored = (await context.vault.list()).find((one) => one.manifest.delivery_id === id);
  if (!stored || stored.contentHash === deliveryHash(context, manifest)) return manifest;
  return { ...manifest, delivery_id: randomUUID(), replaces: id };
}

async function measuredFiles(
  context: DeliverContext,
  folder: string,
  manifest: DeliveryManifest,
): Promise<{ readonly files: readonly ManifestFile[]; readonly findings: readonly Finding[] }> {
  const quarantine = await context.vault.openQuarantine();
  const work = join(quarantine, 'work');
  await mkdir(work, { recursive: true });
  const sql = await context.openSql(work);
  const files: ManifestFile[] = [];
  const findings: Finding[] = [];
  try {
    for (const [at, file] of manifest.files.entries()) {
      context.progress?.(file.layout, at, manifest.files.length);
      const measured = await measureFile(sql, { folder, work, position: at + 1 }, file);
      files.push(measured.file);
      findings.push(...measured.findings);
    }
  } finally {
    sql.close();
    await context.vault.discard(quarantine);
  }
  return { files, findings };
}

interface Place {
  readonly folder: string;
  readonly work: string;
  readonly position: number;
}

async function measureFile(
  sql: SqlEngine,
  place: Place,
  file: ManifestFile,
): Promise<{ readonly file: ManifestFile; readonly findings: readonly Finding[] }> {
  const sha256 = (await hashFile(join(place.folder, file.name))) ?? file.sha256;
  const layout = must(
    layouts.find(({ id }) => id === file.layout),
    file.layout,
  );
  const opened = await openFile(sql, { ...place, layout, file: { ...file, sha256 } }, intakeRules.personalNumberNames);
  if (!opened.readable) return { file, findings: opened.findings };
  return { file: { ...file, rows: opened.rows, sha256 }, findings: [] };
}

function refused(delivery: string, findings: readonly Finding[]): RenewedManifest {
  return { outcome: 'refused', report: reportOf(delivery, [], findings) };
}
