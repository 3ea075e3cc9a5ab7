import { menaptCountries, nonWesternNamedCodes, westernCountries } from './countries.ts';

const western = new Set(westernCountries);
const named = new Set(nonWesternNamedCodes);
const menaptSet = new Set(menaptCountries);
const iso = /^[A-Z]{2}$/;

/**
 * Whether a country of origin is western. Every alpha-2 code that is not western is non-western.
 * @returns `undefined` for a four-digit code outside the documented list: such a row is not recomputed.
 */
export function isWestern(country: string): boolean | undefined {
  if (western.has(country)) return true;
  return iso.test(country) || named.has(country) ? false : undefined;
}

/**
 * The MENAPT class of a country: `M`, `OI` (other non-western) or `V`.
 * @returns `undefined` for a four-digit code outside the documented list.
 */
export function menaptClass(country: string): 'M' | 'OI' | 'V' | undefined {
  if (menaptSet.has(country)) return 'M';
  const isWest = isWestern(country);
  if (isWest === undefined) return undefined;
  return isWest ? 'V' : 'OI';
}
