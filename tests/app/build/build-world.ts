import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildDefinitions } from '../../../src/app/build/build-definitions.ts';
import type { BuildDefinitions, BuildTools } from '../../../src/app/build/build-release.ts';
import { hmacSha256 } from '../../../src/app/context/hmac-sha256.ts';
import type { DeliveryManifest } from '../../../src/domain/model/delivery.ts';
import type { Sha256, Vault } from '../../../src/domain/model/ports.ts';
import type { Progress } from '../../../src/domain/model/progress.ts';
import { openDuckdb } from '../../../src/storage/duckdb/open-duckdb.ts';
import { openParquetWriter } from '../../../src/storage/duckdb/stage-parquet.ts';
import { openReleaseStore } from '../../../src/storage/releases/open-release-store.ts';
import { openVault } from '../../../src/storage/vault/open-vault.ts';
import { openTestDuckdb, type Row, writeLayout } from '../../storage/duckdb/write-layout.ts';

export const editions: readonly number[] = [2025, 2026];

/** Residents per afdeling in 2026; in 2025 each but the closed one has one fewer. 0001-002 and 0001-003 are under the gate. */
export const residents: Readonly<Record<string, number>> = {
  '0001-00001': 183,
  '0001-00002': 61,
  '0001-00003': 57,
  '0002-00001': 322,
};
const PERSONS_PER_HOUSEHOLD = 2;

/** The domain of the small build: totals and the resident tables that persons and households alone can fill. */
export const definitions: BuildDefinitions = {
  ...buildDefinitions,
  published: buildDefinitions.published.filter(({ id }) => ['T00', 'T01', 'T02', 'T05'].includes(id)),
};

/** SHA-256 in lower-case hex. */
export const sha256: Sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** Real vault, releases and DuckDB in a folder. */
export async function toolsIn(folder: string, over: Partial<BuildTools> = {}): Promise<BuildTools> {
  const limits = { memory: '500MB', threads: 2, temp: join(folder, 'temp') };
  return {
    vault: await openVault(join(folder, 'vault')),
    releases: openReleaseStore({
      root: join(folder, 'releases'),
      openSql: () => openDuckdb(limits),
      openWriter: () => openParquetWriter(limits),
    }),
    openSql: () => openDuckdb(limits),
    clock: () => '2026-11-21T12:00:00.000Z',
    hmac: hmacSha256,
    sha256,
    ...over,
  };
}

function personsOf(edition: number): readonly Row[] {
  return Object.entries(residents).flatMap(([afdeling, count]) =>
    Array.from({ length: count - (2026 - edition) }, (_, i) => ({
      person_id: `p${afdeling}-${i}`,
      ref_dato: `${edition}-01-01`,
      husstand_id: `h${afdeling}-${Math.floor(i / PERSONS_PER_HOUSEHOLD)}`,
      afdeling_id: afdeling,
      kommune: '657',
      koen: i % 2 === 0 ? 'K' : 'M',
      alder: (i * 7) % 95,
      herkomst5: ['5', '24', '25', '34', '35'][i % 5] ?? '5',
      familierolle: 'V',
    })),
  );
}

function householdsOf(edition: number): readonly Row[] {
  return Object.entries(residents).flatMap(([afdeling, count]) =>
    Array.from({ length: Math.ceil((count - (2026 - edition)) / PERSONS_PER_HOUSEHOLD) }, (_, i) => ({
      husstand_id: `h${afdeling}-${i}`,
      ref_dato: `${edition}-01-01`,
      hustype_dst: 'PAR',
      antal_personer: PERSONS_PER_HOUSEHOLD,
      antal_boern: 0,
      afdeling_id: afdeling,
      kommune: '657',
    })),
  );
}

const afdelinger: readonly Row[] = Object.keys(residents).map((id) => ({
  org_nr: id.slice(0, 4),
  afd_nr: id.slice(5),
  navn: `Afdeling ${id}`,
  kommune: '657',
  gyldig_fra: '1980-01-01',
}));

/** The order rows are delivered in. */
type Order = (rows: readonly Row[]) => readonly Row[];

/** A vault with one delivery of master data and one of persons and households per edition. */
export async function fillVault(vault: Vault, synthetic: boolean, order: Order = (rows) => rows): Promise<void> {
  await storeDelivery(vault, 2026, 'stamdata', {}, { afdelinger: order(afdelinger) }, synthetic);
  for (const edition of editions) {
    const day = `${edition}-01-01`;
    const rows = { personer: order(personsOf(edition)), husstande: order(householdsOf(edition)) };
    await storeDelivery(vault, edition, `beboere-${edition}`, { befolkning: day, husstande: day }, rows, synthetic);
  }
}

/** Replaces the persons of 2026 by the same but for some, as a correction does. */
export async function correctPersons(vault: Vault, change: (person: Row, i: number) => Row): Promise<void> {
  const day = '2026-01-01';
  const rows = { personer: personsOf(2026).map(change), husstande: householdsOf(2026) };
  const periods = { befolkning: day, husstande: day };
  await storeDelivery(vault, 2026, 'beboere-2026-rettet', periods, rows, true, 'beboere-2026');
}

/** Stores a delivery as intake would, its rows accepted. */
export async function storeDelivery(
  vault: Vault,
  edition: number,
  id: string,
  periods: DeliveryManifest['periods'],
  rows: Readonly<Record<string, readonly Row[]>>,
  synthetic: boolean,
  replaces: string | null = null,
): Promise<void> {
  const { engine } = await openTestDuckdb();
  const quarantine = await vault.openQuarantine();
  for (const [layout, delivered] of Object.entries(rows)) {
    await writeLayout(engine, join(quarantine, 'out'), layout, layout, delivered);
  }
  engine.close();
  const files = Object.entries(rows).map(([layout, delivered]) => ({
    name: `${layout}.csv`,
    layout,
    rows: delivered.length,
    sha256: '0'.repeat(64),
  }));
  const manifest: DeliveryManifest = {
    delivery_id: id,
    schema_version: '1.0',
    supplier: { cvr: '12345678', name: 'Prøveleverandøren' },
    purpose: 'prøve',
    legal_basis: 'prøve',
    data_class: 'fond',
    reference_date: `${edition}-01-01`,
    edition,
    periods,
    classification_versions: {},
    pseudonymisation: { method: 'hmac-sha256', key_id: 'k', scope: 's' },
    files,
    replaces,
    contact: 'prøve@example.org',
    ...(synthetic ? { synthetic } : {}),
  };
  const acceptance = { acceptedBy: 'prøve', acceptedAt: `${edition}-02-01T00:00:00Z`, reason: 'prøve', tickedOff: [] };
  await vault.store(
    quarantine,
    { manifest, contentHash: sha256(id), ...acceptance },
    { delivery: id, accepted: true, files: [], findings: [] },
  );
}

/** Progress as lines: `stage done/total`. */
export function progressLines(write: (line: string) => void): Progress {
  return (stage, done, total) => write(`${stage} ${done}/${total}`);
}
