import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import type { AreaBox, AreaShape, Position } from '../../../domain/model/area.ts';
import { boxOf } from '../measure-shape.ts';
import { pointInPolygon } from '../point-in-ring.ts';

/** A ring as numbers x and y in turn, from `start` up to, not including, `end`; closed. */
export type RingVisitor = (xy: Float64Array, start: number, end: number) => void;

/** The ground of a feature: the box around it, and its rings one after another. */
export interface Ground {
  readonly box: AreaBox;
  readonly eachRing: (visit: RingVisitor) => void;
}

/**
 * Whether ground has a point in common with a valid shape; borders count, and nothing is rounded. A shape is asked about
 * thousands of features: those that none of its edges come near lie wholly inside or outside, and one corner tells.
 */
export function meetsGround(shape: AreaShape): (ground: Ground) => boolean {
  const edges = edgesOf(shape);
  const index = new Flatbush(edges.length / 4);
  for (let at = 0; at < edges.length; at += 4) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = edges.subarray(at, at + 4);
    index.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  index.finish();
  const corners = shape.flatMap(([outer]): readonly Position[] => (outer?.[0] ? [outer[0]] : []));
  const isInside = (point: Position): boolean => shape.some((polygon) => pointInPolygon(point, polygon) === 'inside');
  const around = boxOf(shape);
  return ({ box, eachRing }) => {
    const near = index.search(...box);
    let meets = false;
    eachRing((xy, start, end) => {
      if (meets) return;
      meets = near.some((edge) => edgeMeetsRing(edges, 4 * edge, xy, start, end));
      // Where no edges meet, a ring lies on one side of every border.
      if (!meets) meets = isInside([xy[start] ?? 0, xy[start + 1] ?? 0]);
    });
    return meets || (holdsBox(box, around) && corners.some((corner) => isIn(corner, eachRing)));
  };
}

// The ground can hold a part of the shape only where their boxes meet.
function holdsBox(own: AreaBox, other: AreaBox): boolean {
  return own[0] <= other[2] && own[2] >= other[0] && own[1] <= other[3] && own[3] >= other[1];
}

function edgesOf(shape: AreaShape): Float64Array {
  const numbers: number[] = [];
  for (const ring of shape.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) numbers.push(...(ring[i] ?? []), ...(ring[i + 1] ?? []));
  }
  return Float64Array.from(numbers);
}

function edgeMeetsRing(edges: Float64Array, edge: number, xy: Float64Array, start: number, end: number): boolean {
  const [cx = 0, cy = 0, dx = 0, dy = 0] = edges.subarray(edge, edge + 4);
  const [west, east] = cx < dx ? [cx, dx] : [dx, cx];
  const [south, north] = cy < dy ? [cy, dy] : [dy, cy];
  for (let at = start; at + 2 < end; at += 2) {
    const [ax, ay, bx, by] = [xy[at] ?? 0, xy[at + 1] ?? 0, xy[at + 2] ?? 0, xy[at + 3] ?? 0];
    if ((ax < west && bx < west) || (ax > east && bx > east)) continue;
    if ((ay < south && by < south) || (ay > north && by > north)) continue;
    if (isCutBy(ax, ay, bx, by, cx, cy, dx, dy) && isCutBy(cx, cy, dx, dy, ax, ay, bx, by)) return true;
  }
  return false;
}

/** Whether c and d do not both lie on one and the same side of the line from a to b. */
function isCutBy(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const one = orient2d(ax, ay, bx, by, cx, cy);
  const other = orient2d(ax, ay, bx, by, dx, dy);
  return !((one > 0 && other > 0) || (one < 0 && other < 0));
}

// Edges that pass a point's height are counted over all rings: an odd number to its right means inside.
function isIn([x, y]: Position, eachRing: Ground['eachRing']): boolean {
  let inside = false;
  eachRing((xy, start, end) => {
    for (let at = start; at + 2 < end; at += 2) {
      const [ax, ay, bx, by] = [xy[at] ?? 0, xy[at + 1] ?? 0, xy[at + 2] ?? 0, xy[at + 3] ?? 0];
      if (ay > y !== by > y && orient2d(ax, ay, bx, by, x, y) < 0 === by > ay) inside = !inside;
    }
  });
  return inside;
}
