import { isPooled } from './measure-distances.ts';
import type { TwinSpace } from './twin-space.ts';

/** Points of one node's half-space: units from `from` up to, not including, `to` of the order. */
interface Tree {
  readonly width: number;
  /** Position times root weight, unit-major; units that lack a variable are left out. */
  readonly points: Float64Array;
  readonly units: Int32Array;
}

const leafSize = 8;

/**
 * Distance from every usable unit to its nearest, in rising order. Thousands of units in a few hundredths of a second,
 * where asking each about all others takes a second; the same digits, since distances themselves are measured alike.
 * Undefined where the method's distance is none that a tree of half-spaces can search: then ask each about all others.
 */
export function nearestOfAll(space: TwinSpace): Float64Array | undefined {
  if (!isPlain(space)) return undefined;
  const width = space.variables.length;
  const units = Int32Array.from(space.usable.keys().filter((unit) => space.usable[unit] === 1));
  if (units.length < 2) return new Float64Array(0);
  const roots = space.variables.map(({ weight }) => Math.sqrt(weight));
  const points = space.scaled.map((value, at) => value * (roots[at % width] ?? 0));
  const tree = { width, points, units };
  arrange(tree, 0, units.length, 0);
  const weights = Float64Array.from(space.variables, ({ weight }) => weight);
  const nearest = Float64Array.from(units, (unit) => Math.sqrt(search(tree, space, weights, unit)));
  return nearest.sort();
}

/**
 * The same of some units: each asked about the others from its own place outwards in the order of one variable, until
 * that variable alone is too far. A tree of many variables takes longer to make than so few are to ask.
 * Undefined where {@link nearestOfAll} is.
 */
export function nearestOfSome(space: TwinSpace, some: readonly number[]): Float64Array | undefined {
  if (!isPlain(space)) return undefined;
  const weights = Float64Array.from(space.variables, ({ weight }) => weight);
  const line = lineOf(space, weights.indexOf(Math.max(...weights)));
  return Float64Array.from(some, (unit) => Math.sqrt(nearestSquare(space, weights, line, unit))).sort();
}

function isPlain(space: TwinSpace): boolean {
  return space.method.metric === 'euclid' && isPooled(space) && space.method.rebase === 'none';
}

/** Usable units in the order of one variable, and where each stands. */
interface Line {
  readonly axis: number;
  readonly units: Int32Array;
  readonly places: Int32Array;
}

function lineOf({ scaled, usable, variables }: TwinSpace, axis: number): Line {
  const width = variables.length;
  const units = Int32Array.from(usable.keys().filter((unit) => usable[unit] === 1));
  const values = Float64Array.from(units, (unit) => scaled[unit * width + axis] as number);
  const order = risingOrder(values);
  const places = new Int32Array(usable.length);
  const inOrder = order.map((at, place) => {
    const unit = units[at] as number;
    places[unit] = place;
    return unit;
  });
  return { axis, units: inOrder, places };
}

/**
 * Positions of values in rising order. Numbers alone are sorted many times faster than positions by what they point at,
 * so each position is then put where its number came to stand.
 */
function risingOrder(values: Float64Array): Int32Array {
  const sorted = values.toSorted();
  const order = new Int32Array(values.length);
  const taken = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const first = firstNotBelow(sorted, values[at] as number);
    order[first + (taken[first] as number)] = at;
    taken[first] = (taken[first] as number) + 1;
  }
  return order;
}

/** Where the first number stands that is at least this large. */
function firstNotBelow(sorted: Float64Array, value: number): number {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Smallest squared distance from a unit to any other; a sum is left as soon as it is larger. */
function nearestSquare(
  { scaled }: TwinSpace,
  weights: Float64Array,
  { axis, units, places }: Line,
  unit: number,
): number {
  const width = weights.length;
  const own = scaled.slice(unit * width, (unit + 1) * width);
  const place = places[unit] as number;
  let best = Number.POSITIVE_INFINITY;
  for (const step of [1, -1]) {
    for (let at = place + step; at >= 0 && at < units.length; at += step) {
      const start = (units[at] as number) * width;
      const along = (own[axis] as number) - (scaled[start + axis] as number);
      // What the sum below begins or ends with: never larger than the sum, for rounding keeps order.
      if ((weights[axis] as number) * along * along > best) break;
      let sum = 0;
      for (let v = 0; v < width && sum < best; v++) {
        const apart = (own[v] as number) - (scaled[start + v] as number);
        sum += (weights[v] as number) * apart * apart;
      }
      if (sum < best) best = sum;
    }
  }
  return best;
}

/** Sorts a stretch of the order by one variable and its halves by the next: the middle one divides. */
function arrange(tree: Tree, from: number, to: number, axis: number): void {
  if (to - from <= leafSize) return;
  const { points, width, units } = tree;
  units.subarray(from, to).sort((a, b) => (points[a * width + axis] as number) - (points[b * width + axis] as number));
  const middle = (from + to) >> 1;
  const next = (axis + 1) % width;
  arrange(tree, from, middle, next);
  arrange(tree, middle + 1, to, next);
}

/** Smallest squared distance from a unit to any other. */
function search(tree: Tree, space: TwinSpace, weights: Float64Array, unit: number): number {
  const { points, width, units } = tree;
  let best = Number.POSITIVE_INFINITY;
  const ask = (other: number): void => {
    if (other === unit) return;
    let sum = 0;
    for (let v = 0; v < width; v++) {
      const apart = (space.scaled[unit * width + v] as number) - (space.scaled[other * width + v] as number);
      sum += (weights[v] as number) * apart * apart;
      if (sum >= best) return;
    }
    best = sum;
  };
  const walk = (from: number, to: number, axis: number): void => {
    if (to - from <= leafSize) {
      for (let at = from; at < to; at++) ask(units[at] as number);
      return;
    }
    const middle = (from + to) >> 1;
    const divider = units[middle] as number;
    const gap = (points[unit * width + axis] as number) - (points[divider * width + axis] as number);
    const next = (axis + 1) % width;
    if (gap < 0) walk(from, middle, next);
    else walk(middle + 1, to, next);
    ask(divider);
    // Roots of weights are rounded, so a half-space is left out only when it is clearly too far.
    if (gap * gap > best * (1 + 1e-9)) return;
    if (gap < 0) walk(middle + 1, to, next);
    else walk(from, middle, next);
  };
  walk(0, units.length, 0);
  return best;
}
