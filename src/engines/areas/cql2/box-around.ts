import type { AreaBox } from '../../../domain/model/area.ts';
import type { FilterGeometry, FilterTree } from './filter-tree.ts';

/** The box around a literal; undefined where it crosses the antimeridian. */
export function boxAround(literal: FilterTree): AreaBox | undefined {
  if (typeof literal !== 'object') return undefined;
  if ('bbox' in literal) {
    const { bbox } = literal;
    const [west = 0, south = 0, east = 0, north = 0] = bbox.length === 6 ? bbox.filter((_, at) => at % 3 !== 2) : bbox;
    return west <= east ? [west, south, east, north] : undefined;
  }
  if (!('type' in literal)) return undefined;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  widen(box, literal.type === 'GeometryCollection' ? literal.geometries.map(coordinatesOf) : literal.coordinates);
  return box;
}

function coordinatesOf(geometry: FilterGeometry): readonly unknown[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries.map(coordinatesOf) : geometry.coordinates;
}

function widen(box: [number, number, number, number], coordinates: readonly unknown[]): void {
  const [x, y] = coordinates;
  if (typeof x === 'number' && typeof y === 'number') {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
    return;
  }
  for (const part of coordinates) if (Array.isArray(part)) widen(box, part);
}
