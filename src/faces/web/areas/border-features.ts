import Feature from 'ol/Feature.js';
import Polygon from 'ol/geom/Polygon.js';
import Projection from 'ol/proj/Projection.js';
import type { AreaShape } from '../../../domain/model/area.ts';

/** EPSG:25832, in which areas are registered and shown. */
export const metres = new Projection({
  code: 'EPSG:25832',
  units: 'm',
  extent: [120_000, 5_900_000, 1_000_000, 6_500_000],
  getPointResolution: (resolution) => resolution,
});

/** A feature with the name that is written on it, and its place in a list. */
export function named<T extends Feature>(feature: T, name: string, at = -1): T {
  feature.setProperties({ name, at });
  return feature;
}

/** A feature for each polygon of a shape. */
export function featuresOf(shape: AreaShape): Feature<Polygon>[] {
  return shape.map((polygon) => new Feature(new Polygon(polygon.map((ring) => ring.map(([x, y]) => [x, y])))));
}
