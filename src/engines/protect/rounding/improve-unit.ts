import { gapsOf, type Hold, sharedHeld } from './held-margins.ts';
import { addError, type RoundingProblem, type RoundingState } from './rounding-state.ts';

/**
 * What tells quickly how the sum of squares changes. Changing a leaf by δ changes it by 2δ·slope + δ²·weight, and
 * changing two also by 2·δ₁·δ₂·weight of the pair, so a move is judged without looking at the sums again.
 */
export interface Moves {
  readonly hold: Hold | undefined;
  /** Weights of pairs of cells (cells × cells): sums shared × groups of the unit, held margins by a large number. */
  weightsOf(unit: number): Float64Array;
  /** Slopes of the unit being improved, by cell. */
  readonly slopes: Float64Array;
  readonly sums: Float64Array;
}

/** A held margin counts so much more than a sum that nothing is gained by leaving it. */
const HELD_WEIGHT = 2 ** 24;
const LONGEST_CHAIN = 6;

/** Room and weights for a problem's units. */
export function openMoves(problem: RoundingProblem, hold: Hold | undefined): Moves {
  const { lattice, memberships } = problem;
  const known = new Map<number, Float64Array>();
  const weightsOf = (unit: number): Float64Array => {
    const groups = at(memberships.groupFrom, unit + 1) - at(memberships.groupFrom, unit);
    const mask = hold ? at(hold.maskOf, unit) : 0;
    const key = mask * 4096 + groups;
    const found = known.get(key);
    if (found) return found;
    const held = hold ? sharedHeld(hold, mask, lattice.cells) : undefined;
    const made = Float64Array.from(
      lattice.shared,
      (shared, i) => shared * groups + (held ? at(held, i) * HELD_WEIGHT : 0),
    );
    known.set(key, made);
    return made;
  };
  return { hold, weightsOf, slopes: new Float64Array(lattice.cells), sums: new Float64Array(lattice.sums) };
}

/**
 * Makes every single change and every up-and-down pair of a unit that lowers the sum of squares; answers how many.
 * `withChains` tries longer changes too, where held margins cross.
 */
export function improveUnit(state: RoundingState, moves: Moves, unit: number, withChains: boolean): number {
  const from = at(state.activeFrom, unit);
  const to = at(state.activeFrom, unit + 1);
  if (from === to) return 0;
  loadSlopes(state, moves, unit);
  const weights = moves.weightsOf(unit);
  const frame = { state, slopes: moves.slopes, weights, unit, from, to };
  let changes = 0;
  for (let i = from; i < to; i++) changes += tryOne(frame, i);
  for (let i = from; i < to; i++) changes += tryPairs(frame, i);
  if (withChains && moves.hold?.crossing) for (let i = from; i < to; i++) changes += tryChain(frame, i);
  return changes;
}

/** Slope of every cell of the unit: the errors of all sums it is part of, added. */
export function loadSlopes(state: RoundingState, moves: Moves, unit: number): void {
  const { lattice, memberships } = state.problem;
  const { sums, slopes, hold } = moves;
  sums.fill(0);
  for (let g = at(memberships.groupFrom, unit); g < at(memberships.groupFrom, unit + 1); g++) {
    const base = at(memberships.groupOf, g) * lattice.sums;
    for (let s = 0; s < lattice.sums; s++) sums[s] = at(sums, s) + at(state.errors, base + s);
  }
  for (let cell = 0; cell < lattice.cells; cell++) {
    let slope = 0;
    for (let s = at(lattice.sumFrom, cell); s < at(lattice.sumFrom, cell + 1); s++)
      slope += at(sums, at(lattice.sumOf, s));
    slopes[cell] = slope;
  }
  if (!hold) return;
  const gaps = gapsOf(state, hold, unit);
  for (let cell = 0; cell < lattice.cells; cell++) {
    for (let m = at(hold.marginFrom, cell); m < at(hold.marginFrom, cell + 1); m++) {
      slopes[cell] = at(slopes, cell) + HELD_WEIGHT * at(gaps, at(hold.marginOf, m));
    }
  }
}

interface Frame {
  readonly state: RoundingState;
  readonly slopes: Float64Array;
  readonly weights: Float64Array;
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

function tryOne(frame: Frame, i: number): number {
  const { state, slopes, weights } = frame;
  const { n, lattice } = state.problem;
  const cell = at(state.active, i);
  const change = otherWay(frame, cell);
  if (2 * change * at(slopes, cell) + n * n * at(weights, cell * lattice.cells + cell) >= 0) return 0;
  make(frame, cell, change);
  return 1;
}

function tryPairs(frame: Frame, i: number): number {
  const { state, slopes, weights, to } = frame;
  const { n, lattice } = state.problem;
  const { cells } = lattice;
  const first = at(state.active, i);
  const change = otherWay(frame, first);
  const alone = 2 * change * at(slopes, first) + n * n * at(weights, first * cells + first);
  for (let j = i + 1; j < to; j++) {
    const second = at(state.active, j);
    if (otherWay(frame, second) !== -change) continue;
    const gain =
      alone -
      2 * change * at(slopes, second) +
      n * n * (at(weights, second * cells + second) - 2 * at(weights, first * cells + second));
    if (gain >= 0) continue;
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
