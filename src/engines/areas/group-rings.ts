import { orient2d } from 'robust-predicates';
import type { AreaRing, AreaShape, Position } from '../../domain/model/area.ts';
import { findEdgeMeetings } from './find-edge-faults.ts';
import { ringAreaM2 } from './measure-shape.ts';
import { pointInRing } from './point-in-ring.ts';

/**
 * Polygons from rings in any order: those that run one way are outer rings, the others holes of the smallest outer ring
 * around them. A hole with nothing around it is taken for an outer ring.
 */
export function groupRings(rings: readonly AreaRing[], outer: 'clockwise' | 'counter-clockwise'): AreaShape {
  const sign = outer === 'clockwise' ? -1 : 1;
  const outers = rings.filter((ring) => ringAreaM2(ring) * sign >= 0);
  const polygons: [AreaRing, ...AreaRing[]][] = outers.map((ring) => [ring]);
  const known = new Set(outers);
  for (const hole of rings) {
    if (known.has(hole)) continue;
    const around = polygons.filter(([ring]) => liesIn(hole, ring));
    const smallest = around.sort(([a], [b]) => Math.abs(ringAreaM2(a)) - Math.abs(ringAreaM2(b)))[0];
    if (smallest) smallest.push(hole);
    else polygons.push([hole]);
  }
  return polygons;
}

// A hole may touch its outer ring in a corner; the first corner or middle of an edge that does not touch tells.
function liesIn(hole: AreaRing, ring: AreaRing): boolean {
  for (let i = 0; i + 1 < hole.length; i++) {
    const [a, b] = [hole[i], hole[i + 1]];
    if (!a || !b) continue;
    for (const point of [a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as const]) {
      const place = pointInRing(point, ring);
      if (place !== 'border') return place === 'inside';
    }
  }
  return false;
}

/** Rings that touch themselves in a point, cut there into rings that do not. Each piece keeps its direction. */
export function splitAtTouches(ring: AreaRing): readonly AreaRing[] {
  const pieces: AreaRing[] = [];
  const way: Position[] = [];
  const seen = new Map<string, number>();
  for (const point of withTouchedPoints(ring)) {
    const key = point.join(' ');
    const before = seen.get(key);
    if (before !== undefined) {
      const loop = way.splice(before);
      for (const [x, y] of loop) seen.delete(`${x} ${y}`);
      if (loop.length > 2) pieces.push([...loop, point]);
    }
    seen.set(key, way.length);
    way.push(point);
  }
  return pieces;
}

// A corner on the middle of another edge of the ring becomes a corner of that edge too.
function withTouchedPoints(ring: AreaRing): AreaRing {
  const touches = findEdgeMeetings([ring]).flatMap((meeting) => (meeting.kind === 'self-touch' ? [meeting.at] : []));
  if (touches.length === 0) return ring;
  return ring.flatMap((a, i): AreaRing => {
    const b = ring[i + 1];
    if (!b) return [a];
    const on = touches.filter((point) => isInside(point, a, b));
    const far = ([x, y]: Position) => Math.hypot(x - a[0], y - a[1]);
    return [a, ...on.sort((p, q) => far(p) - far(q))];
  });
}

function isInside([x, y]: Position, a: Position, b: Position): boolean {
  const isEnd = (x === a[0] && y === a[1]) || (x === b[0] && y === b[1]);
  const within =
    x >= Math.min(a[0], b[0]) && x <= Math.max(a[0], b[0]) && y >= Math.min(a[1], b[1]) && y <= Math.max(a[1], b[1]);
  return !isEnd && within && orient2d(a[0], a[1], b[0], b[1], x, y) === 0;
}
