import type { UnitColumns } from './stock.ts';

/**
 * Where the dwellings of afdelinger stand: a row per address and time it belongs to the afdeling, ids repeated. Facts
 * about buildings, none about residents.
 *
 * - `x`, `y`: EPSG:25832, metres; NaN where the place is not known. A row known by a kvadratnet cell stands in its middle.
 * - `dwellings`: dwellings at the address.
 * - `fromDay`, `toDay`: days since 1 January 1970, both included; NaN without end.
 * - `level`: how surely residents are joined to the address, 1 (exact unit address) to 4 (building register only); NaN
 *   where the supplier does not tell.
 * - `special`: 1 for a road code without geography (municipal addresses, postings), which is in no area.
 * @source geofa.md section 8
 */
export type DwellingPlaces = UnitColumns<'x' | 'y' | 'dwellings' | 'fromDay' | 'toDay' | 'level' | 'special'>;

/** What special road codes are and how good a join must be. Road codes include both ends; shares are per cent. */
export interface JoinRules {
  readonly specialRoads: readonly { readonly from: number; readonly to: number; readonly what: string }[];
  /** Levels that count as a sure join. */
  readonly sureLevels: readonly number[];
  /** Below this share at sure levels an area is marked. */
  readonly warnPercent: number;
  /** Below this share its data are not called fresh. */
  readonly freshPercent: number;
  readonly source: string;
}
