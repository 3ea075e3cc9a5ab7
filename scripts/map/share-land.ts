import type { MapBox, MapRing } from '../../src/domain/model/map.ts';
import { rounded } from './read-land.ts';

/** A kommune's centre in metres and its area in square metres. */
export interface Site {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly area: number;
}

const gridMetres = 900;
const rounds = 300;
const pace = 0.35;

/**
 * Shares land between centres: a place belongs to the centre with the smallest (distance² − weight), and the weights are
 * turned until each has about its own area. Such parts are convex and have straight borders (a power diagram).
 */
export function shareLand(land: readonly MapRing[], sites: readonly Site[], frame: MapBox): readonly MapRing[] {
  const places = placesOnLand(land, frame);
  const weights = sites.map((site) => site.area / Math.PI);
  const placeArea = gridMetres ** 2;
  for (let round = 0; round < rounds; round += 1) {
    const got = sites.map(() => 0);
    for (const [x, y] of places) {
      let [best, least] = [0, Number.POSITIVE_INFINITY];
      for (const [i, site] of sites.entries()) {
        const far = (x - site.x) ** 2 + (y - site.y) ** 2 - (weights[i] ?? 0);
        if (far < least) [best, least] = [i, far];
      }
      got[best] = (got[best] ?? 0) + placeArea;
    }
    for (const [i, site] of sites.entries()) weights[i] = (weights[i] ?? 0) + pace * (site.area - (got[i] ?? 0));
  }
  return sites.map((site, i) => cellOf(site, weights[i] ?? 0, sites, weights, frame));
}

function placesOnLand(land: readonly MapRing[], frame: MapBox): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let y = frame.south; y < frame.north; y += gridMetres) {
    const crossings = land.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const from = Math.ceil((crossings[i] ?? 0) / gridMetres) * gridMetres;
      for (let x = from; x < (crossings[i + 1] ?? 0); x += gridMetres) places.push([x, y]);
    }
  }
  return places;
}

function crossingsAt(ring: MapRing, y: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < ring.length; i += 2) {
    const [x0 = 0, y0 = 0] = [ring[i], ring[i + 1]];
    const [x1 = 0, y1 = 0] = [ring[(i + 2) % ring.length], ring[(i + 3) % ring.length]];
    if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
  }
  return found;
}

function cellOf(
  site: Site,
  weight: number,
  sites: readonly Site[],
  weights: readonly number[],
  { west, south, east, north }: MapBox,
): MapRing {
  let ring: readonly (readonly [number, number])[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  for (const [j, other] of sites.entries()) {
    if (other === site) continue;
    // Nearer to `site` than to `other`: a·x + b·y ≤ c.
    const a = 2 * (other.x - site.x);
    const b = 2 * (other.y - site.y);
    const c = other.x ** 2 + other.y ** 2 - (weights[j] ?? 0) - (site.x ** 2 + site.y ** 2 - weight);
    ring = cut(ring, ([x, y]) => c - a * x - b * y);
  }
  return ring.flatMap(([x, y]) => [rounded(x), rounded(y)]);
}

/** The part of a convex ring where `inside` is not negative; `inside` is linear. */
function cut(
  ring: readonly (readonly [number, number])[],
  inside: (point: readonly [number, number]) => number,
): readonly (readonly [number, number])[] {
  return ring.flatMap((from, i): (readonly [number, number])[] => {
    const to = ring[(i + 1) % ring.length] ?? from;
    const [d0, d1] = [inside(from), inside(to)];
    const kept: (readonly [number, number])[] = d0 >= 0 ? [from] : [];
    if (d0 >= 0 !== d1 >= 0) {
      const t = d0 / (d0 - d1);
      kept.push([from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]);
    }
    return kept;
  });
}
