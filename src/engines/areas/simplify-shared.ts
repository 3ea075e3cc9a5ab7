import type { AreaRing, AreaShape, Position } from '../../domain/model/area.ts';

/**
 * Shapes with fewer corners, for drawing: neighbours keep the border they share, corner for corner, so that no gap
 * opens between them. Corners where three areas meet stay. A ring that would shrink to nothing stays as it is.
 * @param tolerance - How far a border may move, metres.
 */
export function simplifyShared(shapes: readonly AreaShape[], tolerance: number): readonly AreaShape[] {
  const whole = shapes.map((shape) => shape.map((polygon) => polygon.map(wholeMetres)));
  const joints = jointsOf(whole.flat(2));
  return whole.map((shape) => shape.map((polygon) => polygon.map((ring) => simplified(ring, joints, tolerance))));
}

const keyOf = ([x, y]: Position): number => x * 1e8 + y;

function wholeMetres(ring: AreaRing): AreaRing {
  const rounded: Position[] = [];
  for (const [x, y] of ring) {
    const [px, py] = [Math.round(x), Math.round(y)];
    const last = rounded.at(-1);
    if (last?.[0] !== px || last[1] !== py) rounded.push([px, py]);
  }
  return rounded;
}

/** Corners where borders part: those whose two neighbours are not the same in every ring through them. */
function jointsOf(rings: readonly AreaRing[]): ReadonlySet<number> {
  const neighbours = new Map<number, readonly [number, number]>();
  const joints = new Set<number>();
  for (const ring of rings) {
    const corners = ring.slice(0, -1).map(keyOf);
    corners.forEach((corner, i) => {
      const [before, after] = [corners.at(i - 1) ?? corner, corners[(i + 1) % corners.length] ?? corner];
      const pair = before < after ? ([before, after] as const) : ([after, before] as const);
      const known = neighbours.get(corner);
      if (known === undefined) neighbours.set(corner, pair);
      else if (known[0] !== pair[0] || known[1] !== pair[1]) joints.add(corner);
    });
  }
  return joints;
}

function simplified(ring: AreaRing, joints: ReadonlySet<number>, tolerance: number): AreaRing {
  const corners = ring.slice(0, -1);
  if (corners.length < 4) return ring;
  const first = corners.findIndex((corner) => joints.has(keyOf(corner)));
  const turned = first < 0 ? fromLowest(corners) : [...corners.slice(first), ...corners.slice(0, first)];
  const closed = [...turned, turned[0] as Position];
  const cuts = closed.flatMap((corner, i) => (joints.has(keyOf(corner)) ? [i] : []));
  // A ring on its own is cut where it is farthest from its lowest corner, or it would shrink to a point.
  const ends = first < 0 ? [0, farthest(turned), closed.length - 1] : cuts;
  const kept = ends.flatMap((end, i) => (i === 0 ? [] : arc(closed.slice(ends[i - 1], end + 1), tolerance).slice(1)));
  const made = [closed[ends[0] ?? 0] as Position, ...kept];
  return made.length < 4 ? [...corners, corners[0] as Position] : made;
}

function fromLowest(corners: readonly Position[]): readonly Position[] {
  const lowest = corners.reduce((best, corner, i) => (keyOf(corner) < keyOf(corners[best] as Position) ? i : best), 0);
  return [...corners.slice(lowest), ...corners.slice(0, lowest)];
}

function farthest(corners: readonly Position[]): number {
  const [from] = corners as readonly [Position];
  const away = ([x, y]: Position): number => Math.hypot(x - from[0], y - from[1]);
  return corners.reduce((best, corner, i) => (away(corner) > away(corners[best] as Position) ? i : best), 0);
}

/** A stretch of border, the same whichever way it runs: Douglas-Peucker from its lower end. */
function arc(points: readonly Position[], tolerance: number): readonly Position[] {
  const [first, last] = [points[0] as Position, points.at(-1) as Position];
  const turned = keyOf(first) > keyOf(last);
  const ordered = turned ? [...points].reverse() : points;
  const keep = new Uint8Array(ordered.length);
  keep[0] = 1;
  keep[ordered.length - 1] = 1;
  const open: (readonly [number, number])[] = [[0, ordered.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const at = farthestFromLine(ordered, span, tolerance);
    if (at < 0) continue;
    keep[at] = 1;
    open.push([span[0], at], [at, span[1]]);
  }
  const kept = ordered.filter((_, i) => keep[i] === 1);
  return turned ? kept.reverse() : kept;
}

function farthestFromLine(points: readonly Position[], [from, to]: readonly [number, number], limit: number): number {
  const [a, b] = [points[from] as Position, points[to] as Position];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy);
  let [most, at] = [limit, -1];
  for (let i = from + 1; i < to; i++) {
    const [x, y] = points[i] as Position;
    const away = length === 0 ? Math.hypot(x - a[0], y - a[1]) : Math.abs(dy * (x - a[0]) - dx * (y - a[1])) / length;
    if (away > most) [most, at] = [away, i];
  }
  return at;
}
