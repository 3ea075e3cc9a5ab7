/** A value in an SQLite file. */
export type SqliteValue = string | number | null | Uint8Array;

/** Statements that fill an empty SQLite file; each is run once for every row of parameters. */
export interface SqliteScript {
  /** What kind of file it is, told in its head. */
  readonly applicationId: number;
  readonly userVersion: number;
  readonly statements: readonly {
    readonly sql: string;
    readonly rows: readonly (readonly SqliteValue[])[];
  }[];
}

/** Writes an SQLite file, whole or not at all; what stood there is replaced. */
export type SqliteWriter = (path: string, script: SqliteScript) => Promise<void>;

/** One layer of a GeoPackage as it stands: no number or geometry judged. */
export interface GeopackageLayer {
  readonly name: string;
  readonly geometryColumn: string;
  /** Organisation and number of the coordinate system, `EPSG:25832`. */
  readonly crs: string;
  /** Rows without their geometry, and the bytes of it. */
  readonly rows: readonly {
    readonly values: Readonly<Record<string, string | number | null>>;
    readonly geometry: Uint8Array | null;
  }[];
}

/**
 * Reads a GeoPackage, opened for reading only.
 * @param layer - Its table; without it the only layer there is.
 * @throws Problem KV-G20 when it is no GeoPackage, KV-G22 without a coordinate system, KV-G24 when the layer is not clear
 */
export type GeopackageReader = (path: string, layer?: string) => Promise<GeopackageLayer>;
