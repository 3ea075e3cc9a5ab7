import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import { kommuneAuthority } from '../../domain/kernel/kommune-authority.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { MoveLevel } from '../../domain/model/moves.ts';
import type { OmraadeMember, PlaceRef, Unit } from '../../domain/model/place.ts';
import { placesOfUnits } from './places-of-units.ts';
import type { QueryContext } from './query-context.ts';
import { listOf, nameOf } from './show-place.ts';

/** What ends of moves are told as. */
export interface EndName {
  readonly key: string;
  readonly name: Text;
  readonly place?: string;
  /** Kommune of its afdelinger, the first of several; absent for ends that are none. */
  readonly kommune?: string;
  /** A reader who may name one of these may be told it; everybody may where there are none. */
  readonly asks: readonly PlaceRef[];
}

/**
 * What each end of the flows of a release can be told as on a level, whoever asks: numbers in `named`. `own` is −1 for
 * an end that has no name of its own there.
 */
export interface EndNames {
  readonly named: readonly EndName[];
  readonly own: Int32Array;
  readonly other: Int32Array;
  /** Positions of an end's units added up, and how many are known. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly spots: Int32Array;
}

// Two levels a day that the boligområder are read at, for some days.
const mostKept = 12;
const kept = keepPer<QueryContext, EndNames>(mostKept);

/** The names of the ends of a release's flows, made once for a level and a day. @param day - Day the boligområder are read at. */
export function endNames(context: QueryContext, flows: ProtectedFlows, level: MoveLevel, day: string): EndNames {
  return kept(context, `${level} ${level === 'omr' ? day : ''}`, () => nameEnds(context, flows, level, day));
}

function nameEnds(context: QueryContext, flows: ProtectedFlows, level: MoveLevel, day: string): EndNames {
  const count = flows.atoms.length + flows.outside.length;
  const numbers = new Map<string, number>();
  const named: EndName[] = [];
  const numberOf = (name: EndName): number => {
    const number = numbers.get(name.key) ?? named.push(name) - 1;
    numbers.set(name.key, number);
    return number;
  };
  const made = {
    own: new Int32Array(count).fill(-1),
    other: new Int32Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    spots: new Int32Array(count),
  };
  const { directory, unitNumber } = context.places;
  for (const [end, { members }] of flows.atoms.entries()) {
    const own = ownName(context, members, level, day);
    if (own) made.own[end] = numberOf(own);
    made.other[end] = numberOf(almene(context, members, level));
    for (const member of members) {
      const unit = directory.units[unitNumber.get(member) ?? -1];
      if (unit?.x === undefined || unit.y === undefined) continue;
      made.x[end] = (made.x[end] ?? 0) + unit.x;
      made.y[end] = (made.y[end] ?? 0) + unit.y;
      made.spots[end] = (made.spots[end] ?? 0) + 1;
    }
  }
  for (const [at, code] of flows.outside.entries()) {
    made.other[flows.atoms.length + at] = numberOf(outsideName(context, flows, code));
  }
  return { named, ...made };
}

function ownName(
  context: QueryContext,
  members: readonly string[],
  level: MoveLevel,
  day: string,
): EndName | undefined {
  const { places } = context;
  if (level === 'afd') {
    const asks = placesOfUnits(places, members).map((key): PlaceRef => ({ kind: 'afd', key }));
    const key = asks.map((place) => `afd:${place.key}`).join(',');
    const name = listOf(asks.map((place) => nameOf(places, place)));
    return { key, place: key, asks, name, ...kommuneOf(kommunerOf(context, members)) };
  }
  const area = level === 'omr' ? areaOf(context, members, day) : undefined;
  if (area === undefined) return undefined;
  const place: PlaceRef = { kind: 'omr', key: area };
  const name = nameOf(places, place);
  return { key: `omr:${area}`, place: `omr:${area}`, asks: [place], name, ...kommuneOf(kommunerOf(context, members)) };
}

/** What the afdelinger of units are told as by their kommuner, where they are not told one by one. */
export function almene(context: QueryContext, members: readonly string[], level: MoveLevel): EndName {
  return socialName(context, kommunerOf(context, members), level);
}

function kommunerOf(
  { places: { directory, unitNumber } }: QueryContext,
  members: readonly string[],
): readonly string[] {
  return [...new Set(members.map((id) => directory.units[unitNumber.get(id) ?? -1]?.kommune ?? ''))].sort();
}

const kommuneOf = ([first]: readonly string[]) => (first === undefined ? {} : { kommune: first });

/** What the afdelinger of some kommuner are told as together. */
export function socialName({ places }: QueryContext, kommuner: readonly string[], level: MoveLevel): EndName {
  const names = listOf(kommuner.map((key) => nameOf(places, { kind: 'kom', key })));
  const [only, another] = kommuner;
  return {
    key: `almene:${kommuner.join('+')}`,
    name:
      level === 'kom'
        ? { da: `Almene boliger i ${names.da}`, en: `Social housing in ${names.en}` }
        : { da: `Andre afdelinger i ${names.da}`, en: `Other afdelinger in ${names.en}` },
    asks: [],
    ...kommuneOf(kommuner),
    ...(level === 'kom' && only !== undefined && another === undefined ? { place: `kom:${only}` } : {}),
  };
}

/** The one boligområde that all members lie in on a day; undefined where there is none or several. */
function areaOf({ places }: QueryContext, members: readonly string[], day: string): string | undefined {
  const of = (id: string): string | undefined => {
    const unit = places.directory.units[places.unitNumber.get(id) ?? -1];
    if (unit?.omraade !== undefined) return unit.omraade;
    const areas = places.omraaderOfAfdeling.get(unit?.afdeling ?? '') ?? [];
    // Districts are areas too; the boligområder are those of no kind of their own.
    const held = areas.filter(
      (area) =>
        area.kind === undefined &&
        livesOn(area, day) &&
        area.members.some((one) => isOf(one, unit) && holdsOn(one, day)),
    );
    return held[0]?.id;
  };
  const [first, ...others] = members.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}

const isOf = ({ afdeling, unit }: OmraadeMember, own: Unit | undefined): boolean =>
  unit === undefined ? afdeling === own?.afdeling : unit === own?.id;

/** What an end outside the afdelinger is told as. */
export function outsideName({ places }: QueryContext, flows: ProtectedFlows, code: string): EndName {
  const { ends, endNames: names } = flows.definition;
  if (code === ends.abroad) return { key: code, name: names.abroad, asks: [] };
  if (code === ends.again) return { key: code, name: names.again, asks: [] };
  const key = code.slice(ends.kommune.length);
  // Releases keep the words with "Kommune" behind the name; two kommuner write themselves otherwise.
  const authority = kommuneAuthority(places.kommuner.get(key)?.name ?? key);
  const filled = (text: string) => text.replace('{kommune} Kommune', authority);
  return { key: code, name: { da: filled(names.kommune.da), en: filled(names.kommune.en) }, asks: [] };
}
