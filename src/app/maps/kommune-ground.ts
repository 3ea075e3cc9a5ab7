import { denmark } from '../../domain/definitions/map/index.ts';
import type { AreaRing, AreaShape, Position } from '../../domain/model/area.ts';
import type { MapRing } from '../../domain/model/map.ts';
import { intersectReady, readyShape, unionShapes } from '../../engines/areas/combine-shapes.ts';
import { groupRings } from '../../engines/areas/group-rings.ts';
import { ringAreaM2 } from '../../engines/areas/measure-shape.ts';

let made: ReadonlyMap<string, AreaShape> | undefined;

/**
 * Approximate ground of kommuner by their code: the land inside the cell of each. Worked out once for the process.
 * Kommuner too small for the map are left out.
 */
export function kommuneGround(): ReadonlyMap<string, AreaShape> {
  made ??= new Map(
    denmark.kommuner.flatMap(({ code, cell }): (readonly [string, AreaShape])[] => {
      if (!cell) return [];
      const shape = intersectReady(readyLand(), readyShape([[closedRing(cell)]]));
      return shape.length > 0 ? [[code, shape]] : [];
    }),
  );
  return made;
}

let land: ReturnType<typeof readyShape> | undefined;

function readyLand(): ReturnType<typeof readyShape> {
  // Coasts run one way and lakes inside them the other; which is which is told by the largest ring.
  if (land) return land;
  const rings = denmark.land.map(closedRing);
  const largest = [...rings].sort((a, b) => Math.abs(ringAreaM2(b)) - Math.abs(ringAreaM2(a)))[0] ?? [];
  const outer = ringAreaM2(largest) > 0 ? 'counter-clockwise' : 'clockwise';
  land = readyShape(unionShapes([groupRings(rings, outer)]));
  return land;
}

function closedRing(numbers: MapRing): AreaRing {
  const ring: Position[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) ring.push([numbers[i] ?? 0, numbers[i + 1] ?? 0]);
  const [first, last] = [ring[0], ring.at(-1)];
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) ring.push(first);
  return ring;
}
