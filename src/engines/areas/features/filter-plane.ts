import type { AreaBox, Position } from '../../../domain/model/area.ts';
import { boxAround } from '../cql2/box-around.ts';
import type { FilterGeometry, FilterTree, Operation } from '../cql2/filter-tree.ts';
import { type CrsName, fromUtm32, toUtm32 } from '../project.ts';
import type { Plane } from './layer-shapes.ts';

/** The plane places of a coordinate system are compared in: metres for EPSG:25832, else degrees. */
export function planeOf(crs: CrsName): Plane {
  return crs === '25832' ? 'metres' : 'degrees';
}

/** A position of a coordinate system in its plane. */
export function inPlane([x, y]: Position, crs: CrsName): Position {
  if (crs === '4326' || crs === '4258') return [y, x];
  if (crs === '3857') return fromUtm32(toUtm32([x, y], crs), 'CRS84');
  return [x, y];
}

/**
 * Boxes in their plane, from the four or six numbers of a coordinate system in the order of its axes. One whose west
 * lies east of its east, in degrees, crosses the antimeridian and is two.
 */
export function boxesInPlane(numbers: readonly number[], crs: CrsName): readonly AreaBox[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? numbers.filter((_, at) => at % 3 !== 2) : numbers;
  const [west, south] = inPlane([a, b], crs);
  const [east, north] = inPlane([c, d], crs);
  if (west <= east || planeOf(crs) === 'metres') return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

/** A filter with every place in it moved from a coordinate system to its plane. */
export function filterInPlane(tree: FilterTree, crs: CrsName): FilterTree {
  if (crs === 'CRS84' || crs === '25832' || typeof tree !== 'object') return tree;
  if (isList(tree)) return tree.map((part) => filterInPlane(part, crs));
  if ('op' in tree) return { ...tree, args: tree.args.map((part) => filterInPlane(part, crs)) };
  if ('bbox' in tree) return { bbox: boxInPlane(tree.bbox, crs) };
  return 'type' in tree ? geometryInPlane(tree, crs) : tree;
}

function boxInPlane(numbers: readonly number[], crs: CrsName): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? numbers.filter((_, at) => at % 3 !== 2) : numbers;
  return [...inPlane([a, b], crs), ...inPlane([c, d], crs)];
}

function geometryInPlane(geometry: FilterGeometry, crs: CrsName): FilterGeometry {
  if (geometry.type === 'GeometryCollection') {
    return { ...geometry, geometries: geometry.geometries.map((part) => geometryInPlane(part, crs)) };
  }
  return { ...geometry, coordinates: moved(geometry.coordinates, crs) } as FilterGeometry;
}

function moved(coordinates: readonly unknown[], crs: CrsName): readonly unknown[] {
  const [first, second] = coordinates;
  if (typeof first === 'number') return inPlane([first, typeof second === 'number' ? second : 0], crs);
  return coordinates.map((part) => moved(Array.isArray(part) ? part : [], crs));
}

/** The conditions a filter joins by AND at its top, one after another. */
export function conjunctsOf(tree: FilterTree): readonly FilterTree[] {
  return isOperation(tree) && tree.op === 'and' ? tree.args.flatMap(conjunctsOf) : [tree];
}

/** The box a condition on place is about, when it says S_INTERSECTS of the geometry and a box; else undefined. */
export function boxCondition(tree: FilterTree): readonly number[] | undefined {
  if (!isOperation(tree) || tree.op !== 's_intersects') return undefined;
  const [a, b] = tree.args;
  if (a === undefined || b === undefined || typeof a !== 'object' || typeof b !== 'object') return undefined;
  if ('property' in a && 'bbox' in b) return b.bbox;
  return 'bbox' in a && 'property' in b ? a.bbox : undefined;
}

/** A box no feature outside of which can meet a condition; undefined where it says nothing of the kind. */
export function narrowingBox(tree: FilterTree): AreaBox | undefined {
  if (!isOperation(tree) || !tree.op.startsWith('s_') || tree.op === 's_disjoint') return undefined;
  const [a, b] = tree.args;
  const hasProperty = [a, b].some((part) => typeof part === 'object' && 'property' in part);
  const literal = [a, b].find((part) => typeof part === 'object' && ('type' in part || 'bbox' in part));
  return hasProperty && literal !== undefined ? boxAround(literal) : undefined;
}

/** Whether a condition asks about place anywhere in it; those are dear. */
export function asksPlace(tree: FilterTree): boolean {
  if (typeof tree !== 'object') return false;
  if (isList(tree)) return tree.some(asksPlace);
  return 'op' in tree && (tree.op.startsWith('s_') || tree.args.some(asksPlace));
}

function isList(tree: FilterTree): tree is readonly FilterTree[] {
  return Array.isArray(tree);
}

function isOperation(tree: FilterTree): tree is Operation {
  return typeof tree === 'object' && 'op' in tree;
}
