import { holdsOn } from '../domain/kernel/holds-on.ts';
import type { Sector } from './sector.ts';

/** Position (1 = first) in `afdelingIds` of the afdeling each site belongs to on a day; 0 = none. */
export function afdelingerOn(sector: Sector, date: string): Int16Array {
  return Int16Array.from(sector.sites, (site) => {
    const code = site.codes.find((c) => holdsOn(c, date));
    return code ? code.afdeling + 1 : 0;
  });
}
