import { moveOuts } from '../../domain/definitions/factsheets/index.ts';
import type { SqlEngine } from '../../domain/model/ports.ts';
import { parquet } from '../../storage/duckdb/name-sources.ts';
import type { DeliveredReference } from './read-references.ts';

/** Files of the vault, oldest first; `afdelinger` is the newest. */
export interface HousingFiles {
  readonly stock: readonly string[];
  readonly moveOuts: readonly string[];
  readonly afdelinger: string | undefined;
}

/**
 * What kommuner have of dwellings, building and move-outs, as references of a release: `bestand.almen.F`,
 * `bestand.beboede`, `bestand.igangsat.F`, `bestand.renoveret`, `fraflytninger.FRA-LBF.F`, `fraflytninger.boliger.F` by kommune and year. They
 * are counts of dwellings and tenancies, no person's (docs/decisions/036); what was not told is not there.
 */
export async function readHousingReferences(
  engine: SqlEngine,
  files: HousingFiles,
): Promise<readonly DeliveredReference[]> {
  return [...(await readStock(engine, files.stock)), ...(await readMoveOuts(engine, files))];
}

const byType = { boliger_almen: 'bestand.almen', igangsat: 'bestand.igangsat' } as const;
const inAll = {
  boliger_alle: 'bestand.alle',
  boliger_beboede: 'bestand.beboede',
  renoveret_kr: 'bestand.renoveret',
} as const;

async function readStock(engine: SqlEngine, paths: readonly string[]): Promise<readonly DeliveredReference[]> {
  if (paths.length === 0) return [];
  // A year told again by a later delivery replaces what was told before, column by column.
  const told = newest(paths, ['kommune', 'aar', 'boligtype'], [...Object.keys(byType), ...Object.keys(inAll), 'kilde']);
  const ofType = Object.entries(byType).map(
    ([column, key]) =>
      `SELECT '${key}.' || boligtype AS noegle, kommune, aar, CAST(${column} AS VARCHAR) AS vaerdi, kilde FROM told WHERE ${column} IS NOT NULL`,
  );
  const sums = Object.entries(inAll).map(
    ([column, key]) =>
      `SELECT '${key}' AS noegle, kommune, aar, CAST(sum(${column}) AS VARCHAR) AS vaerdi, max(kilde) AS kilde FROM told WHERE ${column} IS NOT NULL GROUP BY ALL`,
  );
  return await references(engine, `WITH told AS (${told}) ${[...ofType, ...sums].join(' UNION ALL ')}`);
}

async function readMoveOuts(engine: SqlEngine, files: HousingFiles): Promise<readonly DeliveredReference[]> {
  if (files.moveOuts.length === 0 || files.afdelinger === undefined) return [];
  const { id, fewestDwellings, source } = moveOuts;
  const columns = ['boliger', 'fraflytninger_ekstern', 'udlejning_max_1_md'];
  const told = newest(files.moveOuts, ['afdeling_id', 'aar', 'boligtype'], columns);
  const places = `SELECT org_nr || '-' || afd_nr AS afdeling_id, arg_max(kommune, gyldig_fra) AS kommune FROM ${parquet(files.afdelinger)} GROUP BY ALL`;
  const sums =
    'SELECT kommune, aar, boligtype, sum(boliger) AS boliger, ' +
    'sum(fraflytninger_ekstern - coalesce(udlejning_max_1_md, 0)) AS fraflyttede ' +
    `FROM told JOIN places USING (afdeling_id) GROUP BY ALL HAVING sum(boliger) >= ${fewestDwellings}`;
  const each = [
    ['boliger', 'fraflytninger.boliger'],
    ['fraflyttede', `fraflytninger.${id}`],
  ].map(
    ([column, key]) =>
      `SELECT '${key}.' || boligtype AS noegle, kommune, aar, CAST(${column} AS VARCHAR) AS vaerdi, '${source}' AS kilde FROM sums`,
  );
  return await references(
    engine,
    `WITH told AS (${told}), places AS (${places}), sums AS (${sums}) ${each.join(' UNION ALL ')}`,
  );
}

function newest(paths: readonly string[], key: readonly string[], columns: readonly string[]): string {
  const all = paths.map((path, at) => `SELECT ${[...key, ...columns].join()}, ${at} AS nth FROM ${parquet(path)}`);
  const last = columns.map((column) => `arg_max(${column}, nth) AS ${column}`);
  return `SELECT ${[...key, ...last].join()} FROM (${all.join(' UNION ALL ')}) GROUP BY ALL`;
}

async function references(engine: SqlEngine, sql: string): Promise<readonly DeliveredReference[]> {
  const rows = await engine.rows(`SELECT * FROM (${sql}) ORDER BY noegle, kommune, aar`);
  return rows.map((row) => {
    const [key, text] = [String(row.noegle), String(row.vaerdi)];
    return {
      key,
      area: String(row.kommune),
      period: String(row.aar),
      value: Number(text),
      unit: key === 'bestand.renoveret' ? 'kr.' : 'boliger',
      source: String(row.kilde),
      text,
    };
  });
}
