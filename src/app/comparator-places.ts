import type { PlaceKind, PlaceRef, Unit } from '../domain/model/place.ts';
import type { Selection } from '../domain/model/selection.ts';
import { parseSelection } from '../engines/query/parse-selection.ts';
import { type PlaceIndex, unitsOfPlace } from './access/place-index.ts';

/** Comparators that are words because they follow the selection: its own kommune, region, organisation, the country. */
export const comparatorWords = ['kom', 'reg', 'land', 'org'] as const;

type ComparatorWord = (typeof comparatorWords)[number];

/**
 * The comparators of a selection: words become the places they mean for it, other entries are selections as written.
 * A word that means no single place (units of three kommuner have no own kommune) or the selection itself is left out.
 * @throws Problem KV-Q1.. on an entry that is neither a word nor a selection.
 */
export function comparatorPlaces(
  index: PlaceIndex,
  selection: Selection,
  sml: readonly string[],
): readonly Selection[] {
  const units = selection.terms.filter((t) => t.sign === '+').flatMap((t) => unitsOfPlace(index, t.place));
  const itself = keyOf(selection);
  const chosen = new Map<string, Selection>();
  for (const entry of sml) {
    const comparator = isWord(entry) ? ofWord(entry, units) : parseSelection(entry);
    if (comparator && keyOf(comparator) !== itself) chosen.set(keyOf(comparator), comparator);
  }
  return [...chosen.values()];
}

/** Words that mean a place for the selection, with the place: what a reader can choose among. */
export function comparatorOffers(
  index: PlaceIndex,
  selection: Selection,
): readonly { readonly word: ComparatorWord; readonly place: PlaceRef }[] {
  return comparatorWords.flatMap((word) => {
    const place = comparatorPlaces(index, selection, [word])[0]?.terms[0]?.place;
    return place ? [{ word, place }] : [];
  });
}

function isWord(entry: string): entry is ComparatorWord {
  return comparatorWords.some((word) => word === entry);
}

function ofWord(word: ComparatorWord, units: readonly Unit[]): Selection | undefined {
  const keys = new Set(units.map((unit) => keyOfWord(word, unit)));
  const [key] = keys;
  return keys.size === 1 && key !== undefined ? only(word, key) : undefined;
}

function keyOfWord(word: ComparatorWord, unit: Unit): string | undefined {
  switch (word) {
    case 'kom':
      return unit.kommune;
    case 'reg':
      return unit.region;
    case 'org':
      return unit.organisation;
    case 'land':
      return '000';
  }
}

function only(kind: PlaceKind, key: string): Selection {
  return { terms: [{ sign: '+', place: { kind, key } }] };
}

function keyOf(selection: Selection): string {
  return selection.terms.map((t) => `${t.sign}${t.place.kind}:${t.place.key}`).join(',');
}
