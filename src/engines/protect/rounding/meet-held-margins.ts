import { type Hold, marginGaps } from './held-margins.ts';
import { loadSlopes, type Moves } from './improve-unit.ts';
import { addError, type RoundingState } from './rounding-state.ts';

interface Step {
  readonly cell: number;
  readonly change: number;
  readonly cost: number;
}

/** Costs more than any sum gains, and less than a held margin that is not met. */
const SECOND_STEP = 2 ** 20;

/**
 * Brings a unit's leaves to held margins that neighbouring multiples did not reach: the best step, or the best two
 * together, again and again while it helps. A step may take a leaf one multiple further (less than 2n from the truth).
 * A true 0 is never moved.
 * @source diskretion.md 4.2
 */
export function meetHeldMargins(state: RoundingState, moves: Moves, hold: Hold, unit: number): void {
  const { cells } = state.problem.lattice;
  const weights = moves.weightsOf(unit);
  // Every round lowers the sum of squares, so this ends by itself; the limit only bounds the time.
  for (let round = 0; round < 4 * cells && marginGaps(state, hold, unit) > 0; round++) {
    loadSlopes(state, moves, unit);
    const best = bestSteps(possibleSteps(state, moves, unit, weights), weights, cells);
    for (const { cell, change } of best) {
      const leaf = unit * cells + cell;
      state.values[leaf] = (state.values[leaf] ?? 0) + change;
      addError(state, unit, cell, change);
    }
    if (best.length === 0) return;
  }
}

function possibleSteps(state: RoundingState, moves: Moves, unit: number, weights: Float64Array): readonly Step[] {
  const { n, counts, lattice } = state.problem;
  const steps: Step[] = [];
  for (let cell = 0; cell < lattice.cells; cell++) {
    const count = counts[unit * lattice.cells + cell] ?? 0;
    const value = state.values[unit * lattice.cells + cell] ?? 0;
    if (count === 0) continue;
    for (const change of [n, -n]) {
      const error = value + change - count;
      if (value + change < 0 || Math.abs(error) >= 2 * n) continue;
      const further = Number(Math.abs(error) >= n) - Number(Math.abs(value - count) >= n);
      const weight = weights[cell * lattice.cells + cell] ?? 0;
      const cost = 2 * change * (moves.slopes[cell] ?? 0) + n * n * weight + further * SECOND_STEP;
      steps.push({ cell, change, cost });
    }
  }
  return steps;
}

function bestSteps(steps: readonly Step[], weights: Float64Array, cells: number): readonly Step[] {
  let best: readonly Step[] = [];
  let lowest = 0;
  steps.forEach((first, i) => {
    if (first.cost < lowest) {
      lowest = first.cost;
      best = [first];
    }
    for (let j = i + 1; j < steps.length; j++) {
      const second = steps[j];
      if (!second || second.cell === first.cell) continue;
      const together = 2 * first.change * second.change * (weights[first.cell * cells + second.cell] ?? 0);
      const cost = first.cost + second.cost + together;
      if (cost >= lowest) continue;
      lowest = cost;
      best = [first, second];
    }
  });
  return best;
}
