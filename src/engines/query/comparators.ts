import type { PlaceRef } from '../../domain/model/place.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { makeSelection } from './parse-selection.ts';
import type { PlaceIndex } from './place-index.ts';

/** A comparison level around the place asked for. */
export type ComparisonLevel = 'kom' | 'reg' | 'land';

/** What to show beside a place: the level around it (the sum of its kommuner when it lies in several), or any selection. */
export type Comparison = Selection | { readonly level: ComparisonLevel };

/**
 * Codes of the kommuner, the regions or the country that units lie in, ascending. `enough` stops the search early where
 * only "one or several" is asked.
 */
export function areasAround(
  index: PlaceIndex,
  units: readonly number[],
  level: ComparisonLevel,
  enough = Number.POSITIVE_INFINITY,
): readonly string[] {
  if (level === 'land') return ['000'];
  const codes = new Set<string>();
  for (const n of units) {
    if (codes.size >= enough) break;
    const unit = index.directory.units[n];
    if (unit !== undefined) codes.add(level === 'kom' ? unit.kommune : unit.region);
  }
  return [...codes].sort();
}

/** The selection a comparison means beside some units; undefined for a level around no units. */
export function comparedSelection(
  index: PlaceIndex,
  units: readonly number[],
  comparison: Comparison,
): Selection | undefined {
  if ('terms' in comparison) return comparison;
  const places = areasAround(index, units, comparison.level).map((key): PlaceRef => ({ kind: comparison.level, key }));
  return places.length === 0 ? undefined : makeSelection(places.map((place) => ({ sign: '+' as const, place })));
}

/** Area codes of a selection that delivered reference values exist for: kommuner, regions or the country, one kind, added. */
export function deliveredAreas(selection: Selection): readonly string[] | undefined {
  const kind = selection.terms[0]?.place.kind;
  const isLevel = kind === 'kom' || kind === 'reg' || kind === 'land';
  if (!isLevel || selection.terms.some((t) => t.sign === '-' || t.place.kind !== kind)) return undefined;
  return selection.terms.map((t) => t.place.key);
}
