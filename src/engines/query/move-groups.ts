import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { MoveLevel } from '../../domain/model/moves.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { QueryContext } from './query-context.ts';
import { listOf, nameOf } from './show-place.ts';

/** Ends of flows that are told as one. */
export interface MoveGroup {
  readonly key: string;
  readonly name: Text;
  readonly place?: string;
  readonly inside: boolean;
  /** Ends of the flows in it; grows while ends are sorted. */
  size: number;
  /** Units whose position is known, added up. */
  x: number;
  y: number;
  spots: number;
}

/** How the ends of flows are put together. */
export interface GroupingAsked {
  readonly level: MoveLevel;
  /** Atoms of the place asked about. */
  readonly inside: ReadonlySet<number>;
  /** Day the boligområder are read at. */
  readonly day: string;
  /** Whether a place may be named to the reader; those that may not are told by kommune. */
  readonly mayName: (place: PlaceRef) => boolean;
}

/** The group of each end of the flows, and the groups. */
export interface MoveGroups {
  readonly groupOf: Int32Array;
  readonly groups: readonly MoveGroup[];
}

/**
 * Puts the ends of flows together by level. Afdelinger that are shown together are one end; what the reader may not see
 * one by one is the kommune's other afdelinger, on either side of the border of the place.
 */
export function moveGroups(context: QueryContext, flows: ProtectedFlows, asked: GroupingAsked): MoveGroups {
  const count = flows.atoms.length + flows.outside.length;
  const groupOf = new Int32Array(count);
  const numbers = new Map<string, number>();
  const groups: MoveGroup[] = [];
  for (let end = 0; end < count; end++) {
    const inside = asked.inside.has(end);
    const named = end < flows.atoms.length ? atomGroup(context, flows, end, asked) : outsideGroup(context, flows, end);
    const id = `${inside} ${named.key}`;
    const number = numbers.get(id) ?? groups.push({ ...named, inside, size: 0, x: 0, y: 0, spots: 0 }) - 1;
    numbers.set(id, number);
    groupOf[end] = number;
    const group = must(groups[number], 'a group');
    group.size += 1;
    for (const member of flows.atoms[end]?.members ?? []) {
      const unit = context.places.directory.units[context.places.unitNumber.get(member) ?? -1];
      if (unit?.x === undefined || unit.y === undefined) continue;
      group.x += unit.x;
      group.y += unit.y;
      group.spots += 1;
    }
  }
  return { groupOf, groups };
}

type Named = Pick<MoveGroup, 'key' | 'name' | 'place'>;

function atomGroup(context: QueryContext, flows: ProtectedFlows, end: number, asked: GroupingAsked): Named {
  const { places } = context;
  const { members } = must(flows.atoms[end], 'an atom');
  if (asked.level === 'afd' && members.some((key) => asked.mayName({ kind: 'afd', key }))) {
    const key = members.map((id) => `afd:${id}`).join(',');
    return { key, place: key, name: listOf(members.map((id) => nameOf(places, { kind: 'afd', key: id }))) };
  }
  if (asked.level === 'omr') {
    const area = areaOf(context, members, asked.day);
    const place = area === undefined ? undefined : ({ kind: 'omr', key: area } as const);
    if (place && asked.mayName(place)) {
      return { key: `omr:${place.key}`, place: `omr:${place.key}`, name: nameOf(places, place) };
    }
  }
  return almene(context, members, asked);
}

function almene({ places }: QueryContext, members: readonly string[], { level }: GroupingAsked): Named {
  const codes = members.map((id) => places.directory.units[places.unitNumber.get(id) ?? -1]?.kommune ?? '');
  const kommuner = [...new Set(codes)].sort();
  const names = listOf(kommuner.map((key) => nameOf(places, { kind: 'kom', key })));
  const [only, another] = kommuner;
  return {
    key: `almene:${kommuner.join('+')}`,
    name:
      level === 'kom'
        ? { da: `Almene boliger i ${names.da}`, en: `Almene homes in ${names.en}` }
        : { da: `Andre afdelinger i ${names.da}`, en: `Other afdelinger in ${names.en}` },
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
    const held = areas.filter(({ kind, validFrom, validTo, members: own }) => {
      const lives = validFrom <= day && (validTo === undefined || validTo >= day);
      return lives && kind === undefined && own.some((one) => one.afdeling === unit?.afdeling && isThen(one, day));
    });
    return held[0]?.id;
  };
  const [first, ...others] = members.map(of);
  return first !== undefined && others.every((other) => other === first) ? first : undefined;
}

const isThen = ({ from, to }: { readonly from: string; readonly to?: string }, day: string): boolean =>
  from <= day && (to === undefined || to >= day);

function outsideGroup({ places }: QueryContext, flows: ProtectedFlows, end: number): Named {
  const { ends, endNames } = flows.definition;
  const code = must(flows.outside[end - flows.atoms.length], 'an end');
  if (code === ends.abroad) return { key: code, name: endNames.abroad };
  if (code === ends.again) return { key: code, name: endNames.again };
  const called = places.kommuner.get(code.slice(ends.kommune.length))?.name ?? code;
  const filled = (text: string) => text.replace('{kommune}', called);
  return { key: code, name: { da: filled(endNames.kommune.da), en: filled(endNames.kommune.en) } };
}
