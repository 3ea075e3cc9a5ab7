import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type {
  GeopackageLayer,
  GeopackageReader,
  SqliteScript,
  SqliteValue,
  SqliteWriter,
} from '../../domain/model/sqlite-file.ts';

/** "GPKG" of version 1.2 and on, and of 1.0 and 1.1. */
const applicationIds = [0x47504b47, 0x47503130, 0x47503131];

/** An SQLite file as bytes, made in a folder of its own that is gone afterwards. */
export async function sqliteBytes(script: SqliteScript): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kvarter-sqlite-'));
  try {
    const path = join(folder, 'file');
    await writeSqlite(path, script);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes an SQLite file beside its place and moves it there when it is whole. */
export const writeSqlite: SqliteWriter = async (path, { applicationId, userVersion, statements }) => {
  const unfinished = `${path}.unfinished`;
  await rm(unfinished, { force: true });
  const database = new DatabaseSync(unfinished);
  try {
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${userVersion}; BEGIN`);
    for (const { sql, rows } of statements) {
      const statement = database.prepare(sql);
      for (const row of rows) statement.run(...row);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  await rename(unfinished, path);
};

/** Reads one layer of a GeoPackage. */
export const readGeopackage: GeopackageReader = async (path, layer) => {
  const file = path.split(/[/\\]/).at(-1) ?? path;
  const database = opened(path, file);
  try {
    return layerIn(database, file, layer);
  } catch (error) {
    // A damaged file is found out while it is read.
    if (error instanceof Problem || !isSqliteError(error)) throw error;
    return refuse(file, { da: 'filen er beskadiget', en: 'the file is damaged' });
  } finally {
    database.close();
  }
};

function refuse(file: string, detail: Text): never {
  throw new Problem('KV-G20', { file, format: 'GeoPackage', detail });
}

function isSqliteError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';
}

function opened(path: string, file: string): DatabaseSync {
  try {
    return new DatabaseSync(path, { readOnly: true });
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    return refuse(file, { da: 'filen kan ikke åbnes som SQLite', en: 'it cannot be opened as SQLite' });
  }
}

type Row = Readonly<Record<string, SqliteValue>>;

function layerIn(database: DatabaseSync, file: string, asked: string | undefined): GeopackageLayer {
  const rows = (sql: string, ...values: readonly string[]) => database.prepare(sql).all(...values) as unknown as Row[];
  if (!applicationIds.includes(Number(rows('PRAGMA application_id')[0]?.application_id))) {
    refuse(file, { da: 'den har ikke en GeoPackages kendetegn (application_id)', en: 'it lacks the application_id' });
  }
  const layers = rows(
    "SELECT c.table_name AS name, g.column_name AS geometry, c.srs_id AS srs FROM gpkg_contents c JOIN gpkg_geometry_columns g USING (table_name) WHERE c.data_type = 'features' ORDER BY 1",
  );
  const names = layers.map((row) => `${row.name}`);
  const layer = asked === undefined && layers.length === 1 ? layers[0] : layers.find((row) => row.name === asked);
  if (!layer) throw new Problem('KV-G24', { file, found: asked ?? '', layers: names });
  const [srs] = rows(
    'SELECT organization AS org, organization_coordsys_id AS id FROM gpkg_spatial_ref_sys WHERE srs_id = ? AND srs_id > 0',
    `${layer.srs}`,
  );
  if (!srs) throw new Problem('KV-G22', { file });
  const [name, geometryColumn] = [`${layer.name}`, `${layer.geometry}`];
  const found = rows(`SELECT * FROM "${name.replaceAll('"', '""')}"`).map((row) => {
    const { [geometryColumn]: geometry = null, ...rest } = row;
    const values = Object.fromEntries(Object.entries(rest).filter(isPlain));
    return { values, geometry: geometry instanceof Uint8Array ? geometry : null };
  });
  return { name, geometryColumn, crs: `${srs.org}:${srs.id}`.toUpperCase(), rows: found };
}

function isPlain(entry: [string, SqliteValue]): entry is [string, string | number | null] {
  return !(entry[1] instanceof Uint8Array);
}
