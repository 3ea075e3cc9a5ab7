import type { Position } from '../../../domain/model/area.ts';
import { notA, type ReadFeature, type ReadGeometry, type ReadLayer } from './area-file.ts';
import { plainValues } from './geojson.ts';

interface Topology {
  readonly arcs: readonly (readonly (readonly number[])[])[];
  readonly transform?: { readonly scale: readonly number[]; readonly translate: readonly number[] };
  readonly objects: Readonly<Record<string, { readonly geometries?: readonly TopoGeometry[] }>>;
}

interface TopoGeometry {
  readonly type: string | null;
  readonly arcs?: unknown;
  readonly properties?: unknown;
}

/**
 * Reads TopoJSON in degrees: borders that areas share are stored once, as arcs of whole-number steps.
 * @throws Problem KV-G20 when the text is no topology
 */
export function readTopojson(text: string, file: string): ReadLayer {
  const topology = topologyIn(text, file);
  const arcs = topology.arcs.map((arc) => positionsOf(arc, topology));
  const geometries = Object.values(topology.objects).flatMap((object) => object.geometries ?? []);
  const features = geometries.map(
    (geometry, at): ReadFeature => ({
      row: at + 1,
      values: plainValues(geometry.properties),
      geometry: shapeOf(geometry, arcs),
    }),
  );
  return { crs: 'CRS84', features };
}

function topologyIn(text: string, file: string): Topology {
  try {
    const root = JSON.parse(text) as { readonly type?: unknown } & Topology;
    if (root.type === 'Topology' && Array.isArray(root.arcs) && typeof root.objects === 'object') return root;
  } catch {
    // told below, as every text that is no topology
  }
  return notA('TopoJSON', file, { da: 'det er ikke en Topology', en: 'it is no Topology' });
}

function positionsOf(arc: readonly (readonly number[])[], { transform }: Topology): readonly Position[] {
  if (!transform) return arc.map(([x = Number.NaN, y = Number.NaN]): Position => [x, y]);
  const [kx = 1, ky = 1] = transform.scale;
  const [dx = 0, dy = 0] = transform.translate;
  let [x, y] = [0, 0];
  return arc.map(([stepX = 0, stepY = 0]): Position => {
    x += stepX;
    y += stepY;
    return [x * kx + dx, y * ky + dy];
  });
}

function shapeOf({ type, arcs: lines }: TopoGeometry, arcs: readonly (readonly Position[])[]): ReadGeometry {
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { found: `${type}` };
  const polygons = (type === 'Polygon' ? [lines] : lines) as readonly (readonly (readonly number[])[])[];
  const shape = polygons.map((rings) => rings.map((line) => ringOf(line, arcs)));
  return { shape, heights: false };
}

// A negative number is the arc with that place, counted from −1, the other way round.
function ringOf(line: readonly number[], arcs: readonly (readonly Position[])[]): readonly Position[] {
  const points = line.flatMap((at, i) => {
    const arc = at < 0 ? [...(arcs[-1 - at] ?? [])].reverse() : (arcs[at] ?? []);
    return i === 0 ? arc : arc.slice(1);
  });
  return points;
}
