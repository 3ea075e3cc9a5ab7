import type { Afdeling, Boligorganisation } from '../../domain/model/place.ts';
import type { SqlEngine, SqlValue } from '../../domain/model/ports.ts';
import { type MasterFiles, parquet } from '../../storage/duckdb/name-sources.ts';

/**
 * One afdeling per id. Its validity rows together say how long it has existed; name and kommune are the newest row's,
 * and the other names it has had are kept so that a search finds them. The centroid is the mean of its present
 * addresses, or of its last ones when it is closed.
 */
export async function readAfdelinger(engine: SqlEngine, master: MasterFiles): Promise<readonly Afdeling[]> {
  const path = master.get('afdelinger');
  if (path === undefined) return [];
  const rows = await engine.rows(
    `SELECT org_nr, org_nr || '-' || afd_nr AS id, navn, kommune, beliggenhed, CAST(gyldig_fra AS VARCHAR) AS fra,
  CAST(gyldig_til AS VARCHAR) AS til FROM ${parquet(path)} ORDER BY id, gyldig_fra`,
  );
  const centroids = await readCentroids(engine, master);
  return Array.from(groupedBy(rows, 'id'), ([id, versions]): Afdeling => {
    const newest = versions.at(-1);
    const names = versions.map((v) => String(v.navn));
    const name = names.at(-1) ?? '';
    return {
      id,
      name,
      formerNames: [...new Set(names)].filter((n) => n !== name),
      organisation: String(newest?.org_nr),
      kommune: String(newest?.kommune),
      ...(newest?.beliggenhed ? { location: String(newest.beliggenhed) } : {}),
      validFrom: String(versions[0]?.fra),
      ...(newest?.til ? { validTo: String(newest.til) } : {}),
      ...centroids.get(id),
    };
  });
}

/** One boligorganisation per number, as its newest row says. */
export async function readOrganisationer(
  engine: SqlEngine,
  master: MasterFiles,
): Promise<readonly Boligorganisation[]> {
  const path = master.get('organisationer');
  if (path === undefined) return [];
  const rows = await engine.rows(
    `SELECT org_nr AS id, cvr, navn, hjemsted_kommune, CAST(gyldig_fra AS VARCHAR) AS fra,
  CAST(gyldig_til AS VARCHAR) AS til FROM ${parquet(path)} ORDER BY org_nr, gyldig_fra`,
  );
  return Array.from(groupedBy(rows, 'id'), ([nr, versions]): Boligorganisation => {
    const newest = versions.at(-1);
    return {
      nr,
      name: String(newest?.navn),
      ...(newest?.cvr ? { cvr: String(newest.cvr) } : {}),
      kommune: String(newest?.hjemsted_kommune),
      validFrom: String(versions[0]?.fra),
      ...(newest?.til ? { validTo: String(newest.til) } : {}),
    };
  });
}

type Row = Readonly<Record<string, SqlValue>>;

/** Rows by the text of a column, groups and rows in the order they came. */
export function groupedBy(rows: readonly Row[], column: string): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => String(row[column]));
}

async function readCentroids(
  engine: SqlEngine,
  master: MasterFiles,
): Promise<ReadonlyMap<string, { readonly x: number; readonly y: number }>> {
  const path = master.get('adresser');
  if (path === undefined) return new Map();
  const mean = (axis: string): string =>
    `CAST(ROUND(COALESCE(AVG(CASE WHEN til IS NULL THEN ${axis} END), AVG(${axis})), 1) AS DOUBLE) AS ${axis}`;
  const rows = await engine.rows(
    `SELECT afdeling_id AS id, ${mean('x')}, ${mean('y')} FROM ${parquet(path)}
WHERE x IS NOT NULL AND y IS NOT NULL GROUP BY afdeling_id`,
  );
  return new Map(rows.map((row) => [String(row.id), { x: Number(row.x), y: Number(row.y) }]));
}
