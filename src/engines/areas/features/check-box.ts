import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { BoxFault } from '../../../domain/kernel/problems/services.ts';
import type { AreaBox } from '../../../domain/model/area.ts';
import type { AreaTolerances } from '../../../domain/model/area-theme.ts';
import type { FilterGeometry, FilterTree } from '../cql2/filter-tree.ts';
import { axesOf } from '../crs-uris.ts';
import { type CrsName, fromUtm32 } from '../project.ts';
import { inPlane, planeOf } from './filter-plane.ts';

/** What a box is checked against: how far EPSG:25832 reaches, and where Denmark lies. */
type Ground = Pick<AreaTolerances, 'extent' | 'denmark'>;

const world: AreaBox = [-180, -90, 180, 90];
const mercatorEdge = 20_037_508.342789244;

/**
 * Reads a box as it is written in an address: four or six numbers in the order of a coordinate system's axes.
 * @throws Problem KV-Z8 where they are no numbers, stand in the wrong order, lie outside the coordinate system, or would
 * lie in Denmark only with the axes exchanged
 */
export function readBox(text: string, crs: CrsName, ground: Ground, parameter: string): readonly number[] {
  const numbers = text
    .split(',')
    .map((part) => (/^\s*[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?\s*$/i.test(part) ? Number(part) : Number.NaN));
  const wrong = (why: BoxFault) =>
    new Problem('KV-Z8', { parameter, found: text.slice(0, 100), why, crs: `${crs}: ${axesOf(crs)}` });
  if ((numbers.length !== 4 && numbers.length !== 6) || !numbers.every(Number.isFinite)) throw wrong('numbers');
  const box = flat(numbers, crs);
  const isDanish = meets(box, denmarkIn(crs, ground));
  const exchanged = meets(flat(exchange(numbers), crs), denmarkIn(crs, ground));
  if (!isInside(box, crs, ground)) throw wrong(exchanged ? 'axes' : 'outside');
  const [west, south, east, north] = box;
  if (south > north || (west > east && planeOf(crs) === 'metres')) throw wrong('order');
  if (numbers.length === 6 && (numbers[2] ?? 0) > (numbers[5] ?? 0)) throw wrong('order');
  if (!isDanish && exchanged) throw wrong('axes');
  return numbers;
}

/**
 * Checks that every place written in a filter lies inside its coordinate system.
 * @throws Problem KV-Z8
 */
export function checkPlaces(tree: FilterTree, crs: CrsName, ground: Ground): void {
  if (typeof tree !== 'object') return;
  if (Array.isArray(tree)) {
    for (const part of tree) checkPlaces(part, crs, ground);
    return;
  }
  if ('args' in tree) for (const part of tree.args) checkPlaces(part, crs, ground);
  const outside = placesIn(tree).find(([x, y]) => {
    const [a, b] = inPlane([x, y], crs === '3857' ? 'CRS84' : crs);
    return !isInside([a, b, a, b], crs, ground);
  });
  if (!outside) return;
  const found = outside.join(', ');
  throw new Problem('KV-Z8', { parameter: 'filter', found, why: 'outside', crs: `${crs}: ${axesOf(crs)}` });
}

function placesIn(tree: FilterTree): readonly (readonly [number, number])[] {
  if (typeof tree !== 'object' || Array.isArray(tree)) return [];
  if ('bbox' in tree) return cornersOf(tree.bbox);
  return 'type' in tree ? pointsIn(tree) : [];
}

function cornersOf(bbox: readonly number[]): readonly (readonly [number, number])[] {
  const [a = 0, b = 0, c = 0, d = 0] = bbox.length === 6 ? bbox.filter((_, at) => at % 3 !== 2) : bbox;
  return [
    [a, b],
    [c, d],
  ];
}

function pointsIn(geometry: FilterGeometry): readonly (readonly [number, number])[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(pointsIn);
  const depth = { Point: 0, LineString: 1, MultiPoint: 1, Polygon: 2, MultiLineString: 2, MultiPolygon: 3 };
  const flatList: unknown[] = [geometry.coordinates].flat(depth[geometry.type]);
  const positions = geometry.type === 'Point' ? [geometry.coordinates] : flatList;
  return positions.map((position) => {
    const [x, y] = Array.isArray(position) ? position : [];
    return [Number(x), Number(y)];
  });
}

function flat(numbers: readonly number[], crs: CrsName): AreaBox {
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? numbers.filter((_, at) => at % 3 !== 2) : numbers;
  const as = crs === '3857' ? 'CRS84' : crs;
  return [...inPlane([a, b], as), ...inPlane([c, d], as)];
}

function exchange(numbers: readonly number[]): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = numbers.length === 6 ? numbers.filter((_, at) => at % 3 !== 2) : numbers;
  return [b, a, d, c];
}

function reachOf(crs: CrsName, { extent }: Ground): AreaBox {
  if (crs === '25832') return extent;
  return crs === '3857' ? [-mercatorEdge, -mercatorEdge, mercatorEdge, mercatorEdge] : world;
}

function isInside([west, south, east, north]: AreaBox, crs: CrsName, ground: Ground): boolean {
  const reach = reachOf(crs, ground);
  const fits = (at: number, from: number, to: number): boolean => at >= from && at <= to;
  return (
    [west, east].every((x) => fits(x, reach[0], reach[2])) && [south, north].every((y) => fits(y, reach[1], reach[3]))
  );
}

function denmarkIn(crs: CrsName, { denmark: [west, south, east, north] }: Ground): AreaBox {
  if (crs === '25832') return [west, south, east, north];
  const to = crs === '3857' ? '3857' : 'CRS84';
  return [...fromUtm32([west, south], to), ...fromUtm32([east, north], to)];
}

function meets(a: AreaBox, b: AreaBox): boolean {
  return Math.min(a[0], a[2]) <= b[2] && b[0] <= Math.max(a[0], a[2]) && a[1] <= b[3] && b[1] <= a[3];
}
