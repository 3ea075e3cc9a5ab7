import { holdsOn, openEnd } from '../../domain/kernel/holds-on.ts';
import type { AfdelingEvent, Membership, OmraadeMember, PlaceRef } from '../../domain/model/place.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import { type CarriedUnits, carryLineage, isAlive, type LineageGap } from './carry-lineage.ts';
import type { PlaceIndex } from './place-index.ts';
import { requirePlace } from './require-place.ts';

/** The units of a selection on one day. */
export interface ResolvedUnits {
  /** Unit numbers of the place index, ascending. */
  readonly units: readonly number[];
  /** Units whose afdeling the reader named, to add or to take away; an atom that breaks on one of them hides the table. */
  readonly named: ReadonlySet<number>;
  /** Why the day cannot be shown in full; a day with gaps has no figures, never a partial sum. */
  readonly gaps: readonly LineageGap[];
  /** Mergers, splits and transfers that were followed. */
  readonly used: readonly AfdelingEvent[];
}

/** A selection ready to be asked for any day. */
export interface SelectionResolver {
  readonly selection: Selection;
  readonly lineage: Lineage;
  readonly on: (day: string) => ResolvedUnits;
  /** Several kommuner or several regions added: each by itself. They hold no unit in common. */
  readonly parts?: readonly SelectionResolver[];
}

/** One kommune, region or the country: what nearly every page is compared with. */
export function isLevel({ terms: [term, second] }: Selection): boolean {
  if (term === undefined || second !== undefined || term.sign !== '+') return false;
  return term.place.kind === 'kom' || term.place.kind === 'reg' || term.place.kind === 'land';
}

/** Several kommuner, or several regions, added and nothing taken away. */
export function isSumOfLevels({ terms }: Selection): boolean {
  const kind = terms[0]?.place.kind;
  return (
    terms.length > 1 &&
    (kind === 'kom' || kind === 'reg') &&
    terms.every((t) => t.sign === '+' && t.place.kind === kind)
  );
}

/** A sum of levels from the levels themselves, whose days are known already. */
export function addLevels(
  selection: Selection,
  lineage: Lineage,
  parts: readonly SelectionResolver[],
): SelectionResolver {
  const days = new Map<string, ResolvedUnits>();
  const add = (day: string): ResolvedUnits => {
    const units = parts.flatMap((part) => part.on(day).units).sort((a, b) => a - b);
    return { units, named: new Set(), gaps: [], used: [] };
  };
  const on = (day: string): ResolvedUnits => {
    const known = days.get(day) ?? add(day);
    days.set(day, known);
    return known;
  };
  return { selection, lineage, parts, on };
}

/** Members of the newest membership: today's, or those of the last day anything was a member. */
function newestMembers(members: readonly OmraadeMember[], today: string): readonly OmraadeMember[] {
  let last = '';
  for (const m of members) if ((m.to ?? openEnd) > last) last = m.to ?? openEnd;
  const day = last < today ? last : today;
  return members.filter((m) => holdsOn(m, day));
}

type Members = readonly Pick<OmraadeMember, 'afdeling' | 'unit'>[];

function membersOf(index: PlaceIndex, place: PlaceRef, lineage: Lineage, day: string): Members {
  if (place.kind === 'afd') return [{ afdeling: place.key }];
  if (place.kind === 'org') {
    const own = index.afdelingerOfOrganisation.get(place.key) ?? [];
    const members = own.map((a): Membership => {
      const from = { afdeling: a.id, from: a.validFrom };
      return a.validTo === undefined ? from : { ...from, to: a.validTo };
    });
    if (lineage === 'nu') return newestMembers(members, index.today);
    return members.filter((m) => holdsOn(m, day));
  }
  const listed = place.kind === 'plan' ? index.helhedsplaner.get(place.key) : index.omraader.get(place.key);
  if (listed === undefined) return [];
  if (lineage === 'nu') return newestMembers(listed.members, index.today);
  return listed.members.filter((m) => holdsOn(m, day));
}

/** Units that a place holds whatever the reading: a kommune's, a region's, the country's, an area's other residents. */
function directUnits(index: PlaceIndex, place: PlaceRef): readonly number[] {
  switch (place.kind) {
    case 'kom':
      return index.unitsOfKommune.get(place.key) ?? [];
    case 'reg':
      return index.unitsOfRegion.get(place.key) ?? [];
    case 'land':
      return index.directory.units.map((_, n) => n);
    case 'omr':
      return index.restsOfOmraade.get(place.key) ?? [];
    case 'afd': {
      const rest = index.afdelinger.has(place.key) ? undefined : index.unitNumber.get(place.key);
      return rest === undefined ? [] : [rest];
    }
    case 'plan':
    case 'org':
      return [];
  }
}

function collect(index: PlaceIndex, places: readonly PlaceRef[], lineage: Lineage, day: string): CarriedUnits {
  const afdelinger = new Map<string, boolean>();
  const direct = new Map<number, boolean>();
  const gaps: LineageGap[] = [];
  for (const place of places) {
    const named = place.kind === 'afd';
    for (const { afdeling, unit } of membersOf(index, place, lineage, day)) {
      if (unit === undefined) afdelinger.set(afdeling, named || afdelinger.get(afdeling) === true);
      else addPart(index, unit, day, { direct, gaps });
    }
    for (const n of directUnits(index, place))
      if (isAlive(index, n, day)) direct.set(n, named || direct.get(n) === true);
  }
  const carried = lineage === 'nu' ? carryLineage(index, afdelinger, day) : livingUnits(index, afdelinger, day);
  for (const [n, named] of carried.units) direct.set(n, named || direct.get(n) === true);
  return { ...carried, units: direct, gaps: [...carried.gaps, ...gaps] };
}

/** A part that an area holds today: before the afdeling was cut nobody knows who lived in it. */
function addPart(
  index: PlaceIndex,
  unit: string,
  day: string,
  { direct, gaps }: { readonly direct: Map<number, boolean>; readonly gaps: LineageGap[] },
): void {
  const number = index.unitNumber.get(unit);
  if (number === undefined) return;
  if (isAlive(index, number, day)) {
    if (!direct.has(number)) direct.set(number, false);
    return;
  }
  const part = index.directory.units[number];
  const whole = index.afdelinger.get(part?.afdeling ?? '');
  if (!part || !whole || day >= part.validFrom || day < whole.validFrom) return;
  const event = { id: unit, kind: 'delt' as const, date: part.validFrom, from: [whole.id], to: [unit], reason: '' };
  gaps.push({ afdeling: whole.id, event, part: true });
}

function livingUnits(index: PlaceIndex, afdelinger: ReadonlyMap<string, boolean>, day: string): CarriedUnits {
  const units = new Map<number, boolean>();
  for (const [id, named] of afdelinger) {
    for (const n of index.unitsOfAfdeling.get(id) ?? []) if (isAlive(index, n, day)) units.set(n, named);
  }
  return { units, gaps: [], used: [] };
}

function resolveOn(index: PlaceIndex, selection: Selection, lineage: Lineage, day: string): ResolvedUnits {
  const placesOf = (sign: '+' | '-') => selection.terms.filter((t) => t.sign === sign).map((t) => t.place);
  const plus = collect(index, placesOf('+'), lineage, day);
  const minus = collect(index, placesOf('-'), lineage, day);
  const named = new Set<number>();
  for (const side of selection.byRule ? [] : [plus, minus]) {
    for (const [n, isNamed] of side.units) if (isNamed) named.add(n);
  }
  return {
    units: [...plus.units.keys()].filter((n) => !minus.units.has(n)).sort((a, b) => a - b),
    named,
    gaps: [...plus.gaps, ...minus.gaps],
    used: [...plus.used, ...minus.used],
  };
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/**
 * The days on which every unit that a selection may mean exists, read as now: it means the same units on each of them.
 * Undefined where there are none.
 */
function steadyDays(index: PlaceIndex, { terms }: Selection): Days | undefined {
  let first = '';
  let last = openEnd;
  for (const { place } of terms) {
    const afdelinger = membersOf(index, place, 'nu', index.today).map(({ afdeling, unit }) => {
      const own = index.unitsOfAfdeling.get(afdeling) ?? [];
      return unit === undefined ? own : own.filter((n) => n === index.unitNumber.get(unit));
    });
    // Others stand in for an afdeling without units, from day to day.
    if (afdelinger.some((units) => units.length === 0)) return undefined;
    for (const units of [...afdelinger, directUnits(index, place)]) {
      for (const unit of units) {
        const [from = '', to = openEnd] = [index.validFrom[unit], index.validTo[unit]];
        if (from > first) first = from;
        if (to < last) last = to;
      }
    }
  }
  return first <= last ? { first, last } : undefined;
}

/**
 * Makes a selection answerable day by day: what is added minus what is taken away, each unit at most once however
 * many places hold it. `nu` reads today's membership and carries it through mergers, splits and transfers; `dengang`
 * reads each day's own membership.
 * @throws Problem KV-Q5 on a place that the release does not hold.
 * @source beboertabeller.md 5.1, 5.2
 */
export function resolveSelection(index: PlaceIndex, selection: Selection, lineage: Lineage): SelectionResolver {
  for (const term of selection.terms) requirePlace(index, term.place);
  const days = new Map<string, ResolvedUnits>();
  const steady = lineage === 'nu' ? steadyDays(index, selection) : undefined;
  return {
    selection,
    lineage,
    on: (day) => {
      const asked = steady !== undefined && steady.first <= day && day <= steady.last ? steady.first : day;
      const known = days.get(asked);
      if (known) return known;
      const resolved = resolveOn(index, selection, lineage, asked);
      days.set(asked, resolved);
      return resolved;
    },
  };
}
