import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toUtm32 } from '../../src/demo/utm-32.ts';
import type { MapRing } from '../../src/domain/model/map.ts';

interface Topology {
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly {
        readonly id?: string;
        readonly arcs: readonly (readonly (readonly number[])[])[];
      }[];
    };
  };
}

const denmark = '208';
const metresKept = 100;

/**
 * The coast of Denmark (without the Faroe Islands and Greenland) in EPSG:25832, rounded to 100 m.
 * @source Natural Earth 1:10m (public domain) in the package world-atlas
 */
export function readLand(): readonly MapRing[] {
  const path = fileURLToPath(import.meta.resolve('world-atlas/countries-10m.json'));
  const topology: Topology = JSON.parse(readFileSync(path, 'utf8'));
  const country = topology.objects.countries.geometries.find(({ id }) => id === denmark);
  if (!country) throw new Error('world-atlas has no Denmark');
  return country.arcs
    .flat()
    .map((ring) => inMetres(ring.flatMap((arc, i) => pointsOf(topology, arc).slice(i === 0 ? 0 : 1))));
}

function pointsOf({ arcs, transform }: Topology, arc: number): readonly (readonly [number, number])[] {
  let x = 0;
  let y = 0;
  const points = (arcs[arc < 0 ? ~arc : arc] ?? []).map(([dx, dy]): readonly [number, number] => {
    x += dx;
    y += dy;
    return [x * transform.scale[0] + transform.translate[0], y * transform.scale[1] + transform.translate[1]];
  });
  return arc < 0 ? points.reverse() : points;
}

function inMetres(points: readonly (readonly [number, number])[]): MapRing {
  const ring: number[] = [];
  for (const [lon, lat] of points) {
    const { x, y } = toUtm32(lon, lat);
    const [rx, ry] = [rounded(x), rounded(y)];
    if (rx !== ring.at(-2) || ry !== ring.at(-1)) ring.push(rx, ry);
  }
  return ring;
}

/** Metres as the map keeps them. */
export function rounded(metres: number): number {
  return Math.round(metres / metresKept) * metresKept;
}
