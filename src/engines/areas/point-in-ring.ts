import { orient2d } from 'robust-predicates';
import type { AreaPolygon, AreaRing, Position } from '../../domain/model/area.ts';

/** Where a point lies to a closed ring, judged without rounding. */
export function pointInRing(point: Position, ring: AreaRing): 'inside' | 'outside' | 'border' {
  const [x, y] = point;
  let inside = false;
  for (let i = 0; i + 1 < ring.length; i++) {
    const a = ring[i];
    const b = ring[i + 1];
    if (!a || !b) continue;
    const straddles = a[1] > y !== b[1] > y;
    const level = Math.min(a[1], b[1]) <= y && y <= Math.max(a[1], b[1]);
    if (!level) continue;
    const side = orient2d(a[0], a[1], b[0], b[1], x, y);
    if (side === 0 && Math.min(a[0], b[0]) <= x && x <= Math.max(a[0], b[0])) return 'border';
    if (straddles && side < 0 === b[1] > a[1]) inside = !inside;
  }
  return inside ? 'inside' : 'outside';
}

/** Where a point lies to a polygon: in a hole is outside. */
export function pointInPolygon(point: Position, polygon: AreaPolygon): 'inside' | 'outside' | 'border' {
  const [outer = [], ...holes] = polygon;
  const place = pointInRing(point, outer);
  if (place !== 'inside') return place;
  for (const hole of holes) {
    const inHole = pointInRing(point, hole);
    if (inHole === 'inside') return 'outside';
    if (inHole === 'border') return 'border';
  }
  return 'inside';
}
