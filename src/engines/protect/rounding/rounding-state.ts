import { roundToBase } from '../seeded-draw.ts';
import type { RoundingProblem, RoundingState } from './rounding-problem.ts';

/** The unbiased start: every count rounded by its own draw, and the errors that makes. */
export function openState(problem: RoundingProblem): RoundingState {
  const { lattice, memberships, counts, n } = problem;
  const { cells } = lattice;
  const kept = problem.earlier?.kept ?? new Int32Array(0);
  const values = new Int32Array(counts.length);
  const activeFrom = new Int32Array(memberships.units + 1);
  const active: number[] = [];
  const places = new Float64Array(memberships.units);
  const keys = new Float64Array(cells);
  for (let unit = 0; unit < memberships.units; unit++) {
    const from = unit * cells;
    if (standsStill(problem, unit)) {
      values.set(kept.subarray(from, from + cells), from);
      activeFrom[unit + 1] = active.length;
      continue;
    }
    const draw = problem.drawOf(unit);
    // Every number is drawn, kept or not, so that what is rounded anew does not depend on what is kept.
    for (let cell = 0; cell < cells; cell++) {
      const drawn = roundToBase(at(counts, from + cell), n, draw());
      values[from + cell] = keeps(problem, from + cell) ? at(kept, from + cell) : drawn;
    }
    for (let cell = 0; cell < cells; cell++) keys[cell] = draw();
    places[unit] = draw();
    const mine: number[] = [];
    for (let cell = 0; cell < cells; cell++) {
      if (at(counts, from + cell) % n !== 0 && !keeps(problem, from + cell)) mine.push(cell);
    }
    mine.sort((a, b) => at(keys, a) - at(keys, b) || a - b);
    for (const cell of mine) active.push(cell);
    activeFrom[unit + 1] = active.length;
  }
  const unitOrder = Int32Array.from(places.keys()).sort((a, b) => at(places, a) - at(places, b) || a - b);
  const errors = new Int32Array(memberships.groups * lattice.sums);
  const state = { problem, values, errors, activeFrom, active: Int32Array.from(active), unitOrder };
  for (let unit = 0; unit < memberships.units; unit++) addErrorsOf(state, unit);
  return state;
}

/** Whether a leaf keeps the value of an earlier version. */
export function keeps({ earlier }: RoundingProblem, leaf: number): boolean {
  return (earlier?.kept?.[leaf] ?? -1) >= 0;
}

/** Whether a unit is as it was in an earlier version that missed a margin too: trying again would only move leaves. */
export function isSettled({ problem }: RoundingState, unit: number): boolean {
  return standsStill(problem, unit);
}

function standsStill(problem: RoundingProblem, unit: number): boolean {
  const { cells } = problem.lattice;
  if (problem.earlier?.missed?.[unit] !== 1) return false;
  for (let cell = 0; cell < cells; cell++) if (!keeps(problem, unit * cells + cell)) return false;
  return true;
}

function addErrorsOf(state: RoundingState, unit: number): void {
  const { lattice, counts } = state.problem;
  const from = unit * lattice.cells;
  for (let cell = 0; cell < lattice.cells; cell++) {
    const error = at(state.values, from + cell) - at(counts, from + cell);
    if (error !== 0) addError(state, unit, cell, error);
  }
}

/** Adds to the error of every sum that a leaf is part of. */
export function addError(state: RoundingState, unit: number, cell: number, change: number): void {
  const { lattice, memberships } = state.problem;
  const { errors } = state;
  const lastSum = at(lattice.sumFrom, cell + 1);
  const lastGroup = at(memberships.groupFrom, unit + 1);
  for (let g = at(memberships.groupFrom, unit); g < lastGroup; g++) {
    const base = at(memberships.groupOf, g) * lattice.sums;
    for (let s = at(lattice.sumFrom, cell); s < lastSum; s++) {
      const sum = base + at(lattice.sumOf, s);
      errors[sum] = at(errors, sum) + change;
    }
  }
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
