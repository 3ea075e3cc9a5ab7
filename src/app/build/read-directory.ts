import { must } from '../../domain/kernel/invariant.ts';
import type { AfdelingEvent, Kommune, PlaceDirectory, Region, Unit } from '../../domain/model/place.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import type { FactRules } from '../../domain/model/query-plan.ts';
import type { MasterFiles } from '../../storage/duckdb/name-sources.ts';
import { parquet } from '../../storage/duckdb/name-sources.ts';
import type { VaultSources } from './edition-sources.ts';
import { withPartMembers, withParts } from './put-parts.ts';
import { readCuts, type ShownUnits } from './read-cuts.ts';
import { readAfdelinger, readOrganisationer } from './read-owners.ts';
import { readHelhedsplaner, readOmraader } from './read-plans.ts';

/** Kommuner and regioner as the definitions list them. */
export interface Geography {
  readonly kommuner: readonly Kommune[];
  readonly regioner: readonly Region[];
}

/**
 * Every place of a release from the master data of the vault: one unit per afdeling, and one per boligområde with
 * residents outside every afdeling; an afdeling that deliveries cut is the units of its parts. Lists are in code-point
 * order of their ids.
 * @param shown - What kept releases show, which no cut may change.
 * @throws Problem KV-U34 for a cut taken back; InvariantError on a kommune the definitions do not know; intake has refused such rows already.
 */
export async function readDirectory(
  engine: SqlEngine,
  sources: VaultSources,
  geography: Geography,
  rules: FactRules,
  shown: readonly ShownUnits[] = [],
): Promise<PlaceDirectory> {
  const regionOf = (kommune: string): string =>
    must(
      geography.kommuner.find((k) => k.code === kommune),
      `kommune ${kommune}`,
    ).region;
  const afdelinger = await readAfdelinger(engine, sources.master);
  const own = afdelinger.map((a): Unit => {
    const { id, organisation, kommune, validFrom, validTo, x, y } = a;
    return {
      ...{ id, kind: 'afdeling', afdeling: id, organisation, kommune, region: regionOf(kommune), validFrom },
      ...(validTo === undefined ? {} : { validTo }),
      ...(x === undefined || y === undefined ? {} : { x, y }),
    };
  });
  const rest = await readRestUnits(engine, sources, regionOf, rules);
  const cuts = await readCuts(engine, sources, afdelinger, rules, shown);
  return {
    edition: must(sources.editions.at(-1), 'an edition').edition,
    units: [...withParts(own, cuts), ...rest].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    afdelinger,
    organisationer: await readOrganisationer(engine, sources.master),
    helhedsplaner: await readHelhedsplaner(engine, sources.master),
    omraader: withPartMembers(await readOmraader(engine, sources.master), cuts),
    kommuner: geography.kommuner,
    regioner: geography.regioner,
    events: await readEvents(engine, sources.master),
  };
}

/** A rest unit lives from the first to the last edition anyone lives there; its kommune is its residents'. */
async function readRestUnits(
  engine: SqlEngine,
  sources: VaultSources,
  regionOf: (kommune: string) => string,
  rules: FactRules,
): Promise<readonly Unit[]> {
  const newest = sources.editions.at(-1)?.edition;
  const files = sources.editions.flatMap(({ edition, files }) => {
    const path = files.get('personer');
    return path === undefined
      ? []
      : [`SELECT ${edition} AS edition, afdeling_id, omraade_id, kommune FROM ${parquet(path)}`];
  });
  files.push(...(await countedRests(sources, rules)));
  if (files.length === 0) return [];
  const rows = await engine.rows(
    `SELECT omraade_id AS id, MIN(kommune) AS kommune, MIN(edition) AS first, MAX(edition) AS last
FROM (${files.join(' UNION ALL ')}) AS persons
WHERE afdeling_id IS NULL AND omraade_id IS NOT NULL GROUP BY omraade_id`,
  );
  return rows.map((row) => {
    const kommune = String(row.kommune);
    return {
      id: `${rules.restPrefix}${row.id}`,
      kind: 'omraaderest',
      omraade: String(row.id),
      kommune,
      region: regionOf(kommune),
      validFrom: `${row.first}-01-01`,
      ...(row.last === newest ? {} : { validTo: `${row.last}-12-31` }),
    };
  });
}

// Where the person rows are gone, their true leaves tell which rests had residents, and master data where they lie.
async function countedRests(sources: VaultSources, rules: FactRules): Promise<readonly string[]> {
  const master = sources.master.get('omraader');
  if (master === undefined) return [];
  const selects: string[] = [];
  for (const { edition, counted } of sources.editions) {
    if (!counted) continue;
    const units = (await counted()).tables.flatMap((table) => table.units);
    const rests = [...new Set(units)].filter((id) => id.startsWith(rules.restPrefix));
    if (rests.length === 0) continue;
    const ids = rests.map((id) => `'${id.slice(rules.restPrefix.length)}'`).join(', ');
    selects.push(
      `SELECT ${edition} AS edition, NULL AS afdeling_id, omraade_id, kommune FROM ${parquet(master)} WHERE omraade_id IN (${ids})`,
    );
  }
  return selects;
}

async function readEvents(engine: SqlEngine, master: MasterFiles): Promise<readonly AfdelingEvent[]> {
  const path = master.get('afdeling_haendelser');
  if (path === undefined) return [];
  const rows = await engine.rows(
    `SELECT haendelse_id, art, CAST(dato AS VARCHAR) AS dato, array_to_string(fra, ' ') AS fra,
  array_to_string(til, ' ') AS til, aarsag FROM ${parquet(path)} ORDER BY dato, haendelse_id`,
  );
  const ids = (text: unknown): readonly string[] => (text ? String(text).split(' ') : []);
  return rows.map((row) => ({
    id: String(row.haendelse_id),
    kind: eventKind(String(row.art)),
    date: String(row.dato),
    from: ids(row.fra),
    to: ids(row.til),
    reason: String(row.aarsag),
  }));
}

const eventKinds: readonly AfdelingEvent['kind'][] = [
  'oprettet',
  'nedlagt',
  'sammenlagt',
  'delt',
  'overdraget',
  'adresser_aendret',
  'navn',
];

function eventKind(text: string): AfdelingEvent['kind'] {
  return must(
    eventKinds.find((kind) => kind === text),
    `kind of event ${text}`,
  );
}
