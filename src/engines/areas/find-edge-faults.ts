import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { AreaRing, Position } from '../../domain/model/area.ts';

/** Two edges that meet where they must not, or a point where two rings meet. */
export type EdgeMeeting =
  | { readonly kind: 'cross' | 'edge' | 'self-touch'; readonly at: Position }
  | { readonly kind: 'touch'; readonly at: Position; readonly rings: readonly [number, number] };

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly ring: number;
  readonly index: number;
}

/**
 * Where the edges of rings meet otherwise than one after the other: crossings, shared edges, a ring that touches
 * itself, and points where two rings touch. Judged without rounding; the place of a crossing is to the millimetre.
 * @param rings - Closed, each of at least three different points in a row.
 */
export function findEdgeMeetings(rings: readonly AreaRing[]): readonly EdgeMeeting[] {
  const edges = rings.flatMap(edgesOf);
  if (edges.length === 0) return [];
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges) {
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  const found: EdgeMeeting[] = [];
  edges.forEach((edge, i) => {
    const { a, b } = edge;
    const box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
    for (const j of index.search(...box)) {
      const other = edges[j];
      if (j <= i || !other) continue;
      const meeting = meetingOf(edge, other, rings);
      if (meeting) found.push(meeting);
    }
  });
  return found;
}

function edgesOf(ring: AreaRing, at: number): readonly Edge[] {
  return ring.slice(0, -1).map((a, index) => ({ a, b: ring[index + 1] ?? a, ring: at, index }));
}

function meetingOf(one: Edge, two: Edge, rings: readonly AreaRing[]): EdgeMeeting | undefined {
  const shared = sharedPart(one, two);
  if (shared === undefined) return undefined;
  if (shared.kind !== 'point') return { kind: shared.kind, at: shared.at };
  if (one.ring !== two.ring) return { kind: 'touch', at: shared.at, rings: [one.ring, two.ring] };
  const last = (rings[one.ring]?.length ?? 0) - 2;
  const neighbours = two.index - one.index === 1 || (one.index === 0 && two.index === last);
  return neighbours ? undefined : { kind: 'self-touch', at: shared.at };
}

// What two edges have in common: nothing, a crossing, a stretch of line, or one point that is an end of at least one.
function sharedPart(
  { a, b }: Edge,
  { a: c, b: d }: Edge,
): { readonly kind: 'cross' | 'edge' | 'point'; readonly at: Position } | undefined {
  const [ac, ad] = [side(a, b, c), side(a, b, d)];
  const [ca, cb] = [side(c, d, a), side(c, d, b)];
  if (ac === 0 && ad === 0) return sharedStretch(a, b, c, d);
  if (ac * ad > 0 || ca * cb > 0) return undefined;
  if (ac * ad < 0 && ca * cb < 0) return { kind: 'cross', at: crossing(a, b, c, d) };
  const end = [ac === 0 ? c : undefined, ad === 0 ? d : undefined, ca === 0 ? a : undefined, cb === 0 ? b : undefined];
  const at = end.find((point) => point !== undefined);
  return at && { kind: 'point', at };
}

function sharedStretch(
  a: Position,
  b: Position,
  c: Position,
  d: Position,
): { readonly kind: 'edge' | 'point'; readonly at: Position } | undefined {
  const axis = a[0] === b[0] ? 1 : 0;
  const [[from, to], [start, end]] = [sorted(a, b, axis), sorted(c, d, axis)];
  const low = from[axis] > start[axis] ? from : start;
  const high = to[axis] < end[axis] ? to : end;
  if (low[axis] > high[axis]) return undefined;
  return { kind: low[axis] === high[axis] ? 'point' : 'edge', at: low };
}

function sorted(a: Position, b: Position, axis: 0 | 1): readonly [Position, Position] {
  return a[axis] <= b[axis] ? [a, b] : [b, a];
}

function side(a: Position, b: Position, point: Position): number {
  return Math.sign(orient2d(a[0], a[1], b[0], b[1], point[0], point[1]));
}

function crossing(a: Position, b: Position, c: Position, d: Position): Position {
  const [abx, aby, cdx, cdy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const along = ((c[0] - a[0]) * cdy - (c[1] - a[1]) * cdx) / (abx * cdy - aby * cdx);
  const millimetre = (value: number) => Math.round(value * 1e3) / 1e3;
  return [millimetre(a[0] + along * abx), millimetre(a[1] + along * aby)];
}
