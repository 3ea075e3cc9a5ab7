import type { Unit } from '../../domain/model/place.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { Comparison, NamedSum } from '../../engines/query/comparators.ts';
import { formatSelection, parseSelection } from '../../engines/query/parse-selection.ts';
import { type PlaceIndex, unitsOfPlace } from '../access/place-index.ts';
import { isTwinSet } from '../twins/twin-set.ts';

/**
 * Comparators that are words because they follow the selection: the kommune, region and country around it, its only
 * organisation, and `alle`: levels for all residents too, from delivered reference values.
 */
export const comparatorWords = ['kom', 'reg', 'land', 'org', 'alle'] as const;

/** One of the comparator words. */
export type ComparatorWord = (typeof comparatorWords)[number];

/** Comparators as the query engine takes them. */
export interface ReadComparators {
  readonly comparisons: readonly Comparison[];
  readonly delivered: boolean;
  /** The selections among them; they need the same right as what they are compared with. Levels are for all; sets of twins were asked about when they were made. */
  readonly selections: readonly Selection[];
}

/**
 * Reads comparators for a selection: words, else selections as written. Own organisation is left out when the
 * selection has units of several.
 * @param sums - Sets of twins, by how they are written.
 * @throws Problem KV-Q1.. on an entry that is neither a word nor a selection.
 */
export function readComparators(
  index: PlaceIndex,
  selection: Selection,
  sml: readonly string[],
  sums: ReadonlyMap<string, NamedSum> = new Map(),
): ReadComparators {
  const entries = [...new Set(sml)].filter((entry) => entry !== 'alle');
  const comparisons = entries.flatMap((entry): readonly Comparison[] => {
    const sum = sums.get(entry);
    if (sum) return [sum];
    // One that no sum could be made of is told of where it was tried.
    if (isTwinSet(entry)) return [];
    if (entry === 'kom' || entry === 'reg' || entry === 'land') {
      return isAround(entry, selection) ? [{ level: entry }] : [];
    }
    if (entry !== 'org') return [parseSelection(entry)];
    const own = ownOrganisation(index, selection);
    return own ? [own] : [];
  });
  return {
    comparisons,
    delivered: sml.includes('alle'),
    selections: comparisons.filter((comparison): comparison is Selection => 'terms' in comparison),
  };
}

/** The words that mean something for a selection: what a reader can choose among. */
export function comparatorOffers(
  index: PlaceIndex,
  selection: Selection,
  hasAllResidents: boolean,
): readonly ComparatorWord[] {
  const means = (word: ComparatorWord): boolean => {
    switch (word) {
      case 'kom':
      case 'reg':
      case 'land':
        return isAround(word, selection);
      case 'org':
        return ownOrganisation(index, selection) !== undefined;
      case 'alle':
        return hasAllResidents;
    }
  };
  return comparatorWords.filter(means);
}

const wider = { kom: ['kom', 'reg', 'land'], reg: ['reg', 'land'], land: ['land'] } as const;

// The kommune beside itself, or a narrower level beside a wider place, says nothing.
function isAround(level: keyof typeof wider, selection: Selection): boolean {
  const kinds: readonly string[] = selection.terms.map((t) => t.place.kind);
  return !wider[level].some((kind) => kinds.includes(kind));
}

function ownOrganisation(index: PlaceIndex, selection: Selection): Selection | undefined {
  const added = selection.terms.filter((t) => t.sign === '+').map((t) => unitsOfPlace(index, t.place));
  const number = added.find((units) => units.length > 0)?.[0]?.organisation;
  const isOwn = (unit: Unit): boolean => unit.organisation === number;
  if (number === undefined || !added.every((units) => units.every(isOwn))) return undefined;
  const own: Selection = { terms: [{ sign: '+', place: { kind: 'org', key: number } }] };
  return formatSelection(own) === formatSelection(selection) ? undefined : own;
}
