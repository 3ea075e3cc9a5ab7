import { reaches } from '../../domain/kernel/holds-on.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { Helhedsplan, PlaceDirectory, PlaceRef, Unit } from '../../domain/model/place.ts';
import type { AreaBook } from '../areas/area-book.ts';

/** The place structure of a release, arranged for asking which units a place is made of. */
export interface PlaceIndex {
  readonly directory: PlaceDirectory;
  readonly byId: ReadonlyMap<string, Unit>;
  readonly byAfdeling: ReadonlyMap<string, readonly Unit[]>;
  /** Residents of an area outside every afdeling, and parts of afdelinger, by the unit's own id (rest@<area>). */
  readonly rests: ReadonlyMap<string, readonly Unit[]>;
  readonly byOrganisation: ReadonlyMap<string, readonly Unit[]>;
  readonly byKommune: ReadonlyMap<string, readonly Unit[]>;
  readonly byRegion: ReadonlyMap<string, readonly Unit[]>;
  readonly byOmraade: ReadonlyMap<string, readonly Unit[]>;
  readonly plans: ReadonlyMap<string, Helhedsplan>;
  /** Afdelinger of a plan number over both grant periods: what a plan's board may see. */
  readonly afdelingerOfPlanNumber: ReadonlyMap<string, ReadonlySet<string>>;
  /** Versions of areas that are places by their border alone; who may see them decides who may choose them. */
  readonly borders: ReadonlyMap<string, readonly AreaVersion[]>;
}

/** Arranges a release's directory for access rules. Made once when a release is opened. */
export function indexPlaces(directory: PlaceDirectory, areas?: AreaBook): PlaceIndex {
  const byAfdeling = groupUnits(directory.units, (u) => u.afdeling);
  const byOmraade = groupUnits(directory.units, (u) => (u.afdeling === undefined ? u.omraade : undefined));
  for (const area of directory.omraader) {
    const units = new Set(
      area.members.flatMap(({ afdeling, unit, to }) => {
        const own = byAfdeling.get(afdeling) ?? [];
        if (unit !== undefined) return own.filter(({ id }) => id === unit);
        return own.filter(({ kind, validFrom }) => kind === 'afdeling' || reaches(to, validFrom));
      }),
    );
    byOmraade.set(area.id, [...(byOmraade.get(area.id) ?? []), ...units]);
  }
  const afdelingerOfPlanNumber = new Map<string, Set<string>>();
  for (const plan of directory.helhedsplaner) {
    const known = afdelingerOfPlanNumber.get(plan.number) ?? new Set<string>();
    for (const member of plan.members) known.add(member.afdeling);
    afdelingerOfPlanNumber.set(plan.number, known);
  }
  return {
    directory,
    byId: new Map(directory.units.map((unit) => [unit.id, unit])),
    byAfdeling,
    rests: groupUnits(directory.units, (u) => (u.kind === 'afdeling' ? undefined : u.id)),
    byOrganisation: groupUnits(directory.units, (u) => u.organisation),
    byKommune: groupUnits(directory.units, (u) => u.kommune),
    byRegion: groupUnits(directory.units, (u) => u.region),
    byOmraade,
    plans: new Map(directory.helhedsplaner.map((plan) => [plan.id, plan])),
    afdelingerOfPlanNumber,
    borders: bordersOf(directory, areas),
  };
}

// A delivered boligområde is a public fact however its border is marked.
function bordersOf({ omraader }: PlaceDirectory, areas: AreaBook | undefined): PlaceIndex['borders'] {
  const byBorder = omraader.flatMap(({ id, kind }) => (kind === undefined ? [] : [id]));
  return new Map(byBorder.map((id) => [id, areas?.areas.get(id)?.versions ?? []]));
}

/** Every unit a place was ever made of; empty for a place the release does not know. */
export function unitsOfPlace(index: PlaceIndex, place: PlaceRef): readonly Unit[] {
  switch (place.kind) {
    case 'afd':
      return index.byAfdeling.get(place.key) ?? index.rests.get(place.key) ?? [];
    case 'org':
      return index.byOrganisation.get(place.key) ?? [];
    case 'kom':
      return index.byKommune.get(place.key) ?? [];
    case 'reg':
      return index.byRegion.get(place.key) ?? [];
    case 'omr':
      return index.byOmraade.get(place.key) ?? [];
    case 'plan':
      return (index.plans.get(place.key)?.members ?? []).flatMap((m) => index.byAfdeling.get(m.afdeling) ?? []);
    case 'land':
      return index.directory.units;
  }
}

/** Whether a comparison level with this key is in the release's directory: known places only, even without residents. */
export function isComparisonLevel(index: PlaceIndex, place: PlaceRef): boolean {
  switch (place.kind) {
    case 'kom':
      return index.directory.kommuner.some((k) => k.code === place.key);
    case 'reg':
      return index.directory.regioner.some((r) => r.code === place.key);
    case 'land':
      return place.key === '000';
    case 'afd':
    case 'plan':
    case 'org':
    case 'omr':
      return false;
  }
}

function groupUnits(units: readonly Unit[], keyOf: (unit: Unit) => string | undefined): Map<string, readonly Unit[]> {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) {
    const key = keyOf(unit);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(unit);
    else groups.set(key, [unit]);
  }
  return groups;
}
