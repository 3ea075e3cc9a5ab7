import type { MapGeography, MapKommune, MapRing } from '../../model/map.ts';
import { kommuneText, landText } from './denmark-shapes.ts';

const unitMetres = 100;

function ringOf(text: string): MapRing {
  return text.split(' ').map((number) => Number(number) * unitMetres);
}

function linesOf(text: string): readonly string[] {
  return text.trim().split('\n');
}

function kommuneOf(line: string): MapKommune {
  const [head = '', cell = ''] = line.split(':');
  const [code = '', x, y] = head.split(' ');
  const place = { code, x: Number(x) * unitMetres, y: Number(y) * unitMetres };
  return cell === '' ? place : { ...place, cell: ringOf(cell.trim()) };
}

/**
 * An approximate Denmark in metres, EPSG:25832: coast to about a kilometre, kommuner with straight borders by rule.
 * Bornholm is drawn in the upper right corner.
 * @source Natural Earth 1:10m (public domain) for the coast; Danmarks Statistik ARE207 (CC BY 4.0) for sizes
 */
export const denmark: MapGeography = {
  land: linesOf(landText).map(ringOf),
  kommuner: linesOf(kommuneText).map(kommuneOf),
  main: { west: 430_000, south: 6_040_000, east: 745_000, north: 6_415_000 },
  inset: {
    of: { west: 855_000, south: 6_105_000, east: 905_000, north: 6_155_000 },
    at: { west: 690_000, north: 6_410_000 },
  },
};
