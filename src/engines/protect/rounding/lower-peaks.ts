import { addError, type RoundingState } from './rounding-state.ts';

/** An error of so many times n or more is a peak. */
const PEAK = 2;
/** How much more a peak's excess counts than an ordinary squared error: enough to be worth worse sums elsewhere. */
const PEAK_WEIGHT = 400;
const MOST_ROUNDS = 3;

interface Move {
  readonly unit: number;
  readonly cells: readonly number[];
  readonly cost: number;
}

/**
 * Takes the largest errors down once the passes are done: for each sum off by 2n or more the best other choice of
 * one leaf, or of one up and one down in a unit, where an error beyond the limit counts many times. The sum of squares
 * has no fear of a single large error; a reader has. For tables without held margins only.
 */
export function lowerPeaks(state: RoundingState): void {
  const { sums } = state.problem.lattice;
  const limit = PEAK * state.problem.n - 1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const peaks = [...state.errors.keys()].filter((sum) => Math.abs(at(state.errors, sum)) > limit);
    peaks.sort((a, b) => Math.abs(at(state.errors, b)) - Math.abs(at(state.errors, a)) || a - b);
    let changes = 0;
    for (const peak of peaks) {
      for (let tries = 0; tries < state.problem.n && Math.abs(at(state.errors, peak)) > limit; tries++) {
        const move = bestMove(state, Math.floor(peak / sums), peak % sums, limit);
        if (!move) break;
        for (const cell of move.cells) turn(state, move.unit, cell);
        changes += 1;
      }
    }
    if (changes === 0) return;
  }
}

/** The cheapest move that takes the error of a group's sum down; undefined where each costs more than it gives. */
function bestMove(state: RoundingState, group: number, sum: number, limit: number): Move | undefined {
  const { memberships, lattice } = state.problem;
  const down = at(state.errors, group * lattice.sums + sum) > 0;
  let best: Move | undefined;
  const consider = (unit: number, cells: readonly number[]): void => {
    const cost = costOf(state, unit, cells, limit);
    if (cost < (best?.cost ?? 0)) best = { unit, cells, cost };
  };
  for (let unit = 0; unit < memberships.units; unit++) {
    if (!isIn(state, unit, group)) continue;
    const own = state.active.subarray(state.activeFrom[unit], state.activeFrom[unit + 1]);
    const helping = own.filter((cell) => holds(state, cell, sum) && otherWay(state, unit, cell) < 0 === down);
    const giving = own.filter((cell) => !holds(state, cell, sum) && otherWay(state, unit, cell) > 0 === down);
    for (const cell of helping) {
      consider(unit, [cell]);
      for (const other of giving) consider(unit, [cell, other]);
    }
  }
  return best;
}

/** How much worse, or below 0 better, everything gets when these leaves of a unit are chosen the other way. */
function costOf(state: RoundingState, unit: number, cells: readonly number[], limit: number): number {
  const { lattice, memberships } = state.problem;
  const moved = new Map<number, number>();
  for (const cell of cells) {
    const change = otherWay(state, unit, cell);
    for (let s = at(lattice.sumFrom, cell); s < at(lattice.sumFrom, cell + 1); s++) {
      const sum = at(lattice.sumOf, s);
      moved.set(sum, (moved.get(sum) ?? 0) + change);
    }
  }
  let cost = 0;
  for (let g = at(memberships.groupFrom, unit); g < at(memberships.groupFrom, unit + 1); g++) {
    const base = at(memberships.groupOf, g) * lattice.sums;
    for (const [sum, change] of moved) {
      const error = at(state.errors, base + sum);
      cost += weighed(error + change, limit) - weighed(error, limit);
    }
  }
  return cost;
}

function weighed(error: number, limit: number): number {
  const beyond = Math.max(0, Math.abs(error) - limit);
  return error * error + PEAK_WEIGHT * beyond * beyond;
}

function isIn({ problem: { memberships } }: RoundingState, unit: number, group: number): boolean {
  const { groupFrom, groupOf } = memberships;
  return groupOf.subarray(groupFrom[unit], groupFrom[unit + 1]).includes(group);
}

function holds({ problem: { lattice } }: RoundingState, cell: number, sum: number): boolean {
  return lattice.sumOf.subarray(lattice.sumFrom[cell], lattice.sumFrom[cell + 1]).includes(sum);
}

/** The step to the count's other neighbour. */
function otherWay({ problem, values }: RoundingState, unit: number, cell: number): number {
  const leaf = unit * problem.lattice.cells + cell;
  return at(values, leaf) > at(problem.counts, leaf) ? -problem.n : problem.n;
}

function turn(state: RoundingState, unit: number, cell: number): void {
  const leaf = unit * state.problem.lattice.cells + cell;
  const change = otherWay(state, unit, cell);
  state.values[leaf] = at(state.values, leaf) + change;
  addError(state, unit, cell, change);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
