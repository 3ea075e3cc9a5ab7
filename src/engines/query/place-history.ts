import type { Text } from '../../domain/kernel/language.ts';
import type { PlaceEvent } from '../../domain/model/answer.ts';
import type { AfdelingEvent, PlaceRef } from '../../domain/model/place.ts';
import type { PlaceIndex } from './place-index.ts';

/** An event as seen from one of its afdelinger. */
interface OwnEvent extends Pick<PlaceEvent, 'date' | 'what'> {
  readonly others: readonly PlaceRef[];
}

type Told = readonly [what: Text, others: readonly string[]];

// A merger names what it was made of, or what it became; the words end so that the names can follow.
function toldBy({ kind, from, to }: AfdelingEvent, afdeling: string): Told {
  const became = to.includes(afdeling);
  switch (kind) {
    case 'oprettet':
      return [{ da: 'Oprettet', en: 'Established' }, []];
    case 'nedlagt':
      return [{ da: 'Nedlagt', en: 'Closed' }, []];
    case 'sammenlagt':
      return became
        ? [{ da: 'Dannet ved sammenlægning af', en: 'Formed by merging' }, from]
        : [{ da: 'Lagt sammen med andre til', en: 'Merged with others into' }, to];
    case 'delt':
      return became
        ? [{ da: 'Dannet ved deling af', en: 'Formed by splitting' }, from]
        : [{ da: 'Delt i', en: 'Split into' }, to];
    case 'overdraget':
      return became
        ? [{ da: 'Overtaget; var før', en: 'Taken over; was before' }, from]
        : [{ da: 'Overdraget; er nu', en: 'Transferred; is now' }, to];
    case 'adresser_aendret':
      return [{ da: 'Adresserne blev ændret', en: 'The addresses changed' }, []];
    case 'navn':
      return [{ da: 'Fik nyt navn', en: 'Got a new name' }, []];
  }
}

/**
 * What happened to an afdeling, newest first: mergers, splits, transfers, names. Other places have no history.
 * @source beboertabeller.md 5.2
 */
export function historyOf({ directory }: PlaceIndex, place: PlaceRef): readonly OwnEvent[] {
  if (place.kind !== 'afd') return [];
  const own = directory.events.filter(({ from, to }) => from.includes(place.key) || to.includes(place.key));
  return own
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map((event): OwnEvent => {
      const [what, others] = toldBy(event, place.key);
      const named = others.filter((id) => id !== place.key);
      return { date: event.date, what, others: named.map((key) => ({ kind: 'afd', key })) };
    });
}
