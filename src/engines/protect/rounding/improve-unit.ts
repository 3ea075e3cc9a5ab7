import { loadSlopes, type Moves } from './moves.ts';
import type { RoundingState } from './rounding-problem.ts';
import { addError } from './rounding-state.ts';

interface Frame {
  readonly state: RoundingState;
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
  /**
   * Which held margins each cell is part of, as a number; 0 for none. With it only moves that leave all of them as
   * they are get tried: single cells in none, pairs in the same.
   */
  readonly classes: Int32Array | undefined;
}

const LONGEST_CHAIN = 6;

/**
 * Makes every single change and every up-and-down pair of a unit that lowers the sum of squares; answers how many.
 * `withChains` tries longer changes too, where held margins cross.
 */
export function improveUnit(state: RoundingState, moves: Moves, unit: number, withChains: boolean): number {
  const from = at(state.activeFrom, unit);
  const to = at(state.activeFrom, unit + 1);
  if (from === to) return 0;
  const { hold, slopes } = moves;
  const open = loadSlopes(state, moves, unit);
  const met = hold !== undefined && open === 0;
  const frame: Frame = {
    state,
    slopes,
    weights: met ? moves.plainWeights(unit) : moves.heldWeights(unit),
    unit,
    from,
    to,
    classes: met ? hold.classes[at(hold.maskOf, unit)] : undefined,
  };
  let changes = 0;
  for (let i = from; i < to; i++) changes += tryOne(frame, i);
  for (let i = from; i < to; i++) changes += tryPairs(frame, i);
  if (!withChains || !hold?.crossing) return changes;
  const long = { ...frame, weights: moves.heldWeights(unit), classes: undefined };
  for (let i = from; i < to; i++) changes += tryChain(long, i);
  return changes;
}

function tryOne(frame: Frame, i: number): number {
  const { state, slopes, weights, classes } = frame;
  const { n, lattice } = state.problem;
  const cell = at(state.active, i);
  if (classes && at(classes, cell) !== 0) return 0;
  const change = otherWay(frame, cell);
  const cost = 2 * change * at(slopes, cell) + n * n * at(weights, cell * lattice.cells + cell);
  // Where both ways are as good, the way of the year before: each such change makes one leaf more follow it, so it ends.
  if (cost > 0 || (cost === 0 && !follows(frame, cell, change))) return 0;
  make(frame, cell, change);
  return 1;
}

function tryPairs(frame: Frame, i: number): number {
  const { state, slopes, weights, to, classes } = frame;
  const { n, lattice } = state.problem;
  const { cells } = lattice;
  const first = at(state.active, i);
  const change = otherWay(frame, first);
  const row = first * cells;
  const own = n * n * at(weights, row + first);
  const alone = 2 * change * at(slopes, first) + own;
  // A partner can give back at most twice the cell's own weight, and by itself it lowers nothing (tryOne saw to that).
  if (alone >= 2 * own) return 0;
  for (let j = i + 1; j < to; j++) {
    const second = at(state.active, j);
    if (classes && at(classes, second) !== at(classes, first)) continue;
    const gain =
      alone -
      2 * change * at(slopes, second) +
      n * n * (at(weights, second * cells + second) - 2 * at(weights, row + second));
    if (gain >= 0 || otherWay(frame, second) !== -change) continue;
    make(frame, first, change);
    make(frame, second, -change);
    return 1;
  }
  return 0;
}

/**
 * Changes a leaf and then, each time, the leaf that mends most of what that did, until the whole is better than before:
 * where margins are held across each other (age and origin) nothing shorter than four changes may be allowed.
 */
function tryChain(frame: Frame, start: number): number {
  const { state, slopes, weights, from, to } = frame;
  const { n, lattice } = state.problem;
  const { cells } = lattice;
  const before = slopes.slice();
  const chain: number[] = [];
  let cost = 0;
  for (let next = at(state.active, start); chain.length < LONGEST_CHAIN; ) {
    const change = otherWay(frame, next);
    cost += 2 * change * at(slopes, next) + n * n * at(weights, next * cells + next);
    chain.push(next);
    addToSlopes(frame, next, change);
    if (cost < 0) {
      slopes.set(before);
      for (const cell of chain) make(frame, cell, otherWay(frame, cell));
      return 1;
    }
    let best = Number.POSITIVE_INFINITY;
    for (let i = from; i < to; i++) {
      const cell = at(state.active, i);
      if (chain.includes(cell)) continue;
      const alone = 2 * otherWay(frame, cell) * at(slopes, cell) + n * n * at(weights, cell * cells + cell);
      if (alone >= best) continue;
      best = alone;
      next = cell;
    }
    if (best === Number.POSITIVE_INFINITY) break;
  }
  slopes.set(before);
  return 0;
}

function follows({ state, unit }: Frame, cell: number, change: number): boolean {
  const wanted = state.problem.earlier?.direction?.[unit * state.problem.lattice.cells + cell] ?? 0;
  return wanted * change > 0;
}

/** The step to the count's other neighbour. */
function otherWay({ state, unit }: Frame, cell: number): number {
  const { n, counts, lattice } = state.problem;
  const i = unit * lattice.cells + cell;
  return at(state.values, i) > at(counts, i) ? -n : n;
}

/** Makes a change: the leaf, the errors it is part of, and the slopes of the unit's other active cells. */
function make(frame: Frame, cell: number, change: number): void {
  const { state, unit } = frame;
  const leaf = unit * state.problem.lattice.cells + cell;
  state.values[leaf] = at(state.values, leaf) + change;
  addError(state, unit, cell, change);
  addToSlopes(frame, cell, change);
}

function addToSlopes({ state, slopes, weights, from, to }: Frame, cell: number, change: number): void {
  const { cells } = state.problem.lattice;
  for (let i = from; i < to; i++) {
    const other = at(state.active, i);
    slopes[other] = at(slopes, other) + change * at(weights, cell * cells + other);
  }
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
