import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { DeliveryManifest, ManifestFile } from '../domain/model/delivery.ts';
import { electionsOf } from './elections.ts';
import { uuidAt } from './found-plans.ts';
import type { WrittenFile } from './write-master-data.ts';

/** Who delivers the demo's data; shown wherever a supplier is shown. */
export const demoSupplier = { cvr: '10000009', name: 'Kvarters syntetiske Danmark' } as const;

/** Variable group → period of an edition, with the lags registers really have. */
export function periodsOf(edition: number): { readonly [group: string]: string } {
  const before = String(edition - 1);
  const held = electionsOf(edition - 1).map((e) => e.id);
  return {
    befolkning: `${edition}-01-01`,
    husstande: `${edition}-01-01`,
    dagtilbud: before,
    trivsel: before,
    flytninger: before,
    uddannelse: `${before}-10-01`,
    beskaeftigelse: before,
    indkomst: String(edition - 2),
    stoette: String(edition - 2),
    kriminalitet: before,
    ...(held.length > 0 ? { valg: held.join(',') } : {}),
    sundhed: String(edition - 2),
    liste: String(edition),
    regnskab: before,
  };
}

/** SHA-256 of a file as hex. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path)) hash.update(part);
  return hash.digest('hex');
}

/** Writes manifest.json for the files of a delivery folder. */
export async function writeManifest(
  folder: string,
  written: readonly WrittenFile[],
  edition: number,
  periods: { readonly [group: string]: string },
  subject: number,
  seed: number,
): Promise<void> {
  const files: ManifestFile[] = [];
  for (const { layout, rows } of written) {
    const name = `${layout}.parquet`;
    files.push({ name, layout, rows, sha256: await sha256Of(`${folder}/${name}`) });
  }
  const manifest: DeliveryManifest = {
    delivery_id: uuidAt(seed ^ 0xde11, subject),
    schema_version: '1.0',
    supplier: demoSupplier,
    purpose: 'Demonstration og test. Alle personer, organisationer, afdelinger, planer og områder er opdigtede.',
    legal_basis: 'Ingen personoplysninger: data er syntetiske',
    data_class: 'offentlig',
    reference_date: `${edition}-01-01`,
    edition,
    periods,
    classification_versions: { herkomst: 'v2020-12', uddannelse: 'DISCED-15', ras: '2009' },
    pseudonymisation: { method: 'hmac-sha256', key_id: 'syntetisk', scope: 'kvarter-demo' },
    files,
    replaces: null,
    contact: 'demo@kvarter.invalid',
    synthetic: true,
  };
  await writeFile(`${folder}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
}
