import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { joinRules } from '../../domain/definitions/geofa/join-rules.ts';
import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { AreaCoverage, EstatePoint, ShownArea } from '../../domain/model/shown-area.ts';
import { isDay } from '../../engines/areas/check-fields.ts';
import { placeNameOfArea } from '../../engines/areas/name-of-area.ts';
import type { PlacedUnit } from '../../engines/areas/place-units.ts';
import { formatPlace } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import type { AccessScope } from '../access/covers-unit.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { kindOfArea } from './area-book.ts';
import { type AreasQuestion, type ListedAreas, listAreas } from './list-areas.ts';

/** Areas on a day with their ground and units, and the filter that was applied for the reader. */
export interface ShownAreas extends Pick<ListedAreas, 'filter' | 'meaning'> {
  readonly areas: readonly ShownArea[];
  readonly day: string;
}

/**
 * Areas the reader may see as they are true on a day (without one, the first day of the release's newest edition), each
 * with its afdelinger and how many of their dwellings lie inside.
 * @throws Problem KV-G35 for a day that is none
 */
export async function showAreas(
  context: AppContext,
  reader: Reader,
  asked: Omit<AreasQuestion, 'history'>,
): Promise<ShownAreas> {
  const release = await context.desk.open();
  const day = asked.day ?? dayOf(release);
  const { areas, filter, meaning } = await listAreas(context, reader, { ...asked, day });
  const scope = scopeOf(context, release);
  const grounded = areas.filter(({ shape }) => shape.length > 0);
  const names = new Map(release.places.directory.afdelinger.map(({ id, name }) => [id, name]));
  const showing = { reader, release, scope, names };
  return { areas: grounded.map((area) => shownArea(area, day, showing)), filter, meaning, day };
}

/**
 * Afdelinger there are on a day, as points: those the reader may see, in the order of their numbers.
 * @throws Problem KV-G35 for a day that is none
 */
export async function showEstates(context: AppContext, reader: Reader, day?: string): Promise<readonly EstatePoint[]> {
  const release = await context.desk.open();
  const scope = scopeOf(context, release);
  const on = day ?? dayOf(release);
  if (!isDay(on)) throw new Problem('KV-G35', { parameter: 'day', found: on });
  const dwellings = dwellingsOn(release, on);
  return release.places.directory.afdelinger.flatMap(({ id, name, kommune, x, y, validFrom, validTo }) => {
    const living = livesOn({ validFrom, validTo }, on);
    if (!living || x === undefined || y === undefined) return [];
    const place: PlaceRef = { kind: 'afd', key: id };
    if (!maySeePlace(reader, place, scope).allowed) return [];
    const known = dwellings.get(id);
    return [{ key: formatPlace(place), name, kommune, x, y, ...(known === undefined ? {} : { dwellings: known }) }];
  });
}

/** Units beside an area of a release on a day; empty for an area that is none of its places. */
export function unitsOfArea({ areas }: OpenRelease, objektId: string, day: string): readonly PlacedUnit[] {
  const units = areas?.areas.get(objektId)?.units ?? [];
  return units.filter((unit) => holdsOn(unit, day));
}

/** How well whole units fill an area. */
export function coverageOfArea(units: readonly PlacedUnit[]): AreaCoverage {
  const members = units.filter(({ member }) => member);
  const sum = (of: readonly PlacedUnit[], figure: (unit: PlacedUnit) => number) =>
    of.reduce((total, unit) => total + figure(unit), 0);
  const sure = new Set(joinRules.sureLevels);
  return {
    inside: sum(units, ({ inside }) => inside),
    counted: sum(members, ({ of }) => of),
    countedInside: sum(members, ({ inside }) => inside),
    sure: sum(units, ({ levels }) => levels.reduce((total, count, level) => total + (sure.has(level) ? count : 0), 0)),
    told: sum(units, ({ levels: [, ...told] }) => told.reduce((total, count) => total + count, 0)),
  };
}

interface Showing {
  readonly reader: Reader;
  readonly release: OpenRelease;
  readonly scope: AccessScope;
  readonly names: ReadonlyMap<string, string>;
}

function shownArea(area: AreaVersion, day: string, { reader, release, scope, names }: Showing): ShownArea {
  const theme = must(
    areaDefinitions.themes.find(({ code }) => code === area.theme),
    `theme ${area.theme}`,
  );
  const units = unitsOfArea(release, area.objektId, day);
  const place = placeOfArea(area, theme.groundOf);
  const maySee = (asked: PlaceRef) => maySeePlace(reader, asked, scope).allowed;
  return {
    objektId: area.objektId,
    versionsId: area.versionsId,
    theme: area.theme,
    kind: kindOfArea(area, theme),
    name: placeNameOfArea(area, theme),
    kommune: area.kommunekode === undefined ? '' : String(area.kommunekode).padStart(3, '0'),
    ...(area.gyldigFra === undefined ? {} : { gyldigFra: area.gyldigFra }),
    ...(area.gyldigTil === undefined ? {} : { gyldigTil: area.gyldigTil }),
    shape: area.shape,
    ...(place && maySee(place) ? { key: formatPlace(place) } : {}),
    units: units
      .map(({ unit, inside, of, member }) => ({ place: { kind: 'afd', key: unit } as const, inside, of, member }))
      .filter((unit) => maySee(unit.place))
      .map(({ place: own, ...rest }) => ({ key: formatPlace(own), name: names.get(own.key) ?? own.key, ...rest })),
    unitCount: units.length,
    coverage: coverageOfArea(units),
  };
}

function placeOfArea({ objektId, noegle }: AreaVersion, groundOf: 'afd' | 'plan' | undefined): PlaceRef | undefined {
  if (groundOf === undefined) return { kind: 'omr', key: objektId };
  return noegle === undefined ? undefined : { kind: groundOf, key: noegle };
}

function dayOf({ manifest }: OpenRelease): string {
  return `${manifest.edition}-01-01`;
}

function dwellingsOn({ release }: OpenRelease, day: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const { dwellings } = release.content;
  if (!dwellings) return found;
  const { fromDay, toDay, dwellings: counts } = dwellings.columns;
  const at = Date.parse(day) / 86_400_000;
  dwellings.ids.forEach((id, row) => {
    const ended = (toDay[row] ?? Number.NaN) < at;
    if ((fromDay[row] ?? 0) <= at && !ended) found.set(id, (found.get(id) ?? 0) + (counts[row] ?? 0));
  });
  return found;
}
