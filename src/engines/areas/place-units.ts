import Flatbush from 'flatbush';
import { daysAfter } from '../../domain/kernel/danish-day.ts';
import { openEnd } from '../../domain/kernel/holds-on.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { AreaVersion } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import type { DwellingPlaces } from '../../domain/model/dwellings.ts';
import { boxOf } from './measure-shape.ts';
import { pointInPolygon } from './point-in-ring.ts';

/**
 * A unit beside an area for a time: how many of its dwellings lie inside the border, of how many, and whether the unit
 * counts as the area's (the side with most of its dwellings). Days are ISO, both included.
 */
export interface PlacedUnit {
  readonly unit: string;
  readonly versionsId: string;
  readonly from: string;
  readonly to?: string;
  readonly inside: number;
  readonly of: number;
  readonly member: boolean;
  /** Dwellings inside by join level 1 to 4; the first entry those whose level is not told. */
  readonly levels: readonly number[];
}

const dayMs = 86_400_000;
const always = '0001-01-01';
const levelCount = 5;

interface Version {
  readonly area: AreaVersion;
  readonly from: string;
  readonly to: string;
  /** Rows of dwellings inside, by unit. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
}

/**
 * Which units lie in which areas when, by where their dwellings stand. An area whose kind may not overlap shares a unit
 * with its neighbours: the unit goes to the one with most of its dwellings, or to none where most lie in none. Other
 * areas are judged alone, inside or outside. A tie goes to the area, between areas to the first identity. Neighbours
 * count only where everybody who may see the area may see them, so that no hidden border shows in another's units.
 * @param areas - Current versions.
 * @returns By objektId, units in the order of their ids and days; units with no dwelling inside are not named.
 * @source architecture.md section 3, "Unit"
 */
export function placeUnits(
  areas: readonly AreaVersion[],
  dwellings: DwellingPlaces,
  themes: readonly AreaTheme[],
): ReadonlyMap<string, readonly PlacedUnit[]> {
  const rowsOfUnit = new Map<string, number[]>();
  dwellings.ids.forEach((id, row) => {
    const rows = rowsOfUnit.get(id);
    if (rows) rows.push(row);
    else rowsOfUnit.set(id, [row]);
  });
  const find = finder(dwellings);
  const versions = areas.map(
    (area): Version => ({ area, from: area.gyldigFra ?? always, to: area.gyldigTil ?? openEnd, rows: find(area) }),
  );
  const byUnit = new Map<string, Version[]>();
  for (const version of versions) {
    for (const unit of version.rows.keys()) byUnit.set(unit, [...(byUnit.get(unit) ?? []), version]);
  }
  const placed = new Map<string, PlacedUnit[]>(areas.map(({ objektId }) => [objektId, []]));
  for (const unit of [...byUnit.keys()].sort()) {
    const rows = must(rowsOfUnit.get(unit), unit);
    for (const version of byUnit.get(unit) ?? []) {
      const sides = sidesOf(version, byUnit.get(unit) ?? [], themes);
      must(placed.get(version.area.objektId), unit).push(...placesOf(unit, rows, version, sides, dwellings));
    }
  }
  return placed;
}

/** Rows of dwellings inside an area, by unit. */
function finder({ ids, columns }: DwellingPlaces): (area: AreaVersion) => ReadonlyMap<string, ReadonlySet<number>> {
  const { x, y, special } = columns;
  const rows = ids.flatMap((_, row) => (Number.isFinite(x[row]) && special[row] !== 1 ? [row] : []));
  if (rows.length === 0) return () => new Map();
  const index = new Flatbush(rows.length);
  for (const row of rows) index.add(x[row] ?? 0, y[row] ?? 0, x[row] ?? 0, y[row] ?? 0);
  index.finish();
  return ({ shape }) => {
    const found = new Map<string, Set<number>>();
    for (const at of index.search(...boxOf(shape)).sort((a, b) => a - b)) {
      const row = rows[at] ?? 0;
      const point = [x[row] ?? 0, y[row] ?? 0] as const;
      if (!shape.some((polygon) => pointInPolygon(point, polygon) !== 'outside')) continue;
      const unit = ids[row] ?? '';
      const known = found.get(unit);
      if (known) known.add(row);
      else found.set(unit, new Set([row]));
    }
    return found;
  };
}

/** Areas a unit may lie in instead. */
function sidesOf({ area }: Version, near: readonly Version[], themes: readonly AreaTheme[]): readonly Version[] {
  const rules = themes.find((theme) => theme.code === area.theme)?.rules;
  const typeField = rules?.typeField;
  if (rules?.overlap?.within !== 'error' || typeField === undefined) return [];
  const type = area.fields[typeField];
  if (rules.grades?.type === type || rules.overlap.exceptTypes?.includes(Number(type))) return [];
  return near.filter(
    ({ area: other }) =>
      other.objektId !== area.objektId &&
      other.theme === area.theme &&
      other.kommunekode === area.kommunekode &&
      other.fields[typeField] === type &&
      seenByAllWhoSee(other, area),
  );
}

const everybody = 1;

function seenByAllWhoSee(other: AreaVersion, area: AreaVersion): boolean {
  return other.offKode === everybody || (other.offKode === area.offKode && other.cvrKode === area.cvrKode);
}

function placesOf(
  unit: string,
  rows: readonly number[],
  version: Version,
  sides: readonly Version[],
  { columns }: DwellingPlaces,
): readonly PlacedUnit[] {
  const days = rows.map((row) => ({ row, from: dayOf(columns.fromDay[row]), to: dayOf(columns.toDay[row]) }));
  const found: PlacedUnit[] = [];
  for (const [from, to] of spansOf(version, [...sides, ...days])) {
    const living = days.filter((day) => day.from <= from && to <= day.to).map(({ row }) => row);
    const sum = (of: readonly number[]) => of.reduce((total, row) => total + (columns.dwellings[row] ?? 0), 0);
    const own = living.filter((row) => version.rows.get(unit)?.has(row));
    const [inside, of] = [sum(own), sum(living)];
    if (inside === 0) continue;
    const valid = sides.filter((side) => side.from <= from && to <= side.to);
    const others = valid.map(({ area, rows: theirs }) => ({
      id: area.objektId,
      inside: sum(living.filter((row) => theirs.get(unit)?.has(row))),
    }));
    const outside = sum(
      living.filter((row) => !own.includes(row) && !valid.some((side) => side.rows.get(unit)?.has(row))),
    );
    const beaten = others.some(
      (other) => other.inside > inside || (other.inside === inside && other.id < version.area.objektId),
    );
    const levels = new Array<number>(levelCount).fill(0);
    for (const row of own) {
      const level = columns.level[row] ?? Number.NaN;
      const at = Number.isInteger(level) ? level : 0;
      levels[at] = (levels[at] ?? 0) + (columns.dwellings[row] ?? 0);
    }
    const member = !beaten && inside >= outside;
    const until = to === openEnd ? {} : { to };
    found.push({ unit, versionsId: version.area.versionsId, from, ...until, inside, of, member, levels });
  }
  return found;
}

/** The time of a version cut wherever one of the others begins or ends: first and last day of each piece. */
function spansOf(
  { from, to }: Version,
  others: readonly { readonly from: string; readonly to: string }[],
): readonly (readonly [string, string])[] {
  const starts = new Set([from]);
  for (const other of others) {
    if (from < other.from && other.from <= to) starts.add(other.from);
    const after = other.to === openEnd ? openEnd : daysAfter(other.to, 1);
    if (from < after && after <= to && after !== openEnd) starts.add(after);
  }
  const sorted = [...starts].sort();
  return sorted.map((start, at) => [start, sorted[at + 1] === undefined ? to : daysAfter(sorted[at + 1] ?? to, -1)]);
}

function dayOf(days: number | undefined): string {
  if (days === undefined || Number.isNaN(days)) return openEnd;
  return new Date(days * dayMs).toISOString().slice(0, 10);
}
