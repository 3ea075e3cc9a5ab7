import type { Text } from '../../domain/kernel/language.ts';
import type { ShownPlace } from '../../domain/model/answer.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { makeSelection } from './parse-selection.ts';
import type { PlaceIndex } from './place-index.ts';

/** A comparison level around the place asked for. */
export type ComparisonLevel = 'kom' | 'reg' | 'land';

/** A sum with a name of its own and a sentence about what is in it: a set of twins. */
export interface NamedSum {
  readonly sum: Selection;
  readonly name: Text;
  readonly note: Text;
}

/**
 * What to show beside a place: the level around it (the sum of its kommuner when it lies in several), any selection, or a
 * sum that is called something else than what is in it.
 */
export type Comparison = Selection | NamedSum | { readonly level: ComparisonLevel };

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
  if ('sum' in comparison) return comparison.sum;
  const places = areasAround(index, units, comparison.level).map((key): PlaceRef => ({ kind: comparison.level, key }));
  return places.length === 0 ? undefined : makeSelection(places.map((place) => ({ sign: '+' as const, place })));
}

/** A compared selection as shown, under the name it was given. */
export function comparedPlace(comparison: Comparison, shown: ShownPlace): ShownPlace {
  return 'sum' in comparison ? { ...shown, name: comparison.name } : shown;
}

/** What named sums consist of, in sentences. */
export function notesOfSums(comparisons: readonly Comparison[]): readonly Text[] {
  return comparisons.flatMap((comparison) => ('sum' in comparison ? [comparison.note] : []));
}

/** Area codes of a selection that delivered reference values exist for: kommuner, regions or the country, one kind, added. */
export function deliveredAreas(selection: Selection): readonly string[] | undefined {
  const kind = selection.terms[0]?.place.kind;
  const isLevel = kind === 'kom' || kind === 'reg' || kind === 'land';
  if (!isLevel || selection.terms.some((t) => t.sign === '-' || t.place.kind !== kind)) return undefined;
  return selection.terms.map((t) => t.place.key);
}
