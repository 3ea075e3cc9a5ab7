import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { boxAround } from './box-around.ts';
import { type FeatureTest, type FilterFeature, kindOf, notHere, type Queryables } from './filter-feature.ts';
import type { FilterGeometry, FilterTree, Operation } from './filter-tree.ts';
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
  return (feature) => {
    if (apart?.(feature)) return op === 's_disjoint';
    const [x, y] = [a(feature), b(feature)];
    return x === null || y === null ? undefined : relation(x, y);
  };
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
