import { type Hold, marginGaps } from './held-margins.ts';
import { loadSlopes, type Moves } from './moves.ts';
import type { RoundingState } from './rounding-problem.ts';
import { addError, keeps } from './rounding-state.ts';

interface Step {
  readonly cell: number;
  readonly change: number;
  readonly cost: number;
}

/** Costs more than any sum gains, and less than a held margin that is not met. */
const SECOND_STEP = 2 ** 20;
/** Moving a leaf an earlier version has shown costs more than a second step: the two versions would tell of each other. */
const KEPT_STEP = 2 ** 21;
const LONGEST_CHAIN = 5;

/**
 * Brings a unit's leaves to held margins that neighbouring multiples did not reach: the best few steps together, again
 * and again while it helps. A step may take a leaf one multiple further (less than 2n from the truth).
 * A true 0 is never moved.
 * @source diskretion.md 4.2
 */
export function meetHeldMargins(state: RoundingState, moves: Moves, hold: Hold, unit: number): void {
  const { cells } = state.problem.lattice;
  const weights = moves.heldWeights(unit);
  // Every round lowers the sum of squares, so this ends by itself; the limit only bounds the time.
  for (let round = 0; round < 4 * cells && marginGaps(state, hold, unit) > 0; round++) {
    loadSlopes(state, moves, unit);
    const best = bestChain(possibleSteps(state, moves, unit, weights), weights, cells);
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
      const gain = 2 * change * (moves.slopes[cell] ?? 0) + n * n * weight;
      const cost = gain + further * SECOND_STEP + (keeps(state.problem, unit * lattice.cells + cell) ? KEPT_STEP : 0);
      steps.push({ cell, change, cost });
    }
  }
  return steps;
}

/**
 * The cheapest chain of steps: from each first step on, each time the step that mends most of what the others did; where
 * that finds nothing, from every two first steps on.
 */
function bestChain(steps: readonly Step[], weights: Float64Array, cells: number): readonly Step[] {
  const search: ChainSearch = { steps, weights, cells, best: [], lowest: 0 };
  for (const first of steps) follow(search, [first]);
  if (search.best.length > 0) return search.best;
  for (const first of steps) {
    for (const second of steps) if (second.cell !== first.cell) follow(search, [first, second]);
  }
  return search.best;
}

interface ChainSearch {
  readonly steps: readonly Step[];
  readonly weights: Float64Array;
  readonly cells: number;
  best: readonly Step[];
  lowest: number;
}

function follow(search: ChainSearch, start: readonly Step[]): void {
  const { steps, weights, cells } = search;
  const chain: Step[] = [];
  let cost = 0;
  for (let next = start[0]; next && chain.length < LONGEST_CHAIN; ) {
    cost += costAfter(next, chain, weights, cells);
    chain.push(next);
    if (cost < search.lowest) {
      search.lowest = cost;
      search.best = [...chain];
    }
    next = start[chain.length] ?? cheapestAfter(chain, steps, weights, cells);
  }
}

function cheapestAfter(
  chain: readonly Step[],
  steps: readonly Step[],
  weights: Float64Array,
  cells: number,
): Step | undefined {
  let cheapest: Step | undefined;
  let lowest = Number.POSITIVE_INFINITY;
  for (const step of steps) {
    if (chain.some(({ cell }) => cell === step.cell)) continue;
    const cost = costAfter(step, chain, weights, cells);
    if (cost >= lowest) continue;
    lowest = cost;
    cheapest = step;
  }
  return cheapest;
}

function costAfter(step: Step, chain: readonly Step[], weights: Float64Array, cells: number): number {
  let { cost } = step;
  for (const { cell, change } of chain) cost += 2 * change * step.change * (weights[cell * cells + step.cell] ?? 0);
  return cost;
}
