import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import type { MoveLevel } from '../../domain/model/moves.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import { type EndName, type EndNames, endNames } from './end-names.ts';
import type { QueryContext } from './query-context.ts';

/** Ends of flows that are told as one. */
export interface MoveGroup {
  readonly key: string;
  readonly name: Text;
  readonly place?: string;
  /** Kommune of its afdelinger, the first of several; absent for ends that are none and for those told as the place. */
  readonly kommune?: string;
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
  /** By end: 1 where it is an atom of the place asked about. */
  readonly inside: Uint8Array;
  /** Day the boligområder are read at. */
  readonly day: string;
  /** Whether a place may be named to the reader; those that may not are told by kommune. */
  readonly mayName: (place: PlaceRef) => boolean;
  /**
   * The place asked about, where others of its kommune are not in it: its ends without a name of their own are told as of it,
   * else they would have the same name as those around it.
   */
  readonly own?: OwnEnds;
}

/** What ends of the place are told as: all of them, or those that have no name of their own on the level. */
export interface OwnEnds {
  readonly key: string;
  readonly whole: Text;
  readonly rest: Text;
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
  const names = endNames(context, flows, asked.level, asked.day);
  const mayTell = askedOnce((name) => must(names.named[name], 'a name').asks.some(asked.mayName), names.named.length);
  // By name, outside and inside the place: a group each.
  const numbers = new Int32Array(2 * (names.named.length + 1)).fill(-1);
  const told = [...names.named, ...ownEnd(names, asked, mayTell)];
  const groupOf = new Int32Array(names.own.length);
  const groups: MoveGroup[] = [];
  for (let end = 0; end < groupOf.length; end++) {
    const own = names.own[end] ?? -1;
    const inside = asked.inside[end] ?? 0;
    const others = asked.own && inside === 1 ? names.named.length : (names.other[end] ?? 0);
    const name = own >= 0 && mayTell(own) ? own : others;
    const slot = 2 * name + inside;
    if ((numbers[slot] ?? -1) < 0) {
      const { asks: _asks, ...shown } = must(told[name], 'a name');
      numbers[slot] = groups.push({ ...shown, inside: inside === 1, size: 0, x: 0, y: 0, spots: 0 }) - 1;
    }
    const number = numbers[slot] ?? 0;
    groupOf[end] = number;
    const group = must(groups[number], 'a group');
    group.size += 1;
    group.x += names.x[end] ?? 0;
    group.y += names.y[end] ?? 0;
    group.spots += names.spots[end] ?? 0;
  }
  return { groupOf, groups };
}

function ownEnd(
  { own: named }: EndNames,
  { own, inside }: GroupingAsked,
  mayTell: (at: number) => boolean,
): readonly EndName[] {
  if (!own) return [];
  const hasNamed = named.some((name, end) => inside[end] === 1 && name >= 0 && mayTell(name));
  const asks: readonly PlaceRef[] = [];
  return [hasNamed ? { key: own.key, name: own.rest, asks } : { key: own.key, name: own.whole, place: own.key, asks }];
}

// A boligområde is the end of many flows; rights are asked about it once.
function askedOnce(ask: (at: number) => boolean, count: number): (at: number) => boolean {
  const known = new Int8Array(count);
  return (at) => {
    if (known[at] === 0) known[at] = ask(at) ? 1 : -1;
    return known[at] === 1;
  };
}
