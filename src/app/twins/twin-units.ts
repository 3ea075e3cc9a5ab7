import { livesOn } from '../../domain/kernel/holds-on.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { placesIn, type YearOfUnits } from '../../engines/twins/stock-column.ts';

/** One unit's public facts. */
export interface TwinUnit {
  /** 0045-08501 or 0045. */
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly kommune: string;
  readonly region: string;
  readonly x?: number;
  readonly y?: number;
}

/** The day a release is about: units closed before it are not in it. */
export function dayOf({ manifest }: ReleaseContent): string {
  return `${manifest.edition}-01-01`;
}

/** Afdelinger that were open on the release's day, by number. */
export function afdelingerOf(content: ReleaseContent): readonly TwinUnit[] {
  const { directory } = content;
  const regions = new Map(directory.kommuner.map(({ code, region }) => [code, region]));
  return directory.afdelinger
    .filter((one) => livesOn(one, dayOf(content)))
    .map(({ id, name, organisation, kommune, x, y }) => ({
      ...{ id, name, organisation, kommune, region: regions.get(kommune) ?? '' },
      ...(x === undefined ? {} : { x }),
      ...(y === undefined ? {} : { y }),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Organisations that were open on the release's day and have an open afdeling, by number. */
export function organisationerOf(content: ReleaseContent): readonly TwinUnit[] {
  const { directory } = content;
  const regions = new Map(directory.kommuner.map(({ code, region }) => [code, region]));
  const open = new Set(afdelingerOf(content).map(({ organisation }) => organisation));
  const own = Map.groupBy(directory.afdelinger, ({ organisation }) => organisation);
  return directory.organisationer
    .filter((one) => open.has(one.nr) && livesOn(one, dayOf(content)))
    .map(({ nr, name, kommune }) => ({
      ...{ id: nr, name, organisation: nr, kommune, region: regions.get(kommune) ?? '' },
      ...centreOf(own.get(nr) ?? []),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function centreOf(places: readonly { readonly x?: number; readonly y?: number }[]): Pick<TwinUnit, 'x' | 'y'> {
  const known = places.flatMap(({ x, y }) => (x === undefined || y === undefined ? [] : [{ x, y }]));
  if (known.length === 0) return {};
  const mean = (of: (place: { x: number; y: number }) => number): number =>
    known.reduce((sum, place) => sum + of(place), 0) / known.length;
  return { x: mean((p) => p.x), y: mean((p) => p.y) };
}

/** The units with the stock's own centroids where it has them. */
export function withPlaces(
  units: readonly TwinUnit[],
  ids: readonly string[],
  { stock, level }: YearOfUnits,
): readonly TwinUnit[] {
  const table = level === 'afdeling' ? stock?.afdelinger : stock?.organisationer;
  if (!table) return units;
  const places = placesIn(table.ids, ids);
  return units.map((unit, at) => {
    const place = places[at] ?? -1;
    const x = table.columns.x[place] ?? Number.NaN;
    const y = table.columns.y[place] ?? Number.NaN;
    return Number.isNaN(x) || Number.isNaN(y) ? unit : { ...unit, x, y };
  });
}
