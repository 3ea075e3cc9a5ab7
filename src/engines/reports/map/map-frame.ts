import type { MapBox, MapGeography, MapRing } from '../../../domain/model/map.ts';

/** A point on the drawing, in its own units from the upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** How metres become places on a drawing of a given width. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Bornholm goes to its inset, everything else to its place. */
  project(x: number, y: number): Spot;
  isInset(x: number, y: number): boolean;
  /** The frame around the inset. */
  readonly inset: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** A closed path through a ring; corners too near one another to be seen apart are left out. */
  path(ring: MapRing, inset: boolean): string;
}

const nearest = 0.6;

/** The frame for a geography drawn `width` units wide; north is up and both parts have one scale. */
export function mapFrame({ main, inset }: MapGeography, width: number): MapFrame {
  const scale = width / (main.east - main.west);
  const insetEast = inset.of.west - inset.at.west;
  const insetNorth = inset.of.north - inset.at.north;
  const isInset = (x: number, y: number): boolean => isIn(inset.of, x, y);
  const at = (x: number, y: number, inInset: boolean): Spot => ({
    x: (x - (inInset ? insetEast : 0) - main.west) * scale,
    y: (main.north - (y - (inInset ? insetNorth : 0))) * scale,
  });
  const corner = at(inset.of.west, inset.of.north, true);
  return {
    width,
    height: (main.north - main.south) * scale,
    project: (x, y) => at(x, y, isInset(x, y)),
    isInset,
    inset: {
      ...corner,
      width: (inset.of.east - inset.of.west) * scale,
      height: (inset.of.north - inset.of.south) * scale,
    },
    path: (ring, inInset) => pathThrough(ring, (x, y) => at(x, y, inInset)),
  };
}

function isIn({ west, south, east, north }: MapBox, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function pathThrough(ring: MapRing, at: (x: number, y: number) => Spot): string {
  const corners: string[] = [];
  let last: Spot | undefined;
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const spot = at(ring[i] ?? 0, ring[i + 1] ?? 0);
    if (last && Math.hypot(spot.x - last.x, spot.y - last.y) < nearest) continue;
    corners.push(`${tenths(spot.x)} ${tenths(spot.y)}`);
    last = spot;
  }
  return `M${corners.join('L')}Z`;
}

/** A number as drawings hold it: tenths of a unit, never −0. */
export function tenths(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}
