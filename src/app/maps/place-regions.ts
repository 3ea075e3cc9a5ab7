import { holdsOn, livesOn } from '../../domain/kernel/holds-on.ts';
import type { AreaShape } from '../../domain/model/area.ts';
import type { MapRegion } from '../../domain/model/area-map.ts';
import type { Afdeling, Membership, PlaceDirectory } from '../../domain/model/place.ts';
import { type CellSize, cellIdOf, cellShape } from '../../engines/areas/kvadratnet.ts';
import { middleOf } from '../../engines/areas/measure-shape.ts';
import { kommuneGround } from './kommune-ground.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

type Kommuner = ReadonlyMap<string, string>;

/** Names of kommuner by code. */
export function kommuneNames({ kommuner }: PlaceDirectory): Kommuner {
  return new Map(kommuner.map(({ code, name }) => [code, name]));
}

/** First day of the edition: the day "today" is. */
export function editionDay({ edition }: PlaceDirectory): string {
  return `${edition}-01-01`;
}

const spotOf = ({ x, y }: Afdeling): Spot | undefined => (x === undefined || y === undefined ? undefined : { x, y });

/** Afdelinger of today whose place is known, as points. */
export function afdelingRegions(directory: PlaceDirectory, names: Kommuner): readonly MapRegion[] {
  const day = editionDay(directory);
  return directory.afdelinger.flatMap((afdeling): readonly MapRegion[] => {
    const spot = spotOf(afdeling);
    if (!spot || !livesOn(afdeling, day)) return [];
    const id = `afd:${afdeling.id}`;
    const detail = names.get(afdeling.kommune) ?? afdeling.kommune;
    return [{ id, name: afdeling.name, detail, kommune: afdeling.kommune, selection: id, ...spot }];
  });
}

/** Helhedsplaner of today, each as a point in the middle of its afdelinger. */
export function planRegions(directory: PlaceDirectory, names: Kommuner): readonly MapRegion[] {
  const day = editionDay(directory);
  const spots = spotsOf(directory);
  return directory.helhedsplaner.flatMap((plan): readonly MapRegion[] => {
    const spot = middleOfMembers(plan.members, spots, day);
    if (!spot || !holdsOn(plan, day)) return [];
    const id = `plan:${plan.id}`;
    const detail = names.get(plan.kommune) ?? plan.kommune;
    return [{ id, name: plan.name, detail, kommune: plan.kommune, selection: id, ...spot }];
  });
}

/** Boligområder of today: their registered ground, or a point in the middle of their afdelinger where there is none. */
export function omraadeRegions(
  directory: PlaceDirectory,
  names: Kommuner,
  ground: ReadonlyMap<string, AreaShape>,
): readonly MapRegion[] {
  const day = editionDay(directory);
  const spots = spotsOf(directory);
  return directory.omraader.flatMap((area): readonly MapRegion[] => {
    const shape = ground.get(area.id.toLowerCase());
    const spot = shape ? spotOfShape(shape) : middleOfMembers(area.members, spots, day);
    if (!spot || !livesOn(area, day)) return [];
    const id = `omr:${area.id}`;
    const detail = names.get(area.kommune) ?? area.kommune;
    const placed = { id, name: area.name, detail, kommune: area.kommune, selection: id, ...spot };
    return [shape ? { ...placed, shape } : placed];
  });
}

/** Kommuner on approximate ground; one without ground is a point in its middle, where that is known. */
export function kommuneRegions(directory: PlaceDirectory): readonly MapRegion[] {
  const ground = kommuneGround();
  const regions = new Map(directory.regioner.map(({ code, name }) => [code, name]));
  return directory.kommuner.flatMap(({ code, name, region }): readonly MapRegion[] => {
    const shape = ground.get(code);
    if (!shape) return [];
    const id = `kom:${code}`;
    const detail = regions.get(region) ?? region;
    return [{ id, name, detail, kommune: code, selection: id, ...spotOfShape(shape), shape }];
  });
}

/** Cells of kvadratnet that afdelinger stand in, with the units of each. */
export function cellRegions(
  directory: PlaceDirectory,
  names: Kommuner,
  size: CellSize,
): { readonly regions: readonly MapRegion[]; readonly units: readonly (readonly string[])[] } {
  const inParts = new Set(directory.units.flatMap((unit) => (unit.kind === 'afdelingsdel' ? [unit.afdeling] : [])));
  const cells = new Map<string, { readonly units: string[]; readonly afdelinger: Set<string>; kommune: string }>();
  for (const { id, kind, x, y, afdeling, kommune } of directory.units) {
    if (x === undefined || y === undefined) continue;
    const key = cellIdOf([x, y], size);
    const cell = cells.get(key) ?? { units: [], afdelinger: new Set(), kommune };
    cell.units.push(id);
    const isPart = kind === 'afdelingsdel';
    // An afdeling in parts may stand in several cells; its own unit is of the years before.
    if (afdeling !== undefined && (isPart || !inParts.has(afdeling))) cell.afdelinger.add(`afd:${id}`);
    cells.set(key, cell);
  }
  const found = [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    regions: found.flatMap(([id, { afdelinger, kommune }]) => {
      const shape = cellShape(id) ?? [];
      const detail = names.get(kommune) ?? kommune;
      return [{ id, name: id, detail, kommune, selection: [...afdelinger].join(','), ...spotOfShape(shape), shape }];
    }),
    units: found.map(([, { units }]) => units),
  };
}

/** A point that stands for a shape. */
export function spotOfShape(shape: AreaShape): Spot {
  const [x, y] = middleOf(shape);
  return { x, y };
}

function spotsOf({ afdelinger }: PlaceDirectory): ReadonlyMap<string, Spot> {
  return new Map(
    afdelinger.flatMap((afdeling) => {
      const spot = spotOf(afdeling);
      return spot ? [[afdeling.id, spot] as const] : [];
    }),
  );
}

function middleOfMembers(
  members: readonly Membership[],
  spots: ReadonlyMap<string, Spot>,
  day: string,
): Spot | undefined {
  const known = members.flatMap((member) => {
    const spot = holdsOn(member, day) ? spots.get(member.afdeling) : undefined;
    return spot ? [spot] : [];
  });
  if (known.length === 0) return undefined;
  const mean = (of: (spot: Spot) => number): number => known.reduce((sum, spot) => sum + of(spot), 0) / known.length;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}
