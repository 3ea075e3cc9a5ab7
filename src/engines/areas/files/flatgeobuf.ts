import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { buildHeader } from 'flatgeobuf/lib/mjs/generic/featurecollection.js';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { AreaShape } from '../../../domain/model/area.ts';
import { type AreaTable, type FileColumn, notA, type ReadFeature, type ReadLayer } from './area-file.ts';
import { counterClockwise, geometryFrom, memberOf, plainValues } from './geojson.ts';

const srs = 25832;
const magic = [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00];
const nothing = { title: null, description: null, metadata: null, envelope: null } as const;

const columnTypes: { readonly [T in FileColumn['type']]: ColumnType } = {
  int: ColumnType.Int,
  decimal: ColumnType.Double,
  text: ColumnType.String,
  uuid: ColumnType.String,
  date: ColumnType.String,
  timestamp: ColumnType.DateTime,
};

/** Areas as FlatGeobuf in EPSG:25832, columns typed. Without an index: the order of the areas is kept. */
export function writeFlatgeobuf(table: AreaTable): Uint8Array {
  const header: HeaderMeta = {
    ...nothing,
    geometryType: GeometryType.MultiPolygon,
    columns: table.columns.map(({ name, type }) => ({
      ...{ name, type: columnTypes[type], title: null, description: null, width: -1, precision: -1, scale: -1 },
      ...{ nullable: true, unique: false, primary_key: false },
    })),
    featuresCount: table.rows.length,
    indexNodeSize: 0,
    crs: null,
  };
  const features = table.rows.map(({ values, shape }) => {
    const given = Object.fromEntries(table.columns.map(({ name }) => [name, values[name] ?? null]));
    return buildFeature(geometryOf(shape), given, header);
  });
  const parts = [Uint8Array.from(magic), buildHeader(header, srs), ...features];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

type ParsedGeometry = Parameters<typeof buildFeature>[0];

function geometryOf(shape: AreaShape): ParsedGeometry {
  const parts = counterClockwise(shape).map((polygon): ParsedGeometry => {
    let end = 0;
    const ends = polygon.map((ring) => {
      end += ring.length;
      return end;
    });
    return { xy: polygon.flat(2), ends, parts: none(), type: GeometryType.Polygon };
  });
  return { xy: [], ends: [], parts, type: GeometryType.MultiPolygon };
}

// The builder takes any list of parts for a geometry of parts, so a polygon must have none at all.
function none(): ParsedGeometry['parts'] {
  return undefined as unknown as ParsedGeometry['parts'];
}

/**
 * Reads FlatGeobuf.
 * @throws Problem KV-G20 when the bytes are none
 */
export async function readFlatgeobuf(bytes: Uint8Array, file: string): Promise<ReadLayer> {
  if (!magic.slice(0, 7).every((byte, i) => bytes[i] === byte)) {
    notA('FlatGeobuf', file, { da: 'filen begynder ikke som FlatGeobuf', en: 'it does not begin as FlatGeobuf' });
  }
  const head: { crs?: string } = {};
  const features: ReadFeature[] = [];
  try {
    const headerMetaFn = ({ crs }: HeaderMeta) => {
      if (crs && crs.code > 0) head.crs = `${crs.org ?? 'EPSG'}:${crs.code}`;
    };
    for await (const feature of deserialize(bytes, { headerMetaFn })) {
      const geometry = geometryFrom(memberOf(feature, 'geometry'));
      features.push({ row: features.length + 1, values: plainValues(memberOf(feature, 'properties')), geometry });
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    notA('FlatGeobuf', file, { da: 'filen er afbrudt', en: 'the file is cut off' });
  }
  return { ...head, features };
}
