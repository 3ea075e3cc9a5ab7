import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import { nearestKey } from './nearest-key.ts';
import { formatPlace } from './parse-selection.ts';
import type { PlaceIndex } from './place-index.ts';

function keysOf(index: PlaceIndex, kind: PlaceRef['kind']): ReadonlyMap<string, unknown> {
  switch (kind) {
    case 'afd':
      return index.afdelinger;
    case 'plan':
      return index.helhedsplaner;
    case 'org':
      return index.organisationer;
    case 'omr':
      return index.omraader;
    case 'kom':
      return index.kommuner;
    case 'reg':
      return index.regioner;
    case 'land':
      return new Map([['000', true]]);
  }
}

/** Whether the release holds the place, or the part of an afdeling. */
export function holdsPlace(index: PlaceIndex, place: PlaceRef): boolean {
  return keysOf(index, place.kind).has(place.key) || (place.kind === 'afd' && index.unitNumber.has(place.key));
}

/** @throws Problem KV-Q5, naming the most similar key, when the release does not hold the place. */
export function requirePlace(index: PlaceIndex, place: PlaceRef): void {
  if (holdsPlace(index, place)) return;
  const nearest = nearestKey(place.key, keysOf(index, place.kind).keys());
  const shown = formatPlace(place);
  throw nearest === undefined
    ? new Problem('KV-Q5', { place: shown })
    : new Problem('KV-Q5', { place: shown, nearest: formatPlace({ kind: place.kind, key: nearest }) });
}
