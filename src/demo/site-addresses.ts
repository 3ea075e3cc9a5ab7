import { Dice } from './draw.ts';
import { uuidAt } from './found-plans.ts';
import type { Sector, Site } from './sector.ts';

const DWELLINGS_PER_ADDRESS = 12;

/** An address of an estate, EPSG:25832, with its dwellings. */
export interface SiteAddress {
  readonly x: number;
  readonly y: number;
  readonly homes: number;
}

function countOfAddresses(households: number): number {
  return Math.max(1, Math.ceil(households / DWELLINGS_PER_ADDRESS));
}

/** Standard deviation of addresses around the middle of an estate, metres. */
export function spreadOfAddresses(households: number): number {
  return 25 * Math.sqrt(countOfAddresses(households));
}

/** One address per a dozen dwellings around the middle of each estate, in the order of the estates. */
export function addressesOf(sector: Sector, seed: number): readonly (readonly SiteAddress[])[] {
  const dice = new Dice(seed ^ 0x0add);
  return sector.sites.map((site) => {
    const count = countOfAddresses(site.households);
    const spread = spreadOfAddresses(site.households);
    const dwellings = site.stocks.reduce((sum, index) => sum + (sector.stocks[index]?.dwellings ?? 0), 0);
    return Array.from({ length: count }, (_, n) => {
      const x = Math.min(894_000, site.x + dice.normal() * spread);
      const y = site.y + dice.normal() * spread;
      const homes = Math.floor(((n + 1) * dwellings) / count) - Math.floor((n * dwellings) / count);
      return { x, y, homes };
    });
  });
}

/** Identity of an address of an estate, by its place among the estate's addresses. */
export function addressId({ index }: Site, at: number, seed: number): string {
  return uuidAt(seed ^ 0x0add, index * 512 + at);
}
