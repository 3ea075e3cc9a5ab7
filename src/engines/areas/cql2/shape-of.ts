import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import type { FilterGeometry } from './filter-tree.ts';

/** A geometry made ready to be compared with others. */
export type Shape = ReturnType<GeoJSONReader['read']>;

const reader = new GeoJSONReader(new GeometryFactory());

/** Makes a geometry ready to be compared, in the plane of its coordinates. */
export function shapeOf(geometry: FilterGeometry): Shape {
  return reader.read(geometry);
}
