import { holdsOn } from '../../../domain/kernel/holds-on.ts';
import type { OmraadeMember, PlaceDirectory, PlaceKind, PlaceRef, Unit } from '../../../domain/model/place.ts';
import type { PublicationDefinition } from '../../../domain/model/publication.ts';
import type { PositionSum, TableDimension } from '../suppression/cross-table.ts';

/** A place figures are published for, as the parts it is made of. */
export interface PlaceOfParts {
  readonly place: PlaceRef;
  readonly parts: readonly number[];
}

/**
 * The places of a publication as a dimension: first the parts, which are the units no published place tells apart and
 * stand by themselves nowhere, then the places.
 */
export interface PlaceDimension {
  /** Ids of the units of each part. */
  readonly parts: readonly (readonly string[])[];
  /** In the order of their codes, after those of the parts. */
  readonly places: readonly PlaceOfParts[];
  readonly dimension: TableDimension;
  /** Per code how long its cells are kept. */
  readonly levels: readonly number[];
  /** Per code the kommune, and then the region, it lies in, by number; −1 for larger places and those across borders. */
  readonly groups: readonly (readonly number[])[];
}

/** Places that hold whole other places, largest first. */
const nested: readonly PlaceKind[] = ['land', 'reg', 'kom'];

/**
 * Parts and places of the levels, with what adds up to what. A helhedsplan holds the afdelinger that are its members on
 * the day.
 * @param day - ISO date of the figures.
 * @source diskretion.md 6, "All published tables and groupings of a period enter one system"
 */
export function placeDimension(
  directory: PlaceDirectory,
  units: readonly string[],
  { levels, order }: PublicationDefinition,
  day: string,
): PlaceDimension {
  const keysOf = keysByKind(directory, day);
  const known = new Map(directory.units.map((unit) => [unit.id, unit]));
  const byKey = new Map<string, { readonly units: string[]; readonly unit: Unit }>();
  for (const id of [...units].sort()) {
    const unit = known.get(id);
    if (!unit) continue;
    const key = [...new Set<PlaceKind>([...levels, 'kom'])].map((kind) => keysOf[kind](unit).join()).join('|');
    const part = byKey.get(key);
    if (part) part.units.push(id);
    else byKey.set(key, { units: [id], unit });
  }
  const parts = [...byKey.values()];
  const places = order
    .filter((kind) => levels.includes(kind))
    .flatMap((kind) => {
      const found = new Map<string, number[]>();
      parts.forEach(({ unit }, part) => {
        for (const key of keysOf[kind](unit)) found.set(key, [...(found.get(key) ?? []), part]);
      });
      return [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, own]) => ({ place: { kind, key }, parts: own }));
    });
  const grouped = (kind: 'kom' | 'reg'): readonly number[] => {
    const keys = parts.map(({ unit }) => keysOf[kind](unit)[0] ?? '');
    const numbers = [...new Set(keys)].sort();
    const groupOf = (own: readonly number[]): number => {
      const [first = '', ...others] = new Set(own.map((part) => keys[part] ?? ''));
      return others.length === 0 ? numbers.indexOf(first) : -1;
    };
    const standsStill = nested.slice(0, nested.indexOf(kind) + 1);
    return [
      ...parts.map((_, part) => groupOf([part])),
      ...places.map(({ place, parts: own }) => (standsStill.includes(place.kind) ? -1 : groupOf(own))),
    ];
  };
  return {
    parts: parts.map((part) => part.units),
    places,
    dimension: {
      name: 'sted',
      codes: [...parts.map((_, part) => `#${part}`), ...places.map(({ place }) => `${place.kind}:${place.key}`)],
      sums: sumsOf(parts.length, places),
    },
    levels: [...parts.map(() => order.length), ...places.map(({ place }) => order.indexOf(place.kind))],
    groups: [grouped('kom'), grouped('reg')],
  };
}

/** Each place as the sum of the next smaller places that make it up, else of its parts. */
function sumsOf(parts: number, places: readonly PlaceOfParts[]): readonly PositionSum[] {
  return places.map(({ place, parts: own }, position) => {
    const rank = nested.indexOf(place.kind);
    const below = nested.slice(rank + 1).find((kind) => rank >= 0 && places.some((other) => other.place.kind === kind));
    if (!below) return { parent: parts + position, children: own };
    const inside = new Set(own);
    const children = places.flatMap((other, at) =>
      other.place.kind === below && other.parts.every((part) => inside.has(part)) ? [parts + at] : [],
    );
    return { parent: parts + position, children };
  });
}

type KeysByKind = { readonly [K in PlaceKind]: (unit: Unit) => readonly string[] };

function keysByKind(directory: PlaceDirectory, day: string): KeysByKind {
  const members = (
    places: readonly { readonly id: string; readonly members: readonly OmraadeMember[] }[],
  ): ((unit: Unit) => readonly string[]) => {
    const found = new Map<string, string[]>();
    for (const { id, members: own } of places) {
      for (const { afdeling, unit } of own.filter((member) => holdsOn(member, day))) {
        const key = unit ?? afdeling;
        const ids = found.get(key) ?? [];
        if (!ids.includes(id)) ids.push(id);
        found.set(key, ids.sort());
      }
    }
    return ({ id, afdeling }) => {
      const part = afdeling === id ? [] : (found.get(id) ?? []);
      const whole = afdeling === undefined ? [] : (found.get(afdeling) ?? []);
      return part.length === 0 ? whole : [...new Set([...whole, ...part])].sort();
    };
  };
  const plans = members(directory.helhedsplaner);
  const areas = members(directory.omraader);
  const listed = (key: string | undefined): readonly string[] => (key === undefined ? [] : [key]);
  return {
    land: () => ['000'],
    reg: ({ region }) => [region],
    kom: ({ kommune }) => [kommune],
    org: ({ organisation }) => listed(organisation),
    plan: (unit) => plans(unit),
    omr: (unit) => [...new Set([...listed(unit.omraade), ...areas(unit)])],
    afd: ({ afdeling }) => listed(afdeling),
  };
}
