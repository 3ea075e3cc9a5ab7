import type { AreaBox, AreaRing, AreaShape, Position } from '../../domain/model/area.ts';

/** Signed area of a ring in m²: positive when it runs counter-clockwise. Measured from its first point, so exact to mm². */
export function ringAreaM2(ring: AreaRing): number {
  const [first] = ring;
  if (first === undefined) return 0;
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const a = ring[i] ?? first;
    const b = ring[i + 1] ?? first;
    twice += (a[0] - first[0]) * (b[1] - first[1]) - (b[0] - first[0]) * (a[1] - first[1]);
  }
  return twice / 2;
}

/** Area of a valid shape in m²: outer rings less their holes, whichever way they run. */
export function shapeAreaM2(shape: AreaShape): number {
  let sum = 0;
  for (const polygon of shape) {
    polygon.forEach((ring, i) => {
      sum += (i === 0 ? 1 : -1) * Math.abs(ringAreaM2(ring));
    });
  }
  return sum;
}

/** Length of all rings in metres. */
export function shapeEdgeM(shape: AreaShape): number {
  let sum = 0;
  for (const ring of shape.flat()) {
    ring.forEach((point, i) => {
      const next = ring[i + 1];
      if (next) sum += Math.hypot(next[0] - point[0], next[1] - point[1]);
    });
  }
  return sum;
}

/** The rectangle around a shape; of nothing an empty one, with its ends exchanged. */
export function boxOf(shape: AreaShape): AreaBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of shape) {
    for (const [x, y] of polygon[0] ?? []) {
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
  }
  return [west, south, east, north];
}

/** Whether two rectangles have a point in common. */
export function boxesMeet(a: AreaBox, b: AreaBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

/** A shape with every position changed. */
export function mapPositions(shape: AreaShape, change: (position: Position) => Position): AreaShape {
  return shape.map((polygon) => polygon.map((ring) => ring.map(change)));
}

/** A point that stands for a shape: the middle of the box of its largest polygon. For pointing at, not for measuring. */
export function middleOf(shape: AreaShape): Position {
  const largest = shape.reduce<{ readonly m2: number; readonly at: number }>(
    (best, [outer = []], at) => {
      const m2 = Math.abs(ringAreaM2(outer));
      return m2 > best.m2 ? { m2, at } : best;
    },
    { m2: -1, at: 0 },
  );
  const [west, south, east, north] = boxOf(shape.slice(largest.at, largest.at + 1));
  return [(west + east) / 2, (south + north) / 2];
}
