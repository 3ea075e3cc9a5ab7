import { gapsOf, type Hold, sharedHeld } from './held-margins.ts';
import type { RoundingProblem, RoundingState } from './rounding-problem.ts';

/**
 * What tells quickly how the sum of squares changes. Changing a leaf by δ changes it by 2δ·slope + δ²·weight, and
 * changing two also by 2·δ₁·δ₂·weight of the pair, so a move is judged without looking at the sums again.
 */
export interface Moves {
  readonly hold: Hold | undefined;
  /** Weights of pairs of cells (cells × cells): sums shared × groups of the unit. */
  plainWeights(unit: number): Float64Array;
  /** The same with held margins, which count so much more than a sum that nothing is gained by leaving one. */
  heldWeights(unit: number): Float64Array;
  /** Slopes of the unit being improved, by cell. */
  readonly slopes: Float64Array;
  readonly sums: Float64Array;
}

const HELD_WEIGHT = 2 ** 24;
const MOST_GROUPS = 4096;

/** Room and weights for a problem's units. */
export function openMoves(problem: RoundingProblem, hold: Hold | undefined): Moves {
  const { lattice, memberships } = problem;
  const plain = new Map<number, Float64Array>();
  const held = new Map<number, Float64Array>();
  const groupsOf = (unit: number) => at(memberships.groupFrom, unit + 1) - at(memberships.groupFrom, unit);
  const plainWeights = (unit: number) => {
    const groups = groupsOf(unit);
    return remembered(plain, groups, () => Float64Array.from(lattice.shared, (shared) => shared * groups));
  };
  const heldWeights = (unit: number) => {
    if (!hold) return plainWeights(unit);
    const mask = at(hold.maskOf, unit);
    return remembered(held, mask * MOST_GROUPS + groupsOf(unit), () => {
      const shared = sharedHeld(hold, mask, lattice.cells);
      return plainWeights(unit).map((weight, i) => weight + HELD_WEIGHT * at(shared, i));
    });
  };
  return {
    hold,
    plainWeights,
    heldWeights,
    slopes: new Float64Array(lattice.cells),
    sums: new Float64Array(lattice.sums),
  };
}

function remembered(known: Map<number, Float64Array>, key: number, make: () => Float64Array): Float64Array {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/**
 * Slope of every cell of the unit: the errors of all sums it is part of, added. Held margins that are not met are
 * added too; answers how many there are.
 */
export function loadSlopes(state: RoundingState, moves: Moves, unit: number): number {
  const { lattice, memberships } = state.problem;
  const { sums, slopes } = moves;
  sums.fill(0);
  for (let g = at(memberships.groupFrom, unit); g < at(memberships.groupFrom, unit + 1); g++) {
    const base = at(memberships.groupOf, g) * lattice.sums;
    for (let s = 0; s < lattice.sums; s++) sums[s] = at(sums, s) + at(state.errors, base + s);
  }
  for (let cell = 0; cell < lattice.cells; cell++) {
    let slope = 0;
    const to = at(lattice.sumFrom, cell + 1);
    for (let s = at(lattice.sumFrom, cell); s < to; s++) slope += at(sums, at(lattice.sumOf, s));
    slopes[cell] = slope;
  }
  return moves.hold ? addGaps(state, moves.hold, slopes, unit) : 0;
}

function addGaps(state: RoundingState, hold: Hold, slopes: Float64Array, unit: number): number {
  const gaps = gapsOf(state, hold, unit);
  const open = gaps.reduce((count, gap) => count + (gap === 0 ? 0 : 1), 0);
  if (open === 0) return 0;
  for (let cell = 0; cell < slopes.length; cell++) {
    for (let m = at(hold.marginFrom, cell); m < at(hold.marginFrom, cell + 1); m++) {
      slopes[cell] = at(slopes, cell) + HELD_WEIGHT * at(gaps, at(hold.marginOf, m));
    }
  }
  return open;
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
