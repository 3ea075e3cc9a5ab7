import type { StoredDelivery } from '../../domain/model/delivery.ts';
import type { SqlEngine, Vault } from '../../domain/model/ports.ts';
import type { OpenedRows } from '../../domain/model/vault-seal.ts';
import { previousRegnskaber } from '../../engines/intake/account-checks.ts';
import { relationsOf } from '../../engines/intake/file-plan.ts';
import { literal } from '../../engines/intake/sql-text.ts';
import { masterAfdelinger, masterHaendelser, previousPersoner } from '../../engines/intake/whole-checks.ts';
import { keptFiles } from './kept-files.ts';

const afdelingColumns = "org_nr || '-' || afd_nr AS afdeling, org_nr, navn, kommune, gyldig_fra, gyldig_til";

/** What a delivery is checked against: its own layouts and the deliveries in force. */
export interface CheckedAgainst {
  /** Deliveries not replaced, and not the one being replaced by this. */
  readonly inForce: readonly StoredDelivery[];
  readonly edition: number;
  /** Layouts whose cells in this delivery have been checked, so that `kept_<layout>` exists. */
  readonly delivered: ReadonlySet<string>;
}

const everyEdition = ['afdelinger', 'afdeling_haendelser', 'regnskaber'];
const lastEdition = 'personer';

/** Opens the stored files a delivery is checked against; whoever does closes them when the checks are done. */
export async function openEarlierRows(vault: Vault, { inForce, edition }: CheckedAgainst): Promise<OpenedRows> {
  return await vault.openRows(
    inForce.flatMap((delivery) =>
      keptFiles(delivery)
        .filter(({ layout }) => everyEdition.includes(layout) || isLastYears(delivery, layout, edition))
        .map(({ layout }) => ({ delivery: delivery.manifest.delivery_id, layout })),
    ),
  );
}

function isLastYears(delivery: StoredDelivery, layout: string, edition: number): boolean {
  return layout === lastEdition && delivery.manifest.edition === edition - 1;
}

/**
 * Makes the relations of master data and earlier figures, and returns the names of those there are. For each
 * boligorganisation the newest delivery that names it holds its afdelinger; this delivery is the newest of all.
 */
export async function openMasterData(
  sql: SqlEngine,
  checked: CheckedAgainst,
  opened: OpenedRows,
): Promise<ReadonlySet<string>> {
  const against = { ...checked, opened };
  const made = new Set<string>();
  const make = async (name: string, parts: readonly string[], wrap: (union: string) => string = (u) => u) => {
    if (parts.length === 0) return;
    await sql.run(`CREATE OR REPLACE VIEW ${name} AS ${wrap(parts.join(' UNION ALL '))}`);
    made.add(name);
  };
  await make(
    masterAfdelinger,
    sources(against, 'afdelinger').map((s, i) => `SELECT ${i} AS age, ${afdelingColumns} FROM ${s}`),
    (union) => `SELECT * FROM (${union}) QUALIFY age = max(age) OVER (PARTITION BY org_nr)`,
  );
  await make(
    masterHaendelser,
    sources(against, 'afdeling_haendelser').map((s) => `SELECT art, dato, fra, til FROM ${s}`),
  );
  await make(
    previousPersoner,
    stored(against, lastEdition, (d) => isLastYears(d, lastEdition, against.edition)).map(
      (s) => `SELECT afdeling_id FROM ${s}`,
    ),
  );
  await make(
    previousRegnskaber,
    stored(against, 'regnskaber', () => true).map((s) => `SELECT * FROM ${s}`),
  );
  return made;
}

interface OpenedAgainst extends CheckedAgainst {
  readonly opened: OpenedRows;
}

function sources(against: OpenedAgainst, layout: string): readonly string[] {
  const own = against.delivered.has(layout) ? [relationsOf(layout).kept] : [];
  return [...stored(against, layout, () => true), ...own];
}

function stored(
  against: OpenedAgainst,
  layout: string,
  wanted: (delivery: StoredDelivery) => boolean,
): readonly string[] {
  return against.inForce
    .filter((d) => wanted(d) && keptFiles(d).some((f) => f.layout === layout))
    .sort((a, b) => a.manifest.edition - b.manifest.edition || (a.acceptedAt < b.acceptedAt ? -1 : 1))
    .map((d) => `read_parquet(${literal(against.opened.pathOf(d.manifest.delivery_id, layout))})`);
}
