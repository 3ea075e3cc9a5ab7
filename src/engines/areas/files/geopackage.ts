import type { AreaBox, AreaShape, FieldValue, Position } from '../../../domain/model/area.ts';
import type { SqliteScript } from '../../../domain/model/sqlite-file.ts';
import { boxOf } from '../measure-shape.ts';
import { type AreaTable, type FileColumn, noGeometry, type ReadGeometry } from './area-file.ts';
import { readWkb, writeWkb } from './wkb.ts';

const srs = 25832;
/** "GPKG" and version 1.3; 1.4 makes older readers warn. */
const applicationId = 0x47504b47;
const userVersion = 10_300;

const sqlTypes: { readonly [T in FileColumn['type']]: string } = {
  int: 'INTEGER',
  decimal: 'REAL',
  text: 'TEXT',
  uuid: 'TEXT(36)',
  date: 'DATE',
  timestamp: 'DATETIME',
};

const utm32Wkt =
  'PROJCS["ETRS89 / UTM zone 32N",GEOGCS["ETRS89",DATUM["European_Terrestrial_Reference_System_1989",SPHEROID["GRS_1980",6378137,298.257222101]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4258"]],PROJECTION["Transverse_Mercator"],PARAMETER["latitude_of_origin",0],PARAMETER["central_meridian",9],PARAMETER["scale_factor",0.9996],PARAMETER["false_easting",500000],PARAMETER["false_northing",0],UNIT["metre",1],AUTHORITY["EPSG","25832"]]';
const wgs84Wkt =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]';

/** A layer to write: areas, points where there is no ground, and what is to be told of it in a table beside. */
export interface GeopackageTable extends Omit<AreaTable, 'rows'> {
  readonly rows: readonly (AreaTable['rows'][number] & { readonly point?: Position })[];
  readonly notes?: readonly (readonly [name: string, text: string])[];
}

/** A table name or column quoted for SQLite. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * Areas or points as a GeoPackage 1.3 of one layer with an index of boxes: the statements that fill an empty SQLite file.
 * @param at - Moment of writing, ISO; told in gpkg_contents.
 */
export function writeGeopackage(table: GeopackageTable, at: string): SqliteScript {
  const { name, title, columns, notes = [] } = table;
  const boxes = table.rows.map(boxOfRow);
  const box = boxAround(boxes) ?? [null, null, null, null];
  const kind = kindOf(table);
  const fields = columns.map((column) => `${quoted(column.name)} ${sqlType(column)}`);
  const places = Array(columns.length + 1)
    .fill('?')
    .join(', ');
  const names = ['geometri', ...columns.map((column) => column.name)].map(quoted).join(', ');
  return {
    applicationId,
    userVersion,
    statements: [
      ...headTables.map((sql) => ({ sql, rows: [[]] })),
      { sql: 'INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)', rows: referenceSystems },
      {
        sql: `CREATE TABLE ${quoted(name)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geometri ${kind}, ${fields.join(', ')})`,
        rows: [[]],
      },
      {
        sql: "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        rows: [[name, name, title, at, ...box, srs]],
      },
      { sql: "INSERT INTO gpkg_geometry_columns VALUES (?, 'geometri', ?, ?, 0, 0)", rows: [[name, kind, srs]] },
      {
        sql: `INSERT INTO ${quoted(name)} (${names}) VALUES (${places})`,
        rows: table.rows.map(({ values, shape, point }) => [
          shape.length === 0 ? pointBlob(point) : geometryBlob(shape),
          ...columns.map((column) => values[column.name] ?? null),
        ]),
      },
      ...indexStatements(name, boxes),
      ...(notes.length > 0 ? noteStatements(notes, at) : []),
    ],
  };
}

function kindOf({ rows }: GeopackageTable): 'MULTIPOLYGON' | 'POINT' | 'GEOMETRY' {
  const points = rows.filter(({ shape, point }) => shape.length === 0 && point !== undefined).length;
  if (points === 0) return 'MULTIPOLYGON';
  return points === rows.length ? 'POINT' : 'GEOMETRY';
}

function boxOfRow({ shape, point }: GeopackageTable['rows'][number]): AreaBox | undefined {
  if (shape.length > 0) return boxOf(shape);
  return point && [point[0], point[1], point[0], point[1]];
}

function boxAround(boxes: readonly (AreaBox | undefined)[]): AreaBox | undefined {
  return boxes.reduce((around, box) => {
    if (!around || !box) return around ?? box;
    const [west, south, east, north] = box;
    return [
      Math.min(around[0], west),
      Math.min(around[1], south),
      Math.max(around[2], east),
      Math.max(around[3], north),
    ];
  }, undefined);
}

function sqlType({ type, length }: FileColumn): string {
  return type === 'text' && length !== undefined ? `TEXT(${length})` : sqlTypes[type];
}

/** A shape as GeoPackage keeps it: head, box, well-known binary. */
function geometryBlob(shape: AreaShape): Uint8Array {
  const [west, south, east, north] = boxOf(shape);
  const wkb = writeWkb(shape);
  const bytes = new Uint8Array(40 + wkb.length);
  const view = new DataView(bytes.buffer);
  // "GP", version 0, little end first with a box of two dimensions.
  bytes.set([0x47, 0x50, 0x00, 0x03]);
  view.setInt32(4, srs, true);
  [west, east, south, north].forEach((value, i) => {
    view.setFloat64(8 + i * 8, value, true);
  });
  bytes.set(wkb, 40);
  return bytes;
}

/** A point as GeoPackage keeps it; a point needs no box. */
function pointBlob(point: Position | undefined): Uint8Array | null {
  if (!point) return null;
  const bytes = new Uint8Array(29);
  const view = new DataView(bytes.buffer);
  // "GP", version 0, little end first without a box; then well-known binary of a point.
  bytes.set([0x47, 0x50, 0x00, 0x01]);
  view.setInt32(4, srs, true);
  bytes.set([1, 1], 8);
  view.setFloat64(13, point[0], true);
  view.setFloat64(21, point[1], true);
  return bytes;
}

/** Doubles in the box of a geometry, by the kind of box the head names. */
const boxSizes = [0, 4, 6, 6, 8];

/**
 * Reads a geometry of a GeoPackage.
 * @returns undefined when the bytes are no geometry
 */
export function readGeometryBlob(bytes: Uint8Array | null): ReadGeometry | undefined {
  if (bytes === null) return noGeometry;
  if (bytes[0] !== 0x47 || bytes[1] !== 0x50) return undefined;
  const flags = bytes[3] ?? 0;
  if ((flags & 0b1_0000) !== 0) return noGeometry;
  const doubles = boxSizes[(flags >> 1) & 0b111];
  if (doubles === undefined) return undefined;
  try {
    return readWkb(bytes.subarray(8 + doubles * 8));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const referenceSystems: readonly (readonly FieldValue[])[] = [
  ['Undefined cartesian', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'],
  ['Undefined geographic', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
  ['WGS 84 geodetic', 4326, 'EPSG', 4326, wgs84Wkt, 'longitude/latitude in degrees'],
  ['ETRS89 / UTM zone 32N', srs, 'EPSG', srs, utm32Wkt, 'metres'],
];

const headTables = [
  'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)',
  "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER REFERENCES gpkg_spatial_ref_sys(srs_id))",
  'CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL REFERENCES gpkg_contents(table_name), column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL REFERENCES gpkg_spatial_ref_sys(srs_id), z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name))',
  'CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))',
];

// The index of boxes as the extension names it, filled but without triggers: the file is written once.
function indexStatements(name: string, boxes: readonly (AreaBox | undefined)[]): SqliteScript['statements'] {
  const index = quoted(`rtree_${name}_geometri`);
  const rows = boxes.flatMap((box, at) => (box ? [[at + 1, box[0], box[2], box[1], box[3]]] : []));
  return [
    { sql: `CREATE VIRTUAL TABLE ${index} USING rtree(id, minx, maxx, miny, maxy)`, rows: [[]] },
    { sql: `INSERT INTO ${index} VALUES (?, ?, ?, ?, ?)`, rows },
    {
      sql: "INSERT INTO gpkg_extensions VALUES (?, 'geometri', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
      rows: [[name]],
    },
  ];
}

function noteStatements(notes: NonNullable<GeopackageTable['notes']>, at: string): SqliteScript['statements'] {
  return [
    {
      sql: 'CREATE TABLE om_tallene (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, emne TEXT, tekst TEXT)',
      rows: [[]],
    },
    {
      sql: "INSERT INTO gpkg_contents VALUES ('om_tallene', 'attributes', 'om_tallene', '', ?, NULL, NULL, NULL, NULL, NULL)",
      rows: [[at]],
    },
    { sql: 'INSERT INTO om_tallene (emne, tekst) VALUES (?, ?)', rows: notes },
  ];
}
