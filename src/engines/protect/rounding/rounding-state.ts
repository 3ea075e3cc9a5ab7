import { type Draw, roundToBase } from '../seeded-draw.ts';
import type { HeldMargins } from './held-margins.ts';
import type { Lattice } from './lattice.ts';
import type { Memberships } from './memberships.ts';

/** What controlled rounding works on: true counts (units × cells) and the sums that should stay close to the truth. */
export interface RoundingProblem {
  readonly lattice: Lattice;
  readonly memberships: Memberships;
  readonly n: number;
  readonly counts: Int32Array;
  /** Secret numbers of a unit: directions of the start, then the order of its cells, then its place among the units. */
  readonly drawOf: (unit: number) => Draw;
  /** Margins that must come out as already decided elsewhere. */
  readonly held?: HeldMargins;
  /** Whether the largest errors are taken down at the end; not beside held margins. */
  readonly lowerPeaks?: true;
}

/** What the passes change: `errors` are groups × sums, protected minus true. */
export interface RoundingState {
  readonly problem: RoundingProblem;
  readonly values: Int32Array;
  readonly errors: Int32Array;
  /** Cells that are not multiples of n, unit by unit in drawn order. */
  readonly activeFrom: Int32Array;
  readonly active: Int32Array;
  readonly unitOrder: Int32Array;
}

/** The unbiased start: every count rounded by its own draw, and the errors that makes. */
export function openState(problem: RoundingProblem): RoundingState {
  const { lattice, memberships, counts, n } = problem;
  const { cells } = lattice;
  const values = new Int32Array(counts.length);
  const activeFrom = new Int32Array(memberships.units + 1);
  const active: number[] = [];
  const places = new Float64Array(memberships.units);
  const keys = new Float64Array(cells);
  for (let unit = 0; unit < memberships.units; unit++) {
    const draw = problem.drawOf(unit);
    const from = unit * cells;
    for (let cell = 0; cell < cells; cell++) values[from + cell] = roundToBase(at(counts, from + cell), n, draw());
    for (let cell = 0; cell < cells; cell++) keys[cell] = draw();
    places[unit] = draw();
    const mine: number[] = [];
    for (let cell = 0; cell < cells; cell++) if (at(counts, from + cell) % n !== 0) mine.push(cell);
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

function addErrorsOf(state: RoundingState, unit: number): void {
  const { lattice, counts } = state.problem;
  const from = unit * lattice.cells;
  for (let i = at(state.activeFrom, unit); i < at(state.activeFrom, unit + 1); i++) {
    const cell = at(state.active, i);
    addError(state, unit, cell, at(state.values, from + cell) - at(counts, from + cell));
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
