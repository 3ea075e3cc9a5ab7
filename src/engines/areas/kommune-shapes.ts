import type { AreaRing, AreaShape, Position } from '../../domain/model/area.ts';
import type { MapGeography, MapRing } from '../../domain/model/map.ts';
import { intersectReady, readyShape } from './combine-shapes.ts';
import { groupRings } from './group-rings.ts';
import { ringAreaM2 } from './measure-shape.ts';
import { pointInRing } from './point-in-ring.ts';

/** Approximate kommuner by code: the land inside the cell of each, metres in EPSG:25832. None where the map is too coarse. */
export function kommuneShapes({ land, kommuner }: MapGeography): ReadonlyMap<string, AreaShape> {
  const ground = readyShape(groupRings(directed(land.map(closedRing)), 'counter-clockwise'));
  const shapes = kommuner.map(({ code, cell }): readonly [string, AreaShape] => [
    code,
    cell ? intersectReady(ground, readyShape([[closedRing(cell)]])) : [],
  ]);
  return new Map(shapes);
}

function closedRing(ring: MapRing): AreaRing {
  const points = Array.from(
    { length: ring.length / 2 },
    (_, at): Position => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0],
  );
  const [first] = points;
  return first ? [...points, first] : [];
}

// A coast line inside another is the shore of a lake; which way they run says nothing.
function directed(rings: readonly AreaRing[]): readonly AreaRing[] {
  return rings.map((ring) => {
    const [point] = ring;
    const around = rings.filter((other) => other !== ring && point && pointInRing(point, other) === 'inside');
    const isLand = around.length % 2 === 0;
    return ringAreaM2(ring) > 0 === isLand ? ring : [...ring].reverse();
  });
}
