import type { AreaShape, FieldValue, FieldValues } from '../../../domain/model/area.ts';
import { ringAreaM2 } from '../measure-shape.ts';
import { shapeFromUtm32 } from '../project.ts';
import {
  type AreaTable,
  noGeometry,
  notA,
  positionFrom,
  type ReadFeature,
  type ReadGeometry,
  type ReadLayer,
} from './area-file.ts';

// Other programs number features; only what can be an identity is taken for one.
const uuidText = /^(o-)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads GeoJSON: a collection, a feature or a bare geometry. A `crs` member of the old kind is kept as written; without
 * one the file is in CRS84 (RFC 7946), which the caller checks against the numbers.
 * @throws Problem KV-G20 when the text is no GeoJSON
 */
export function readGeojson(text: string, file: string): ReadLayer {
  const root = parsed(text, file);
  const crs = memberOf(memberOf(memberOf(root, 'crs'), 'properties'), 'name');
  const features = featuresIn(root);
  if (!features)
    notA('GeoJSON', file, {
      da: 'det er hverken en FeatureCollection eller en Feature',
      en: 'it is neither a FeatureCollection nor a Feature',
    });
  return {
    crs: typeof crs === 'string' ? crs : 'CRS84',
    ringRule: true,
    features: features.map((feature, at): ReadFeature => {
      const id = memberOf(feature, 'id');
      const values = plainValues(memberOf(feature, 'properties'));
      const named = typeof id === 'string' && uuidText.test(id) ? { objekt_id: id.replace(/^o-/, '') } : {};
      return { row: at + 1, values: { ...named, ...values }, geometry: geometryFrom(memberOf(feature, 'geometry')) };
    }),
  };
}

/**
 * Areas as GeoJSON: in CRS84 by RFC 7946, outer rings counter-clockwise; or in EPSG:25832 with the old `crs` member for
 * GeoFA and older programs.
 */
export function writeGeojson(table: AreaTable, crs: 'CRS84' | '25832'): string {
  const head = crs === '25832' ? { crs: { type: 'name', properties: { name: 'EPSG:25832' } } } : {};
  const features = table.rows.map(({ values, shape }) => {
    const id = values.objekt_id;
    return {
      type: 'Feature',
      ...(typeof id === 'string' ? { id: `o-${id}` } : {}),
      properties: Object.fromEntries(table.columns.map(({ name }) => [name, values[name] ?? null])),
      geometry: shape.length === 0 ? null : multiPolygon(shapeFromUtm32(counterClockwise(shape), crs)),
    };
  });
  return JSON.stringify({ type: 'FeatureCollection', name: table.name, ...head, features });
}

/** A shape with its outer rings counter-clockwise and its holes clockwise. */
export function counterClockwise(shape: AreaShape): AreaShape {
  return shape.map((polygon) =>
    polygon.map((ring, at) => (ringAreaM2(ring) > 0 === (at === 0) ? ring : [...ring].reverse())),
  );
}

/** The geometry of a GeoJSON object: polygons with their heights dropped, or what else it is. */
export function geometryFrom(geometry: unknown): ReadGeometry {
  if (geometry === null || geometry === undefined) return noGeometry;
  const type = memberOf(geometry, 'type');
  const coordinates = memberOf(geometry, 'coordinates');
  if (type === 'Polygon') return polygons([coordinates]);
  if (type === 'MultiPolygon' && Array.isArray(coordinates)) return polygons(coordinates);
  return { found: typeof type === 'string' ? type : 'ukendt' };
}

function polygons(coordinates: readonly unknown[]): ReadGeometry {
  let heights = false;
  const shape = coordinates.map((polygon) =>
    listOf(polygon).map((ring) =>
      listOf(ring).map((position) => {
        const numbers = listOf(position);
        if (numbers.length > 2) heights = true;
        return positionFrom(numbers);
      }),
    ),
  );
  return { shape, heights };
}

function multiPolygon(coordinates: AreaShape): object {
  return { type: 'MultiPolygon', coordinates };
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notA('GeoJSON', file, { da: 'teksten er ikke JSON', en: 'the text is not JSON' });
  }
}

function featuresIn(root: unknown): readonly unknown[] | undefined {
  const type = memberOf(root, 'type');
  if (type === 'FeatureCollection') return listOf(memberOf(root, 'features'));
  if (type === 'Feature') return [root];
  return type === 'Polygon' || type === 'MultiPolygon' ? [{ geometry: root }] : undefined;
}

/** Properties as field values; lists and objects become JSON text. */
export function plainValues(properties: unknown): FieldValues {
  if (typeof properties !== 'object' || properties === null) return {};
  return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, plainValue(value)]));
}

function plainValue(value: unknown): FieldValue {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  return typeof value === 'boolean' ? Number(value) : JSON.stringify(value);
}

/** A member of an object of JSON, whatever it is. */
export function memberOf(of: unknown, name: string): unknown {
  if (typeof of !== 'object' || of === null) return undefined;
  return Object.entries(of).find(([key]) => key === name)?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
