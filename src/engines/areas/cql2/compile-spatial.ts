import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaPolygon, AreaShape, Position } from '../../../domain/model/area.ts';
import { checkShape } from '../check-shape.ts';
import { boxAround } from './box-around.ts';
import { type FeatureTest, type FilterFeature, kindOf, notHere, type Queryables } from './filter-feature.ts';
import type { FilterGeometry, FilterTree, Operation } from './filter-tree.ts';
import { meetsGround } from './meets-ground.ts';
import { type Shape, shapeOf } from './shape-of.ts';

type ReadShape = (feature: FilterFeature) => Shape | null;

const relations: Readonly<Record<string, (a: Shape, b: Shape) => boolean>> = {
  s_contains: (a, b) => RelateOp.contains(a, b),
  s_crosses: (a, b) => RelateOp.crosses(a, b),
  s_disjoint: (a, b) => RelateOp.disjoint(a, b),
  s_equals: (a, b) => RelateOp.equalsTopo(a, b),
  s_intersects: (a, b) => RelateOp.intersects(a, b),
  s_overlaps: (a, b) => RelateOp.overlaps(a, b),
  s_touches: (a, b) => RelateOp.touches(a, b),
  s_within: (a, b) => RelateOp.contains(b, a),
};

/** Makes a question about place ready. @source OGC 21-065r2 section 7.3 */
export function compileSpatial({ op, args }: Operation, queryables: Queryables): FeatureTest {
  const relation = relations[op];
  const [first, second, ...more] = args;
  if (!relation || first === undefined || second === undefined || more.length > 0) throw notHere(op);
  const [a, b] = [shapeReader(op, first, queryables), shapeReader(op, second, queryables)];
  const apart = apartFrom(first, second) ?? apartFrom(second, first);
  const meets = asksMeeting.has(op) ? (meetingOf(first, second) ?? meetingOf(second, first)) : undefined;
  return (feature) => {
    if (apart?.(feature)) return op === 's_disjoint';
    const met = meets?.(feature);
    if (met !== undefined) return met === (op === 's_intersects');
    const [x, y] = [a(feature), b(feature)];
    return x === null || y === null ? undefined : compared(op, () => relation(x, y));
  };
}

// Areas are valid when they are kept: what cannot be compared is the literal.
function compared(op: string, relate: () => boolean): boolean {
  try {
    return relate();
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TopologyException')) throw error;
    throw new Problem('KV-Y7', { op: op.toUpperCase() });
  }
}

const asksMeeting: ReadonlySet<string> = new Set(['s_intersects', 's_disjoint']);

// Whether the features of a layer meet a polygon is settled without making shapes of them; undefined where it is not.
function meetingOf(
  own: FilterTree,
  literal: FilterTree,
): ((feature: FilterFeature) => boolean | undefined) | undefined {
  if (typeof own !== 'object' || !('property' in own)) return undefined;
  const polygons = polygonsOf(literal);
  // What no valid polygon is, the library compares in its own way or refuses.
  if (checkShape(polygons).length > 0) return undefined;
  const meets = meetsGround(polygons);
  return ({ box, eachRing }) => {
    const around = box?.(own.property);
    if (!around || !eachRing) return undefined;
    return meets({ box: around, eachRing: (visit) => eachRing(own.property, visit) });
  };
}

function polygonsOf(literal: FilterTree): AreaShape {
  if (typeof literal !== 'object') return [];
  const geometry = 'bbox' in literal ? boxGeometry(literal.bbox) : literal;
  if (!('type' in geometry)) return [];
  const flat = (polygon: readonly (readonly (readonly number[])[])[]): AreaPolygon =>
    polygon.map((ring) => ring.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y]));
  if (geometry.type === 'Polygon') return [flat(geometry.coordinates)];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map(flat) : [];
}

// Shapes whose boxes do not touch are disjoint, and stand in no other relation.
function apartFrom(own: FilterTree, literal: FilterTree): ((feature: FilterFeature) => boolean) | undefined {
  const around = boxAround(literal);
  if (!around || typeof own !== 'object' || !('property' in own)) return undefined;
  const [west, south, east, north] = around;
  return ({ box }) => {
    const [left, low, right, top] = box?.(own.property) ?? [west, south, east, north];
    return left > east || right < west || low > north || top < south;
  };
}

function shapeReader(op: string, tree: FilterTree, queryables: Queryables): ReadShape {
  if (typeof tree !== 'object' || Array.isArray(tree)) throw new Problem('KV-Y5', { op, kinds: [typeof tree] });
  if ('property' in tree) {
    const kind = kindOf(tree.property, queryables);
    if (kind !== 'geometry') throw new Problem('KV-Y5', { op, kinds: [kind] });
    return (feature) => feature.shape(tree.property);
  }
  if ('bbox' in tree) return always(boxGeometry(tree.bbox));
  if ('type' in tree) return always(tree);
  throw notHere('op' in tree ? tree.op : op);
}

function always(geometry: FilterGeometry): ReadShape {
  const shape = shapeOf(geometry);
  return () => shape;
}

/** A box as a polygon; one whose west lies east of its east crosses the antimeridian and is two. */
function boxGeometry(bbox: readonly number[]): FilterGeometry {
  const [west = 0, south = 0, east = 0, north = 0] = bbox.length === 6 ? [bbox[0], bbox[1], bbox[3], bbox[4]] : bbox;
  const ring = (from: number, to: number): readonly (readonly number[])[] => [
    [from, south],
    [to, south],
    [to, north],
    [from, north],
    [from, south],
  ];
  if (west <= east) return { type: 'Polygon', coordinates: [ring(west, east)] };
  return { type: 'MultiPolygon', coordinates: [[ring(west, 180)], [ring(-180, east)]] };
}
