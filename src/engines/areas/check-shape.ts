import { orient2d } from 'robust-predicates';
import type { AreaPolygon, AreaRing, AreaShape, Position } from '../../domain/model/area.ts';
import { type EdgeMeeting, findEdgeMeetings } from './find-edge-faults.ts';
import { boxesMeet, boxOf } from './measure-shape.ts';
import { pointInPolygon, pointInRing } from './point-in-ring.ts';

/** What makes a shape no valid MultiPolygon, and where. */
export interface ShapeFault {
  readonly kind: 'empty' | 'number' | 'open' | 'short' | 'cross' | 'touch' | 'edge' | 'hole' | 'nest' | 'split';
  readonly at?: Position;
}

/**
 * Faults of a shape by the rules of OGC Simple Features: rings closed and simple, holes inside their polygon, the
 * inside of a polygon in one piece, polygons side by side and touching in points only. The direction of rings is free.
 * @returns nothing for a valid shape; at most one fault of a kind at a place, in the order found.
 * @source OGC 06-103r4 section 6.1.11; geofa.md section 4, G01
 */
export function checkShape(shape: AreaShape): readonly ShapeFault[] {
  if (shape.length === 0 || shape.some((polygon) => polygon.length === 0)) return [{ kind: 'empty' }];
  const rings = shape.flat();
  if (rings.some((ring) => ring.some(([x, y]) => !Number.isFinite(x) || !Number.isFinite(y)))) {
    return [{ kind: 'number' }];
  }
  const faulty = rings.flatMap(ringFaults);
  if (faulty.length > 0) return faulty;
  // A point told twice in a row is allowed and in the way of everything that follows.
  const tidy = shape.map((polygon) => polygon.map(withoutRepeats));
  const meetings = findEdgeMeetings(tidy.flat());
  const edges = meetings.flatMap(edgeFault);
  if (edges.length > 0) return distinct(edges);
  return [...splitFaults(tidy, meetings), ...holeFaults(tidy), ...nestFaults(tidy)];
}

function ringFaults(ring: AreaRing): readonly ShapeFault[] {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last) return [{ kind: 'empty' }];
  if (first[0] !== last[0] || first[1] !== last[1]) return [{ kind: 'open', at: last }];
  return isLine(withoutRepeats(ring)) ? [{ kind: 'short', at: first }] : [];
}

// Not judged by the area: a bow tie has none either.
function isLine([first, second, ...rest]: AreaRing): boolean {
  if (!first || !second) return true;
  return rest.every((point) => orient2d(first[0], first[1], second[0], second[1], point[0], point[1]) === 0);
}

function withoutRepeats(ring: AreaRing): AreaRing {
  return ring.filter(([x, y], i) => {
    const before = ring[i - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
}

function edgeFault(meeting: EdgeMeeting): readonly ShapeFault[] {
  switch (meeting.kind) {
    case 'cross':
    case 'edge':
      return [{ kind: meeting.kind, at: meeting.at }];
    case 'self-touch':
      return [{ kind: 'touch', at: meeting.at }];
    case 'touch':
      return [];
  }
}

function distinct(faults: readonly ShapeFault[]): readonly ShapeFault[] {
  const seen = new Set<string>();
  return faults.filter(({ kind, at }) => {
    const key = `${kind} ${at?.join(' ')}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

// Rings that touch in points are a graph of rings and points; a way round in it cuts the inside of a polygon in two.
function splitFaults(shape: AreaShape, meetings: readonly EdgeMeeting[]): readonly ShapeFault[] {
  const polygonOf = shape.flatMap((polygon, at) => polygon.map(() => at));
  const groups = new Map<string, string>();
  const rootOf = (name: string): string => {
    const parent = groups.get(name) ?? name;
    return parent === name ? name : rootOf(parent);
  };
  const known = new Set<string>();
  const faults: ShapeFault[] = [];
  for (const meeting of meetings) {
    if (meeting.kind !== 'touch') continue;
    const [one, two] = meeting.rings;
    if (polygonOf[one] !== polygonOf[two]) continue;
    const point = `${polygonOf[one]} at ${meeting.at.join(' ')}`;
    for (const ring of [one, two]) {
      const link = `${ring} ${point}`;
      if (known.has(link)) continue;
      known.add(link);
      const [a, b] = [rootOf(`ring ${ring}`), rootOf(point)];
      if (a === b) faults.push({ kind: 'split', at: meeting.at });
      groups.set(a, b);
    }
  }
  return faults;
}

function holeFaults(shape: AreaShape): readonly ShapeFault[] {
  return shape.flatMap(([outer = [], ...holes]) => {
    const stray = holes.flatMap((hole) => outsideOf(hole, (point) => pointInRing(point, outer)));
    const nested = holes.flatMap((hole, i) =>
      holes.flatMap((other, j) =>
        i !== j && boxesMeet(boxOf([[hole]]), boxOf([[other]])) ? insideOf(hole, (p) => pointInRing(p, other)) : [],
      ),
    );
    return [...stray, ...nested].slice(0, 1).map((at): ShapeFault => ({ kind: 'hole', at }));
  });
}

function nestFaults(shape: AreaShape): readonly ShapeFault[] {
  const boxes = shape.map((polygon) => boxOf([polygon]));
  const inside = (polygon: AreaPolygon, other: AreaPolygon) =>
    insideOf(polygon[0] ?? [], (point) => pointInPolygon(point, other));
  return shape.flatMap((polygon, i) => {
    for (let j = 0; j < shape.length; j++) {
      const [box, otherBox, other] = [boxes[i], boxes[j], shape[j]];
      if (i === j || !box || !otherBox || !other || !boxesMeet(box, otherBox)) continue;
      const [at] = inside(polygon, other);
      if (at) return [{ kind: 'nest', at } satisfies ShapeFault];
    }
    return [];
  });
}

type Place = (point: Position) => 'inside' | 'outside' | 'border';

// Edges meet in points only by now. A ring that touches the other may pass through it in a corner, and then only the
// middle of an edge tells.
function tellingPoints(ring: AreaRing, place: Place): readonly { readonly at: Position; readonly is: string }[] {
  const corners = ring.slice(1).map((at) => ({ at, is: place(at) }));
  if (corners.every(({ is }) => is !== 'border')) return corners;
  const middles = ring.slice(1).map((b, i) => {
    const a = ring[i] ?? b;
    const at: Position = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    return { at, is: place(at) };
  });
  return [...corners, ...middles];
}

function outsideOf(ring: AreaRing, place: Place): readonly Position[] {
  return tellingPoints(ring, place).flatMap(({ at, is }) => (is === 'outside' ? [at] : []));
}

function insideOf(ring: AreaRing, place: Place): readonly Position[] {
  return tellingPoints(ring, place).flatMap(({ at, is }) => (is === 'inside' ? [at] : []));
}
