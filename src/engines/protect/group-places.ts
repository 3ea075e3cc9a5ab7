import { reaches } from '../../domain/kernel/holds-on.ts';
import type { OmraadeMember, PlaceDirectory, PlaceKind, Unit } from '../../domain/model/place.ts';

/** The official groupings of units that answers are asked for, by place key; units of a group in code-point order. */
export type Groupings = { readonly [K in Exclude<PlaceKind, 'afd'>]: ReadonlyMap<string, readonly string[]> };

/** Key of the one group of the grouping `land`. */
export const WHOLE_COUNTRY = '000';

/**
 * Kommune, region, country, boligorganisation, helhedsplan and boligområde as sets of units. A unit belongs to every
 * plan and area it has ever been a member of: which of them counts in a period is a question of lineage, asked later.
 */
export function groupPlaces(directory: PlaceDirectory): Groupings {
  const units = [...directory.units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const plans = memberships(directory.helhedsplaner);
  const areas = memberships(directory.omraader);
  return {
    kom: groupBy(units, (unit) => [unit.kommune]),
    reg: groupBy(units, (unit) => [unit.region]),
    land: groupBy(units, () => [WHOLE_COUNTRY]),
    org: groupBy(units, (unit) => listOf(unit.organisation)),
    plan: groupBy(units, (unit) => plans(unit)),
    omr: groupBy(units, (unit) => [...new Set([...listOf(unit.omraade), ...areas(unit)])]),
  };
}

interface Grouped {
  readonly id: string;
  readonly members: readonly OmraadeMember[];
}

/** Places of a unit by its afdeling; a part belongs to those it is a member of by itself, or its afdeling since its cut. */
function memberships(places: readonly Grouped[]): (unit: Unit) => readonly string[] {
  const found = Map.groupBy(
    places.flatMap(({ id, members }) => members.map((member) => ({ id, member }))),
    ({ member }) => member.afdeling,
  );
  return (unit) => {
    const own = (found.get(unit.afdeling ?? '') ?? []).filter(({ member }) => isOf(member, unit));
    return [...new Set(own.map(({ id }) => id))].sort();
  };
}

function isOf({ unit, to }: OmraadeMember, { id, kind, validFrom }: Unit): boolean {
  if (unit !== undefined) return unit === id;
  return kind !== 'afdelingsdel' || reaches(to, validFrom);
}

function groupBy(units: readonly Unit[], keysOf: (unit: Unit) => readonly string[]): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const unit of units) {
    for (const key of keysOf(unit)) {
      const members = groups.get(key);
      if (members) members.push(unit.id);
      else groups.set(key, [unit.id]);
    }
  }
  return groups;
}

function listOf(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key];
}
