import { reaches } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { ProtectedFlows } from '../../domain/model/flow.ts';
import { groupsOf, type ProtectedFlowGroupPeriod, type ProtectedFlowGroups } from '../../domain/model/flow-groups.ts';
import type { MoveLevel, ShownMoveGroup } from '../../domain/model/moves.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { AddedMoves } from './add-moves.ts';
import { outsideName, socialName } from './end-names.ts';
import { flowBand } from './flow-band.ts';
import type { MoveGroup, MoveGroups, OwnEnds } from './move-groups.ts';
import type { QueryContext } from './query-context.ts';
import { nameOf } from './show-place.ts';

/** Which moves are wanted by group: years with the atoms the place stands on, and how ends are told. */
export interface GroupMovesAsked {
  readonly context: QueryContext;
  readonly flows: ProtectedFlows;
  readonly groups: ProtectedFlowGroups;
  /** Code of the group. */
  readonly code: string;
  readonly level: MoveLevel;
  readonly years: readonly { readonly period: TablePeriod; readonly atoms: readonly number[] }[];
  readonly mayName: (place: PlaceRef) => boolean;
  /** As of `GroupingAsked`. */
  readonly own?: OwnEnds;
}

/** Moves of one group between ends, as `countMoves` has those of everybody. */
export interface GroupMoves {
  readonly shown: ShownMoveGroup;
  readonly groups: MoveGroups;
  readonly moves: AddedMoves;
  readonly cell: (persons: number, pairs?: number) => Cell;
}

/** The groups of a release's flows, for a chooser; none where it has none. */
export function offeredGroups(groups: ProtectedFlowGroups | undefined): readonly ShownMoveGroup[] {
  return groups ? groupsOf(groups.definition).map(({ split, group }) => shownOf(split.name, group)) : [];
}

const shownOf = (split: Text, { code, label }: { readonly code: string; readonly label: Text }): ShownMoveGroup => {
  return { code, name: label, split };
};

/**
 * Adds the flows of one group over ends and years. Undefined where the place is no sum of the ends flows are split
 * between (an afdeling, an organisation, a kommune shown with another), or a year is not split.
 * @source docs/decisions/062
 */
export function groupMoves(n: number, asked: GroupMovesAsked): GroupMoves | undefined {
  const all = groupsOf(asked.groups.definition);
  const at = all.findIndex(({ group }) => group.code === asked.code);
  const found = all[at];
  if (!found || asked.years.length === 0) return undefined;
  const told = openTold(asked);
  const sums = new Map<number, number>();
  const room = 2 ** 20;
  for (const { period, atoms } of asked.years) {
    const own = asked.groups.periods.find((candidate) => candidate.period.id === period.id);
    const inside = own && insideOf(own, atoms, (atom) => livesAllYear(asked, atom, period));
    if (!own || !inside) return undefined;
    const numbers = own.ends.map((key, end) => told.numberOf(key, inside[end] === 1));
    for (const [i, persons] of own.persons.entries()) {
      const [from, to] = [own.from[i] ?? 0, own.to[i] ?? 0];
      if (own.group[i] !== 1 + at || (inside[from] !== 1 && inside[to] !== 1)) continue;
      const key = (numbers[from] ?? 0) * room + (numbers[to] ?? 0);
      sums.set(key, (sums.get(key) ?? 0) + persons);
    }
  }
  const keys = [...sums.keys()].sort((a, b) => a - b);
  const { spread, sigma } = asked.groups;
  return {
    shown: shownOf(found.split.name, found.group),
    groups: { groupOf: new Int32Array(0), groups: told.groups },
    moves: {
      from: Int32Array.from(keys, (key) => Math.floor(key / room)),
      to: Int32Array.from(keys, (key) => key % room),
      persons: Int32Array.from(keys, (key) => must(sums.get(key), 'a flow')),
    },
    cell: (persons, pairs = Number.POSITIVE_INFINITY) => {
      const leaves = pairs * asked.years.length;
      const { band, sure } = flowBand(spread, n, persons, leaves);
      // Few leaves are off by no more than their own errors, however many persons they hold.
      const own = Math.ceil(2 * sigma.flow * Math.sqrt(leaves));
      if (own < band) return { kind: 'rounded', value: persons, band: own };
      return sure ? { kind: 'rounded', value: persons, band, sure } : { kind: 'rounded', value: persons, band };
    },
  };
}

/** By end: 1 where all its atoms are the place's; undefined where the place cuts one. */
function insideOf(
  { endOf, ends }: ProtectedFlowGroupPeriod,
  atoms: readonly number[],
  lives: (atom: number) => boolean,
): Uint8Array | undefined {
  const chosen = new Uint8Array(endOf.length);
  for (const atom of atoms) chosen[atom] = 1;
  const inside = new Uint8Array(ends.length);
  for (const [atom, end] of endOf.entries()) if (chosen[atom] === 1) inside[end] = 1;
  // An atom that is not there yet, or no longer, stands in no place and cuts none.
  return endOf.every((end, atom) => inside[end] === chosen[atom] || !lives(atom)) ? inside : undefined;
}

function livesAllYear({ context, groups }: GroupMovesAsked, atom: number, { start, end }: TablePeriod): boolean {
  const { directory, unitNumber } = context.places;
  return (groups.atoms[atom]?.members ?? []).some((id) => {
    const unit = directory.units[unitNumber.get(id) ?? -1];
    return unit !== undefined && unit.validFrom <= start && reaches(unit.validTo, end);
  });
}

/** What ends are told as; a name inside the place and the same outside are two. */
function openTold({ context, flows, level, mayName, own }: GroupMovesAsked) {
  const numbers = new Map<string, number>();
  const groups: MoveGroup[] = [];
  const seen = new Set<string>();
  const numberOf = (key: string, inside: boolean): number => {
    const shown = nameEnd(context, flows, key, { level, mayName });
    const isNameless = inside && shown.key.startsWith('almene:');
    const name = own && isNameless ? { key: own.key, name: own.whole, place: own.key } : shown;
    const slot = `${name.key} ${inside}`;
    const number = numbers.get(slot) ?? groups.push({ ...name, inside, size: 0, x: 0, y: 0, spots: 0 }) - 1;
    numbers.set(slot, number);
    const group = must(groups[number], 'a group');
    if (seen.has(`${slot} ${key}`)) return number;
    seen.add(`${slot} ${key}`);
    group.size += 1;
    for (const unit of unitsOf(context, key)) {
      group.x += unit.x;
      group.y += unit.y;
      group.spots += 1;
    }
    return number;
  };
  return { groups, numberOf };
}

function nameEnd(
  context: QueryContext,
  flows: ProtectedFlows,
  key: string,
  { level, mayName }: Pick<GroupMovesAsked, 'level' | 'mayName'>,
) {
  const area = /^omr:(.+)$/.exec(key)?.[1];
  const kommuner = /^alm:(.+)$/.exec(key)?.[1]?.split('+');
  if (area !== undefined) {
    const place: PlaceRef = { kind: 'omr', key: area };
    const kommune = kommuneOfArea(context, area);
    if (level !== 'kom' && mayName(place)) return { key, place: key, kommune, name: nameOf(context.places, place) };
    return withoutAsks(socialName(context, [kommune], level));
  }
  if (kommuner) return withoutAsks(socialName(context, kommuner, level));
  return withoutAsks(outsideName(context, flows, key));
}

function withoutAsks({ asks: _asks, ...told }: ReturnType<typeof outsideName>) {
  return told;
}

function kommuneOfArea({ places }: QueryContext, area: string): string {
  return places.directory.omraader.find(({ id }) => id === area)?.kommune ?? '';
}

/** Positions of the afdelinger of a boligområde; a kommune has a place of its own on the map. */
function unitsOf({ places }: QueryContext, key: string): readonly { readonly x: number; readonly y: number }[] {
  const area = /^omr:(.+)$/.exec(key)?.[1];
  const members = places.directory.omraader.find(({ id }) => id === area)?.members ?? [];
  return members.flatMap(({ afdeling }) => {
    const unit = places.directory.units[places.unitNumber.get(afdeling) ?? -1];
    return unit?.x === undefined || unit.y === undefined ? [] : [{ x: unit.x, y: unit.y }];
  });
}
