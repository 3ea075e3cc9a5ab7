import { openEnd } from '../../domain/kernel/holds-on.ts';
import type {
  Afdeling,
  AfdelingEvent,
  Boligomraade,
  Boligorganisation,
  Helhedsplan,
  Kommune,
  PlaceDirectory,
  Region,
} from '../../domain/model/place.ts';

/** The place directory with look-ups: units are numbered by their place in `directory.units`. */
export interface PlaceIndex {
  readonly directory: PlaceDirectory;
  /** 1 January of the edition: the day "today's membership" is read. */
  readonly today: string;
  readonly unitNumber: ReadonlyMap<string, number>;
  /** First and last day of each unit, ISO dates. */
  readonly validFrom: readonly string[];
  readonly validTo: readonly string[];
  readonly unitsOfAfdeling: ReadonlyMap<string, readonly number[]>;
  readonly unitsOfKommune: ReadonlyMap<string, readonly number[]>;
  readonly unitsOfRegion: ReadonlyMap<string, readonly number[]>;
  readonly restsOfOmraade: ReadonlyMap<string, readonly number[]>;
  readonly afdelingerOfOrganisation: ReadonlyMap<string, readonly Afdeling[]>;
  readonly plansOfAfdeling: ReadonlyMap<string, readonly Helhedsplan[]>;
  readonly omraaderOfAfdeling: ReadonlyMap<string, readonly Boligomraade[]>;
  readonly afdelinger: ReadonlyMap<string, Afdeling>;
  readonly organisationer: ReadonlyMap<string, Boligorganisation>;
  readonly helhedsplaner: ReadonlyMap<string, Helhedsplan>;
  readonly omraader: ReadonlyMap<string, Boligomraade>;
  readonly kommuner: ReadonlyMap<string, Kommune>;
  readonly regioner: ReadonlyMap<string, Region>;
  /** The merger, split or transfer that an afdeling came from, and the one it ended in. */
  readonly formedBy: ReadonlyMap<string, AfdelingEvent>;
  readonly endedBy: ReadonlyMap<string, AfdelingEvent>;
}

function group<T, V>(
  items: Iterable<T>,
  keysOf: (item: T) => readonly (string | undefined)[],
  takeFrom: (item: T) => V,
) {
  const groups = new Map<string, V[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (key === undefined) continue;
      const members = groups.get(key);
      if (members) members.push(takeFrom(item));
      else groups.set(key, [takeFrom(item)]);
    }
  }
  return groups;
}

const byKey = <T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [keyOf(item), item]));

function lineageEvents(events: readonly AfdelingEvent[], side: 'from' | 'to'): ReadonlyMap<string, AfdelingEvent> {
  const found = new Map<string, AfdelingEvent>();
  for (const event of events) {
    const moves = event.kind === 'sammenlagt' || event.kind === 'delt' || event.kind === 'overdraget';
    // An afdeling that keeps its id through an event (a merger into one of the merged) is not its own predecessor.
    if (moves)
      for (const id of event[side]) if (!event[side === 'from' ? 'to' : 'from'].includes(id)) found.set(id, event);
  }
  return found;
}

/** Builds the look-ups of a release's place directory; about 10 ms for the whole sector, done once per release. */
export function buildPlaceIndex(directory: PlaceDirectory): PlaceIndex {
  const { units, afdelinger, helhedsplaner, omraader } = directory;
  const numbered = units.map((unit, number) => ({ unit, number }));
  const numberOf = (n: { readonly number: number }): number => n.number;
  return {
    directory,
    today: `${directory.edition}-01-01`,
    unitNumber: new Map(units.map((u, i) => [u.id, i])),
    validFrom: units.map((u) => u.validFrom),
    validTo: units.map((u) => u.validTo ?? openEnd),
    unitsOfAfdeling: group(numbered, (n) => [n.unit.afdeling], numberOf),
    unitsOfKommune: group(numbered, (n) => [n.unit.kommune], numberOf),
    unitsOfRegion: group(numbered, (n) => [n.unit.region], numberOf),
    restsOfOmraade: group(numbered, (n) => [n.unit.kind === 'omraaderest' ? n.unit.omraade : undefined], numberOf),
    afdelingerOfOrganisation: group(
      afdelinger,
      (a) => [a.organisation],
      (a) => a,
    ),
    plansOfAfdeling: group(
      helhedsplaner,
      (p) => [...new Set(p.members.map((m) => m.afdeling))],
      (p) => p,
    ),
    omraaderOfAfdeling: group(
      omraader,
      (o) => [...new Set(o.members.map((m) => m.afdeling))],
      (o) => o,
    ),
    afdelinger: byKey(afdelinger, (a) => a.id),
    organisationer: byKey(directory.organisationer, (o) => o.nr),
    helhedsplaner: byKey(helhedsplaner, (p) => p.id),
    omraader: byKey(omraader, (o) => o.id),
    kommuner: byKey(directory.kommuner, (k) => k.code),
    regioner: byKey(directory.regioner, (r) => r.code),
    formedBy: lineageEvents(directory.events, 'to'),
    endedBy: lineageEvents(directory.events, 'from'),
  };
}
