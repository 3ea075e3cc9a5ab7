import { type Draw, roundToBase } from '../seeded-draw.ts';
import type { FlowCells } from './flow-cells.ts';
import type { FlowSums } from './flow-sums.ts';

/** Rounded flows, and how far each sum came out from its anchor, or from the truth where it has none. */
export interface RoundedFlows {
  readonly values: Int32Array;
  readonly errors: Int32Array;
  readonly passes: number;
}

/** What is rounded. `drawOf` gives the secret numbers of a flow: its direction at the start, then its place in the order. */
export interface FlowProblem {
  readonly cells: FlowCells;
  readonly sums: FlowSums;
  readonly n: number;
  readonly drawOf: (from: number, to: number) => Draw;
  /** Values of an earlier version for flows whose true persons have not changed; −1 = round anew. */
  readonly kept?: Int32Array;
}

interface State {
  readonly problem: FlowProblem;
  readonly values: Int32Array;
  readonly errors: Int32Array;
}

const MOST_PASSES = 30;
// Pairs cost the square of an end's flows and find little after the first passes.
const PAIR_PASSES = 3;

/**
 * Replaces every flow by a neighbouring multiple of n, so that the squared errors of flows and of their sums are small
 * together and anchors are met first: from an unbiased draw, single changes, pairs of an up and a down at one atom, and
 * threes that keep both atoms of a flow are made while they lower the sum of squares. A multiple stays, no flow stays no
 * flow. A kept flow moves only where the flows rounded anew beside it cannot bring an end to its anchor. Whole numbers
 * only, and no order but the drawn one: the same problem gives the same flows.
 * @source diskretion.md 4.1-4.4, 9.2
 */
export function roundFlows(problem: FlowProblem): RoundedFlows {
  const { persons, from, to } = problem.cells;
  const values = new Int32Array(persons.length);
  const errors = Int32Array.from(problem.sums.gap);
  const keys = new Float64Array(persons.length);
  const state = { problem, values, errors };
  const active: number[] = [];
  for (let i = 0; i < persons.length; i++) {
    const draw = problem.drawOf(at(from, i), at(to, i));
    const drawn = roundToBase(at(persons, i), problem.n, draw());
    // Every number is drawn, kept or not, so that what is rounded anew does not depend on what is kept.
    keys[i] = draw();
    values[i] = isFree(problem, i) ? drawn : at(problem.kept ?? [], i);
    addError(state, i, at(values, i) - at(persons, i));
    if (at(persons, i) % problem.n !== 0 && isFree(problem, i)) active.push(i);
  }
  active.sort((a, b) => at(keys, a) - at(keys, b) || a - b);
  const partners = partnersOf(problem.cells, active);
  let passes = 0;
  for (let changes = 1; changes > 0 && passes < MOST_PASSES; passes++) {
    changes = 0;
    for (const flow of active) changes += tryOne(state, flow);
    if (passes >= PAIR_PASSES) continue;
    for (const flow of active) {
      changes += isKept(state, flow) ? tryThree(state, flow, partners) : tryPair(state, flow, partners);
    }
  }
  bringToAnchors(state, keys);
  return { values, errors, passes };
}

function isFree({ kept }: FlowProblem, flow: number): boolean {
  return kept === undefined || at(kept, flow) < 0;
}

/**
 * Moves kept flows where an end misses its anchor and a flow there is new: what did not change at all is left as it
 * was.
 */
function bringToAnchors(state: State, keys: Float64Array): void {
  const { problem, errors } = state;
  const { kept, sums, cells } = problem;
  if (!kept) return;
  const ends = (flow: number) => [
    at(sums.ofCell, at(sums.fromCell, flow)),
    at(sums.ofCell, at(sums.fromCell, flow) + 1),
  ];
  const changed = new Uint8Array(sums.count);
  for (const flow of kept.keys()) if (isFree(problem, flow)) for (const end of ends(flow)) changed[end] = 1;
  const misses = (end: number) => changed[end] === 1 && at(sums.weight, end) > 1 && at(errors, end) !== 0;
  const flows = [...kept.keys()]
    .filter((flow) => !isFree(problem, flow) && at(cells.persons, flow) % problem.n !== 0)
    .filter((flow) => ends(flow).some(misses))
    .sort((a, b) => at(keys, a) - at(keys, b) || a - b);
  for (let passes = 0, changes = 1; changes > 0 && passes < MOST_PASSES; passes++) {
    changes = 0;
    for (const flow of flows) if (ends(flow).some(misses)) changes += tryOne(state, flow);
  }
}

/** Flows that may be changed, in their drawn order, by the atom they leave and by the atom they reach. */
interface Partners {
  readonly outOf: ReadonlyMap<number, readonly number[]>;
  readonly into: ReadonlyMap<number, readonly number[]>;
}

function partnersOf({ atoms, from, to }: FlowCells, active: readonly number[]): Partners {
  // Ends outside have flows to thousands of atoms and no anchor to keep while two of them change places.
  const by = (ends: Int32Array) => Map.groupBy(active, (flow) => (at(ends, flow) < atoms ? at(ends, flow) : -1));
  const [outOf, into] = [by(from), by(to)];
  outOf.delete(-1);
  into.delete(-1);
  return { outOf, into };
}

/** Whether both ends of a flow have an anchor that is met: then no pair can be worth breaking one of them. */
function isKept({ problem: { sums }, errors }: State, flow: number): boolean {
  const from = at(sums.ofCell, at(sums.fromCell, flow));
  const to = at(sums.ofCell, at(sums.fromCell, flow) + 1);
  const held = at(sums.weight, from) > 1 && at(sums.weight, to) > 1;
  return held && at(errors, from) === 0 && at(errors, to) === 0;
}

function tryOne(state: State, flow: number): number {
  if (gainOf(state, flow) >= 0) return 0;
  make(state, flow);
  return 1;
}

function tryPair(state: State, flow: number, { outOf, into }: Partners): number {
  const { from, to } = state.problem.cells;
  const alone = gainOf(state, flow);
  const back = -stepOf(state, flow);
  for (const others of [outOf.get(at(from, flow)), into.get(at(to, flow))]) {
    for (const other of others ?? []) {
      if (other === flow || stepOf(state, other) !== back) continue;
      if (alone + gainOf(state, other) - sharedLoss(state, flow, other) >= 0) continue;
      make(state, flow);
      make(state, other);
      return 1;
    }
  }
  return 0;
}

/** A flow between two atoms changed, and the best flow of each of the two changed the other way. */
function tryThree(state: State, flow: number, { outOf, into }: Partners): number {
  const { from, to } = state.problem.cells;
  const ofFrom = bestAgainst(state, flow, outOf.get(at(from, flow)));
  const ofTo = bestAgainst(state, flow, into.get(at(to, flow)));
  if (!ofFrom || !ofTo || ofFrom.flow === ofTo.flow) return 0;
  const together = sharedLoss(state, ofFrom.flow, ofTo.flow);
  if (gainOf(state, flow) + ofFrom.gain + ofTo.gain + together >= 0) return 0;
  for (const changed of [flow, ofFrom.flow, ofTo.flow]) make(state, changed);
  return 1;
}

interface Counterweight {
  readonly flow: number;
  readonly gain: number;
}

function bestAgainst(state: State, flow: number, others: readonly number[] | undefined): Counterweight | undefined {
  let best: Counterweight | undefined;
  const step = -stepOf(state, flow);
  for (const other of others ?? []) {
    if (other === flow || stepOf(state, other) !== step) continue;
    const gain = gainOf(state, other) - sharedLoss(state, flow, other);
    if (gain < (best?.gain ?? Number.POSITIVE_INFINITY)) best = { flow: other, gain };
  }
  return best;
}

/** The step to a flow's other neighbour. */
function stepOf({ problem, values }: State, flow: number): number {
  return at(values, flow) > at(problem.cells.persons, flow) ? -problem.n : problem.n;
}

/** What changing a flow adds to the weighted sum of squares. */
function gainOf(state: State, flow: number): number {
  const { cells, sums } = state.problem;
  const step = stepOf(state, flow);
  let gain = 2 * step * (at(state.values, flow) - at(cells.persons, flow)) + step * step;
  const last = at(sums.fromCell, flow + 1);
  for (let s = at(sums.fromCell, flow); s < last; s++) {
    const sum = at(sums.ofCell, s);
    gain += at(sums.weight, sum) * (2 * step * at(state.errors, sum) + step * step);
  }
  return gain;
}

/** What two opposite steps cost less together than one after the other: sums that hold both stay as they are. */
function sharedLoss(state: State, one: number, other: number): number {
  const { fromCell, ofCell, weight } = state.problem.sums;
  const { n } = state.problem;
  let shared = 0;
  for (let s = at(fromCell, one); s < at(fromCell, one + 1); s++) {
    for (let t = at(fromCell, other); t < at(fromCell, other + 1); t++) {
      if (at(ofCell, s) === at(ofCell, t)) shared += at(weight, at(ofCell, s));
    }
  }
  return 2 * n * n * shared;
}

function make(state: State, flow: number): void {
  const step = stepOf(state, flow);
  state.values[flow] = at(state.values, flow) + step;
  addError(state, flow, step);
}

function addError({ problem: { sums }, errors }: State, flow: number, change: number): void {
  for (let s = at(sums.fromCell, flow); s < at(sums.fromCell, flow + 1); s++) {
    const sum = at(sums.ofCell, s);
    errors[sum] = at(errors, sum) + change;
  }
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
