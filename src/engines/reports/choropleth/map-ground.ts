import type { AreaRing, AreaShape } from '../../../domain/model/area.ts';
import type { MapGround, MapLayerId, MapRegion } from '../../../domain/model/area-map.ts';

/** The ground of a layer made small to send: whole metres, and steps from corner to corner. */
export function writeGround(layer: MapLayerId, regions: readonly MapRegion[]): MapGround {
  return {
    layer,
    regions: regions.map(({ shape, x, y, ...region }) => ({
      ...region,
      x: Math.round(x),
      y: Math.round(y),
      ...(shape ? { rings: shape.map((polygon) => polygon.map(stepsOf)) } : {}),
    })),
  };
}

/** The ground of a layer as it was sent, with its shapes. */
export function readGround({ regions }: MapGround): readonly MapRegion[] {
  return regions.map(({ rings, ...region }) => {
    return rings ? { ...region, shape: rings.map((polygon) => polygon.map(ringOf)) } : region;
  });
}

/** Points of a layer that lie in the middle of its ground, and the box around all of it: west, south, east, north. */
export function boxOfRegions(regions: readonly MapRegion[]): readonly [number, number, number, number] | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const grow = (x: number, y: number): void => {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  };
  for (const { x, y, shape } of regions) {
    grow(x, y);
    for (const [outer = []] of shape ?? ([] as AreaShape)) for (const [cx, cy] of outer) grow(cx, cy);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

function stepsOf(ring: AreaRing): readonly number[] {
  let [lastX, lastY] = [0, 0];
  return ring.flatMap(([x, y]) => {
    const [px, py] = [Math.round(x), Math.round(y)];
    const step = [px - lastX, py - lastY];
    [lastX, lastY] = [px, py];
    return step;
  });
}

function ringOf(steps: readonly number[]): AreaRing {
  const ring: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i] ?? 0;
    y += steps[i + 1] ?? 0;
    ring.push([x, y]);
  }
  return ring;
}
