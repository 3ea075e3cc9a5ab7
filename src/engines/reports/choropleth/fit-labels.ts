import type { AreaShape } from '../../../domain/model/area.ts';

/** Something to be written on a map: metres in EPSG:25832 on the ground, sizes in the units of the drawing. */
export interface LabelWish {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  /** What can be written, the most wanted first; each a few lines below one another. */
  readonly texts: readonly (readonly string[])[];
  /** Written inside this ground; absent beside a mark. */
  readonly shape?: AreaShape;
}

/** A mark no label may cover. */
export interface LabelMark {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The drawing: how far a unit of it is on the ground, what is in view, and how large texts are. */
export interface LabelRoom {
  readonly metres: number;
  readonly view: Box;
  readonly lineHeight: number;
  readonly measure: (text: string) => number;
}

/** A label with its place: the middle of its lines, metres in EPSG:25832. */
export interface FittedLabel {
  readonly at: number;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
}

type Box = readonly [west: number, south: number, east: number, north: number];

const gap = 3;

/**
 * Finds a place for labels where they fit: inside their ground, or beside their mark; never over another label or a mark,
 * never cut by the edge of the drawing. Labels wish in the order given; one that fits nowhere is left out.
 */
export function fitLabels(
  wishes: readonly LabelWish[],
  marks: readonly LabelMark[],
  room: LabelRoom,
): readonly FittedLabel[] {
  const { metres, view } = room;
  const taken = new TakenBoxes(view, cellUnits * metres);
  const radii = new Map(marks.map((mark) => [mark.at, mark.radius * metres]));
  for (const { x, y, radius } of marks) {
    const reach = radius * metres;
    taken.add([x - reach, y - reach, x + reach, y + reach]);
  }
  return wishes.flatMap((wish): readonly FittedLabel[] => {
    if (!isIn([wish.x, wish.y, wish.x, wish.y], view)) return [];
    for (const lines of wish.texts) {
      const width = Math.max(...lines.map(room.measure)) * metres;
      const height = lines.length * room.lineHeight * metres;
      const places = wish.shape
        ? insideOf(wish.shape, wish.y, width, height)
        : besideOf(wish, (radii.get(wish.at) ?? 0) + gap * metres, width, height);
      for (const [x, y] of places) {
        const box: Box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
        if (!isIn(box, view) || taken.meets(box)) continue;
        taken.add(box);
        return [{ at: wish.at, lines, x, y }];
      }
    }
    return [];
  });
}

// Labels are some ten times as long as they are high: cells about as large as one.
const cellUnits = 60;

/** Boxes by the cells of a grid they lie in, so that each is held against its neighbours only. */
class TakenBoxes {
  readonly #view: Box;
  readonly #size: number;
  readonly #cells = new Map<number, Box[]>();

  constructor(view: Box, size: number) {
    this.#view = view;
    this.#size = size;
  }

  add(box: Box): void {
    for (const cell of this.#cellsOf(box)) {
      const known = this.#cells.get(cell);
      if (known) known.push(box);
      else this.#cells.set(cell, [box]);
    }
  }

  meets(box: Box): boolean {
    return this.#cellsOf(box).some((cell) => this.#cells.get(cell)?.some((other) => overlap(box, other)));
  }

  // Boxes out of view are nobody's neighbours.
  #cellsOf([west, south, east, north]: Box): readonly number[] {
    const [left, low, right, top] = this.#view;
    if (west > right || east < left || south > top || north < low) return [];
    const column = (x: number): number => Math.floor((Math.min(Math.max(x, left), right) - left) / this.#size);
    const row = (y: number): number => Math.floor((Math.min(Math.max(y, low), top) - low) / this.#size);
    const cells: number[] = [];
    for (let i = column(west); i <= column(east); i++) {
      for (let j = row(south); j <= row(north); j++) cells.push(i * rowsApart + j);
    }
    return cells;
  }
}

const rowsApart = 100_000;

function overlap(a: Box, b: Box): boolean {
  return a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
}

function isIn(inner: Box, outer: Box): boolean {
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

type Place = readonly [x: number, y: number];

function besideOf({ x, y }: LabelWish, reach: number, width: number, height: number): readonly Place[] {
  return [
    [x + reach + width / 2, y],
    [x - reach - width / 2, y],
    [x, y + reach + height / 2],
    [x, y - reach - height / 2],
  ];
}

// Heights a label is tried at, in its own: at the ground's own point, then further and further above and below.
const levels = [0, 0.5, -0.5, 1, -1, 1.5, -1.5, 2, -2, 3, -3, 4, -4];

/** Middles of a label in its ground: at each height where the ground is widest. */
function* insideOf(shape: AreaShape, y: number, width: number, height: number): Generator<Place> {
  const [west, south, east, north] = boxOf(shape);
  if (east - west < width || north - south < height) return;
  for (const level of levels) {
    const middle = y + level * height;
    const runs = [middle - height / 2, middle, middle + height / 2].map((at) => runsAt(shape, at));
    const [widest] = runs.reduce(inBoth).toSorted(([a, b], [c, d]) => d - c - (b - a));
    if (widest && widest[1] - widest[0] >= width) yield [(widest[0] + widest[1]) / 2, middle];
  }
}

const boxes = new WeakMap<AreaShape, Box>();

// The same ground is asked about in every view of the map.
function boxOf(shape: AreaShape): Box {
  const known = boxes.get(shape);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of shape.flat(2)) {
    [west, south, east, north] = [Math.min(west, x), Math.min(south, y), Math.max(east, x), Math.max(north, y)];
  }
  boxes.set(shape, [west, south, east, north]);
  return [west, south, east, north];
}

type Run = readonly [from: number, to: number];

/** Stretches of a level that lie inside ground, from west to east: between every second border and the next. */
function runsAt(shape: AreaShape, level: number): readonly Run[] {
  const crossings = crossingsAt(shape, level);
  return crossings.flatMap((to, at): readonly Run[] => (at % 2 === 1 ? [[crossings[at - 1] ?? to, to]] : []));
}

function inBoth(some: readonly Run[], others: readonly Run[]): readonly Run[] {
  return some.flatMap(([from, to]) =>
    others.flatMap(([start, end]): readonly Run[] => {
      const [left, right] = [Math.max(from, start), Math.min(to, end)];
      return left < right ? [[left, right]] : [];
    }),
  );
}

function crossingsAt(shape: AreaShape, level: number): readonly number[] {
  const found: number[] = [];
  for (const ring of shape.flat()) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const [ax, ay] = ring[i] ?? [0, 0];
      const [bx, by] = ring[i + 1] ?? [0, 0];
      if (ay > level !== by > level) found.push(ax + ((level - ay) / (by - ay)) * (bx - ax));
    }
  }
  return found.sort((a, b) => a - b);
}
