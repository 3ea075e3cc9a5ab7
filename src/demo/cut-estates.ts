import type { Sector, Site } from './sector.ts';
import type { SiteAddress } from './site-addresses.ts';

/** First day the estates are counted in parts; editions before it show them whole. */
export const cutFrom = '2024-01-01';

/** An estate that the border of its boligområde cuts, with the places of the addresses inside among its addresses. */
export interface CutEstate {
  readonly area: number;
  readonly site: number;
  readonly inside: ReadonlySet<number>;
}

const everySixth = 6;
const reach = 5;

/**
 * The estates that are delivered in parts: the largest of every sixth boligområde, whose border leaves its eastern blocks
 * outside. It is large enough for both parts to be shown.
 */
export function cutEstates(sector: Sector, addresses: readonly (readonly SiteAddress[])[]): readonly CutEstate[] {
  return sector.areas.flatMap((area, n): readonly CutEstate[] => {
    if (n % everySixth !== 1) return [];
    const sites = area.sites.flatMap((s) => sector.sites[s] ?? []);
    const [largest] = sites.toSorted((a, b) => b.households - a.households);
    const own = largest ? (addresses[largest.index] ?? []) : [];
    if (!largest || own.length === 0) return [];
    const border = largest.x + reach * Math.sqrt(own.length);
    const inside = own.flatMap(({ x }, at) => (x < border ? [at] : []));
    return [{ area: n, site: largest.index, inside: new Set(inside) }];
  });
}

/** The address of each dwelling of an estate, by its place among the estate's addresses; dwellings are those of its stocks in turn. */
export function addressOfDwellings(
  sector: Sector,
  site: Site,
  addresses: readonly SiteAddress[],
): readonly (readonly [dwelling: number, address: number])[] {
  const dwellings = site.stocks.flatMap((index) => {
    const stock = sector.stocks[index];
    return Array.from({ length: stock?.dwellings ?? 0 }, (_, n) => (stock?.firstDwelling ?? 0) + n);
  });
  const places = addresses.flatMap(({ homes }, at) => Array.from({ length: homes }, () => at));
  return dwellings.map((dwelling, n) => [dwelling, places[n] ?? 0] as const);
}

/** Dwellings of cut estates that lie outside the boligområde, by their number. */
export function dwellingsOutside(sector: Sector, addresses: readonly (readonly SiteAddress[])[]): ReadonlySet<number> {
  return new Set(
    cutEstates(sector, addresses).flatMap(({ site: s, inside }) => {
      const site = sector.sites[s];
      const placed = site ? addressOfDwellings(sector, site, addresses[s] ?? []) : [];
      return placed.flatMap(([dwelling, address]) => (inside.has(address) ? [] : [dwelling]));
    }),
  );
}
