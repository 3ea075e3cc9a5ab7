import type { RoundingState } from './rounding-problem.ts';
import { addError } from './rounding-state.ts';

/** A leaf that could be chosen the other way, and how much worse its own unit would be for it. */
interface Turn {
  readonly unit: number;
  readonly change: number;
  readonly cost: number;
}

/**
 * Turns the same cell up in one unit and down in another of a group where that lowers the sum of squares: the group's
 * own sums stay as they are, so that a unit can be mended without harm to the kommune, which neither a single change
 * nor a pair inside the unit can do. For tables without held margins only.
 * @returns How many swaps were made.
 */
export function swapBetweenUnits(state: RoundingState): number {
  const { units, groups } = state.problem.memberships;
  const { cells } = state.problem.lattice;
  const members = membersOf(state);
  let swaps = 0;
  for (let group = units; group < groups; group++) {
    for (let cell = 0; cell < cells; cell++) swaps += swapIn(state, members[group] ?? [], cell);
  }
  return swaps;
}

/** Units of each group, in drawn order. */
function membersOf({ problem: { memberships }, unitOrder }: RoundingState): readonly (readonly number[])[] {
  const members: number[][] = Array.from({ length: memberships.groups }, () => []);
  for (const unit of unitOrder) for (const group of groupsOf(memberships, unit)) members[group]?.push(unit);
  return members;
}

function swapIn(state: RoundingState, members: readonly number[], cell: number): number {
  const { n, counts, lattice } = state.problem;
  const up: Turn[] = [];
  const down: Turn[] = [];
  for (const unit of members) {
    const leaf = unit * lattice.cells + cell;
    const count = at(counts, leaf);
    if (count % n === 0) continue;
    const change = at(state.values, leaf) > count ? -n : n;
    const turn = { unit, change, cost: costIn(state, unit, cell, change) };
    (change > 0 ? up : down).push(turn);
  }
  // Stable: of two as cheap the one drawn first.
  up.sort((a, b) => a.cost - b.cost);
  down.sort((a, b) => a.cost - b.cost);
  let swaps = 0;
  for (const [i, first] of up.entries()) {
    const second = down[i];
    if (!second || first.cost + second.cost >= 0) break;
    if (costApart(state, first, second, cell) + costApart(state, second, first, cell) >= 0) continue;
    for (const { unit, change } of [first, second]) {
      const leaf = unit * lattice.cells + cell;
      state.values[leaf] = at(state.values, leaf) + change;
      addError(state, unit, cell, change);
    }
    swaps += 1;
  }
  return swaps;
}

/** How much a turn adds to the squares of the groups that the other turn's unit is no part of. */
function costApart({ problem, errors }: RoundingState, turn: Turn, other: Turn, cell: number): number {
  const shared = groupsOf(problem.memberships, other.unit);
  let cost = 0;
  for (const group of groupsOf(problem.memberships, turn.unit)) {
    if (!shared.includes(group)) cost += costIn({ problem, errors }, group, cell, turn.change);
  }
  return cost;
}

/** How much the squares of a group grow when a cell changes in it. */
function costIn(
  { problem: { lattice }, errors }: Pick<RoundingState, 'problem' | 'errors'>,
  group: number,
  cell: number,
  change: number,
): number {
  const { sumFrom, sumOf } = lattice;
  const to = at(sumFrom, cell + 1);
  let slope = 0;
  for (let s = at(sumFrom, cell); s < to; s++) slope += at(errors, group * lattice.sums + at(sumOf, s));
  return change * (2 * slope + change * (to - at(sumFrom, cell)));
}

function groupsOf({ groupFrom, groupOf }: RoundingState['problem']['memberships'], unit: number): Int32Array {
  return groupOf.subarray(groupFrom[unit], groupFrom[unit + 1]);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
