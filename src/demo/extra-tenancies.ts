import { unit } from './draw.ts';
import type { Site } from './sector.ts';

/** What an estate lets besides dwellings. */
export interface ExtraTenancies {
  /** Area of each shop or office, m². */
  readonly shops: readonly number[];
  /** Area of each institution, m². */
  readonly institutions: readonly number[];
  readonly garages: number;
}

const area = (site: Site, turn: number, from: number, to: number): number =>
  Math.round(from + (to - from) * unit(site.index, 0xa4ea, turn));

/** Shops and institutions of large estates, garages of low-rise ones; the same each time it is asked. */
export function extraTenancies(site: Site): ExtraTenancies {
  const { households, etage, index } = site;
  const shops = households > 150 && unit(index, 0x5409) < 0.3 ? 1 + Math.floor(households / 400) : 0;
  const institutions = households > 200 && unit(index, 0x1257) < 0.3 ? 1 : 0;
  const parking = unit(index, 0x6a4a) < 0.2 + 0.25 * (1 - etage);
  return {
    shops: Array.from({ length: shops }, (_, n) => area(site, n, 32, 180)),
    institutions: Array.from({ length: institutions }, (_, n) => area(site, 50 + n, 180, 620)),
    garages: parking ? Math.ceil(households * (0.05 + 0.25 * unit(index, 0x6a4b))) : 0,
  };
}
