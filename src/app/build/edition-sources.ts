import { must } from '../../domain/kernel/invariant.ts';
import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { ExactEdition } from '../../domain/model/leaf.ts';
import type { SqlEngine, Vault } from '../../domain/model/ports.ts';
import type { OpenedRows } from '../../domain/model/vault-seal.ts';
import type { MasterFiles } from '../../storage/duckdb/name-sources.ts';
import { keptFiles } from '../deliver/kept-files.ts';
import { readHousingReferences } from './read-housing-references.ts';
import { type DeliveredReference, readReferences } from './read-references.ts';

/** One edition in the vault: which delivery's file holds each layout, and what its figures are about. */
export interface EditionSource {
  readonly edition: number;
  readonly personRows: number;
  readonly files: ReadonlyMap<string, string>;
  /** Variable group → period, of all the edition's deliveries together. */
  readonly periods: ReadonlyMap<string, string>;
  /** Its true leaves, where the person rows behind them have been deleted. */
  readonly counted?: () => Promise<ExactEdition>;
}

/** Everything a build reads from the vault. `editions` rise; master data are those of the newest delivery with them. */
export interface VaultSources {
  readonly editions: readonly EditionSource[];
  readonly master: MasterFiles;
  /** Files of the layouts that are added to by every delivery (accounts), oldest first. */
  readonly added: ReadonlyMap<string, readonly string[]>;
  readonly references: readonly DeliveredReference[];
  readonly deliveries: readonly StoredDelivery[];
}

const persons = 'personer';
const masterLayouts = [
  'organisationer',
  'afdelinger',
  'afdeling_haendelser',
  'adresser',
  'helhedsplaner',
  'helhedsplan_medlemmer',
  'omraader',
  'omraade_medlemmer',
  'afdelingsdele',
  'lejemaal',
  'lejemaal_sum',
  'byggeafsnit',
  'matrikler',
  'matrikel_andel',
  'bygninger',
  'bygning_andel',
];
const addedLayouts = ['regnskaber', 'effektivitetstal'];

/**
 * Does a job with everything in force and an SQL engine, which spills to the private place where the vault is sealed.
 * Whatever happens, the engine is closed and decrypted files are wiped.
 * @throws Problem KV-V13 to KV-V16, KV-V22 where a sealed vault cannot be opened; and what the job throws
 */
export async function withVaultSources<Answer>(
  vault: Vault,
  openSql: (spill?: string) => Promise<SqlEngine>,
  job: (sql: SqlEngine, sources: VaultSources) => Promise<Answer>,
): Promise<Answer> {
  const wanted = (await deliveriesInForce(vault)).flatMap((delivery) =>
    keptFiles(delivery).map(({ layout }) => ({ delivery: delivery.manifest.delivery_id, layout })),
  );
  const opened = await vault.openRows(wanted);
  try {
    const sql = await openSql(opened.spill);
    try {
      return await job(sql, await readVaultSources(sql, vault, opened));
    } finally {
      sql.close();
    }
  } finally {
    await opened.close();
  }
}

async function deliveriesInForce(vault: Vault): Promise<readonly StoredDelivery[]> {
  return (await vault.list()).filter((delivery) => delivery.replacedBy === undefined);
}

/**
 * The deliveries in force by edition. An edition is a year someone delivered persons for; a layout delivered twice is
 * read from the delivery accepted last, and a replaced delivery is never read.
 */
export async function readVaultSources(
  engine: SqlEngine,
  vault: Vault,
  opened: Pick<OpenedRows, 'pathOf'>,
): Promise<VaultSources> {
  const deliveries = (await deliveriesInForce(vault)).toSorted(byEditionThenAccepted);
  const files = deliveries.flatMap((d) =>
    keptFiles(d).map((file) => ({
      edition: d.manifest.edition,
      layout: file.layout,
      rows: file.rows,
      path: opened.pathOf(d.manifest.delivery_id, file.layout),
    })),
  );
  const pathsOf = (layout: string): readonly string[] =>
    files.filter((f) => f.layout === layout).map(({ path }) => path);
  const years = new Set(files.filter((f) => f.layout === persons).map((f) => f.edition));
  const counted = countedBefore(vault, deliveries, years);
  for (const edition of counted.keys()) years.add(edition);
  const editions = [...years]
    .sort((a, b) => a - b)
    .map((edition): EditionSource => {
      const own = files.filter((f) => f.edition === edition);
      const periods = deliveries
        .filter((d) => d.manifest.edition === edition)
        .flatMap((d) => Object.entries(d.manifest.periods));
      return {
        edition,
        personRows: own.findLast((f) => f.layout === persons)?.rows ?? 0,
        files: new Map(own.map((f) => [f.layout, f.path])),
        periods: new Map(periods),
        ...(counted.has(edition) ? { counted: must(counted.get(edition), 'leaves') } : {}),
      };
    });
  return {
    editions,
    master: new Map(files.filter((f) => masterLayouts.includes(f.layout)).map((f) => [f.layout, f.path])),
    added: new Map(
      addedLayouts.map((layout) => [layout, files.filter((f) => f.layout === layout).map(({ path }) => path)]),
    ),
    references: [
      ...(await readReferences(engine, pathsOf('referencevaerdier'))),
      ...(await readHousingReferences(engine, {
        stock: pathsOf('boligbestand'),
        moveOuts: pathsOf('fraflytninger'),
        afdelinger: pathsOf('afdelinger').at(-1),
      })),
    ],
    deliveries,
  };
}

// Editions nobody has persons of any more: the release named when they were deleted holds their true leaves.
function countedBefore(
  vault: Vault,
  deliveries: readonly StoredDelivery[],
  years: ReadonlySet<number>,
): ReadonlyMap<number, () => Promise<ExactEdition>> {
  return new Map(
    deliveries.flatMap(({ manifest: { edition }, removals = [] }) => {
      const release = removals.find((r) => r.layouts.includes(persons))?.release;
      if (release === undefined || years.has(edition)) return [];
      return [[edition, () => vault.sealed.read(release, edition)] as const];
    }),
  );
}

function byEditionThenAccepted(a: StoredDelivery, b: StoredDelivery): number {
  if (a.manifest.edition !== b.manifest.edition) return a.manifest.edition - b.manifest.edition;
  if (a.acceptedAt === b.acceptedAt) return a.manifest.delivery_id < b.manifest.delivery_id ? -1 : 1;
  return a.acceptedAt < b.acceptedAt ? -1 : 1;
}
