import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { MapRegion } from '../../domain/model/area-map.ts';
import type { FlowGround, MoveAnswer, MoveEnd } from '../../domain/model/moves.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import { kommuneRegions } from '../maps/place-regions.ts';

interface PlacedEnd {
  readonly place?: readonly [x: number, y: number];
  readonly inside: boolean;
  readonly shared?: string;
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const width = 720;
const [flattest, tallest] = [0.6, 1.05];
// Ends at the rim are told by name; room for the names is left inside it.
const rim = 26;
const narrowest = 9000;
const around = 0.22;

/**
 * The ground under the moves of a place. Ends outside the drawing stand at its rim in the direction they lie; those with
 * no place on the map (abroad, others) have no position.
 */
export function flowGround(directory: PlaceDirectory, moves: MoveAnswer): FlowGround | undefined {
  return kept(moves, '', () => ({ ground: groundOf(directory, moves) })).ground;
}

const kept = keepPer<MoveAnswer, { readonly ground: FlowGround | undefined }>(1);

function groundOf(directory: PlaceDirectory, { ends }: MoveAnswer): FlowGround | undefined {
  const kommuner = new Map(kommuneRegions(directory).map((region) => [region.kommune ?? '', region]));
  const placed = ends.map((end) => {
    const region = regionOf(end, kommuner);
    if (region) return { inside: end.inside, place: [region.x, region.y] as const, shared: region.name };
    return { inside: end.inside, ...(end.spot ? { place: end.spot } : {}) };
  });
  return groundUnder(directory, placed);
}

/** The ground under some places: a box around those inside, with the outlines of kommuner that reach into it. */
export function groundUnder(directory: PlaceDirectory, placed: readonly PlacedEnd[]): FlowGround | undefined {
  const box = boxAround(placed.flatMap(({ place, inside }) => (place && inside ? [place] : [])));
  if (!box) return undefined;
  const scale = width / (box.east - box.west);
  const height = Math.round((box.north - box.south) * scale);
  const onPaper = ([x, y]: readonly [number, number]): readonly [number, number] => [
    Math.round((x - box.west) * scale),
    Math.round((box.north - y) * scale),
  ];
  return {
    width,
    height,
    land: kommuneRegions(directory).flatMap((region) => pathOf(region, box, onPaper)),
    spots: placed.map(({ place, shared }) =>
      place ? { ...spotOn(onPaper(place), height), ...(shared === undefined ? {} : { shared }) } : null,
    ),
  };
}

function regionOf({ key }: MoveEnd, kommuner: ReadonlyMap<string, MapRegion>): MapRegion | undefined {
  const kommune = /^(?:kom|almene):(\d{3,4})$/.exec(key)?.[1];
  return kommune === undefined ? undefined : kommuner.get(kommune);
}

function boxAround(spots: readonly (readonly [number, number])[]): Box | undefined {
  if (spots.length === 0) return undefined;
  const [xs, ys] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const [west, east] = widened(Math.min(...xs), Math.max(...xs), narrowest);
  const [south, north] = widened(Math.min(...ys), Math.max(...ys), narrowest * flattest);
  const [w, h] = [east - west, north - south];
  if (h < w * flattest) return { west, east, ...spread('south', 'north', south, north, w * flattest) };
  if (h > w * tallest) return { south, north, ...spread('west', 'east', west, east, h / tallest) };
  return { west, east, south, north };
}

function widened(from: number, to: number, least: number): readonly [number, number] {
  const room = Math.max((to - from) * (1 + 2 * around), least);
  const middle = (from + to) / 2;
  return [middle - room / 2, middle + room / 2];
}

function spread<A extends string, B extends string>(low: A, high: B, from: number, to: number, size: number) {
  const middle = (from + to) / 2;
  return { [low]: middle - size / 2, [high]: middle + size / 2 } as { readonly [K in A | B]: number };
}

/** Outlines that reach into the box, corners that fall together left out. */
function pathOf(
  { shape = [] }: MapRegion,
  box: Box,
  onPaper: (at: readonly [number, number]) => readonly [number, number],
): readonly string[] {
  const paths = shape.flatMap(([outer = []]) => {
    const isNear = outer.some(([x, y]) => x > box.west && x < box.east && y > box.south && y < box.north);
    const holds = outer.length > 0 && surrounds(outer, box);
    if (!isNear && !holds) return [];
    const corners: string[] = [];
    for (const [x, y] of outer) {
      const corner = onPaper([x, y]).join(' ');
      if (corner !== corners.at(-1)) corners.push(corner);
    }
    return corners.length > 2 ? [`M${corners.join('L')}Z`] : [];
  });
  return paths.length === 0 ? [] : [paths.join('')];
}

// A kommune around the whole drawing has no corner in it.
function surrounds(outer: readonly (readonly [number, number])[], { west, east, south, north }: Box): boolean {
  const [xs, ys] = [outer.map(([x]) => x), outer.map(([, y]) => y)];
  return Math.min(...xs) < east && Math.max(...xs) > west && Math.min(...ys) < north && Math.max(...ys) > south;
}

function spotOn([x, y]: readonly [number, number], height: number): { x: number; y: number; edge: boolean } {
  const inside = x >= rim && x <= width - rim && y >= rim && y <= height - rim;
  if (inside) return { x, y, edge: false };
  // Along the line to the middle, to where it crosses the rim.
  const [cx, cy] = [width / 2, height / 2];
  const [dx, dy] = [x - cx, y - cy];
  const share = Math.min((cx - rim) / Math.max(1, Math.abs(dx)), (cy - rim) / Math.max(1, Math.abs(dy)));
  return { x: Math.round(cx + dx * share), y: Math.round(cy + dy * share), edge: true };
}
