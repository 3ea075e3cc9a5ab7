import { invariant } from '../../../domain/kernel/invariant.ts';
import { type Hold, marginGaps, openHold } from './held-margins.ts';
import { improveUnit } from './improve-unit.ts';
import { meetHeldMargins } from './meet-held-margins.ts';
import { openMoves } from './moves.ts';
import type { RoundingProblem, RoundingState } from './rounding-problem.ts';
import { isSettled, openState } from './rounding-state.ts';
import { swapBetweenUnits } from './swap-between-units.ts';

/** Rounded counts, and what had to give for the margins held. */
export interface RoundedLeaves {
  readonly values: Int32Array;
  readonly passes: number;
  /** Leaves n or more (always less than 2n) from the truth, which only a held margin may ask for. */
  readonly secondSteps: number;
  /** Leaves whose true count is that of an earlier version and whose value is not. */
  readonly keptMoved: number;
  /** Held margins, units × margins, that the leaves could not reach. */
  readonly missed: Uint8Array;
  /** Protected minus true of every sum, groups × sums of the lattice. */
  readonly errors: Int32Array;
}

const MOST_PASSES = 30;
// Chains cost several times a pair and find little after the first passes.
const CHAIN_PASSES = 3;

/**
 * Replaces every count by a neighbouring multiple of n, chosen so that the squared errors of all sums of the lattice,
 * inside units and over groups of them, are small together: from an unbiased draw, single changes and pairs of an up
 * and a down inside a unit are made while they lower the sum of squares. Multiples stay; a true 0 is 0.
 * Same problem and draws, same result: whole numbers only, no order but the drawn one.
 * @throws InvariantError on a negative count.
 * @source diskretion.md 4.1-4.4
 */
export function roundLeaves(problem: RoundingProblem): RoundedLeaves {
  const { units } = problem.memberships;
  invariant(problem.counts.length === units * problem.lattice.cells, 'counts are units × cells');
  const state = openState(problem);
  const hold = openHold(problem);
  const moves = openMoves(problem, hold);
  let passes = 0;
  for (let changes = 1; changes > 0 && passes < MOST_PASSES; passes++) {
    changes = 0;
    for (const unit of state.unitOrder) {
      changes += improveUnit(state, moves, unit, passes < CHAIN_PASSES);
      // Only once: what the leaves of a unit cannot reach does not depend on the other units.
      if (passes === 0 && hold && !isSettled(state, unit)) meetHeldMargins(state, moves, hold, unit);
    }
    if (!hold && problem.alone) changes += swapBetweenUnits(state);
  }
  const missed = hold ? missedMargins(state, hold) : new Uint8Array(0);
  const { values, errors } = state;
  return {
    values,
    passes,
    secondSteps: secondStepsOf(state),
    keptMoved: keptMovedOf(values, problem.earlier?.kept),
    missed,
    errors,
  };
}

function missedMargins(state: RoundingState, hold: Hold): Uint8Array {
  const { units } = state.problem.memberships;
  const missed = new Uint8Array(units * hold.margins.length);
  for (let unit = 0; unit < units; unit++) marginGaps(state, hold, unit, missed);
  return missed;
}

function secondStepsOf({ values, problem }: RoundingState): number {
  let steps = 0;
  values.forEach((value, i) => {
    if (Math.abs(value - (problem.counts[i] ?? 0)) >= problem.n) steps += 1;
  });
  return steps;
}

/** How many leaves are not shown as the earlier value they were to keep (−1 = none). */
export function keptMovedOf(values: Int32Array, kept: Int32Array | undefined): number {
  let moved = 0;
  kept?.forEach((value, leaf) => {
    if (value >= 0 && values[leaf] !== value) moved += 1;
  });
  return moved;
}
