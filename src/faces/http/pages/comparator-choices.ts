import { comparatorOffers } from '../../../app/comparator-places.ts';
import type { OpenRelease } from '../../../app/open-release.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { PlaceRef } from '../../../domain/model/place.ts';
import type { Selection } from '../../../domain/model/selection.ts';
import type { PageChoice } from '../../web/page-data.ts';

/** Comparators on offer for a selection: the words that mean a place for it, and those already in the address. */
export function comparatorChoices(
  release: OpenRelease,
  selection: Selection,
  chosen: readonly string[],
): readonly PageChoice[] {
  const offers = comparatorOffers(release.places, selection).map(({ word, place }) => ({
    value: word,
    label: placeLabel(release, place),
    chosen: chosen.includes(word),
  }));
  const words = new Set<string>(['kom', 'reg', 'land', 'org']);
  const written = chosen
    .filter((entry) => !words.has(entry))
    .map((entry) => ({ value: entry, label: { da: entry, en: entry }, chosen: true }));
  return [...offers, ...written];
}

function placeLabel({ places }: OpenRelease, place: PlaceRef): Text {
  const { directory } = places;
  const same = (name: string): Text => ({ da: name, en: name });
  switch (place.kind) {
    case 'kom':
      return same(`${directory.kommuner.find((k) => k.code === place.key)?.name ?? place.key} Kommune`);
    case 'reg':
      return same(directory.regioner.find((r) => r.code === place.key)?.name ?? place.key);
    case 'org':
      return same(directory.organisationer.find((o) => o.nr === place.key)?.name ?? place.key);
    case 'land':
      return { da: 'Hele landet', en: 'The whole country' };
    case 'afd':
    case 'plan':
    case 'omr':
      return same(place.key);
  }
}
