import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactFlows, FlowDefinition, ProtectedFlowPeriod } from '../../../domain/model/flow.ts';
import type { Unit } from '../../../domain/model/place.ts';
import type { Memberships } from '../rounding/memberships.ts';
import { openTally, type RoundingTally } from '../rounding/rounding-tally.ts';
import type { Draw } from '../seeded-draw.ts';
import { type EarlierFlows, endNames, flowName } from './earlier-flows.ts';
import { type FlowCells, flowCells } from './flow-cells.ts';
import { type FlowAnchors, type FlowSums, flowSums } from './flow-sums.ts';
import { type RoundedFlows, roundFlows } from './round-flows.ts';

/** What the flows of a period are protected with. */
export interface FlowProtection {
  readonly definition: FlowDefinition;
  readonly atoms: readonly Atom[];
  readonly units: ReadonlyMap<string, Unit>;
  /** Official places as sets of the atoms. */
  readonly places: Memberships;
  /** True and protected totals of the tables whose movers the flows are; atoms long. */
  readonly totals: { readonly into: MoverTotals; readonly outOf: MoverTotals };
  readonly n: number;
  /** Secret numbers of a flow, by the names of its ends. */
  readonly drawOf: (from: string, to: string) => Draw;
  /** The same period in an earlier version: a flow of as many persons keeps its value. */
  readonly earlier?: EarlierFlows;
  /** The same version a moment ago, before atoms were merged: a flow of ends that still are keeps its value first of all. */
  readonly settled?: EarlierFlows;
}

/** Movers of each atom in a table: true, and as the table's protected leaves add up. */
export interface MoverTotals {
  readonly exact: Int32Array;
  readonly rounded: Int32Array;
}

/** Protected flows with what the certificate and the error bands need of the errors made. */
export interface ProtectedFlowEdition {
  readonly flows: ProtectedFlowPeriod;
  readonly tally: RoundingTally;
  /** Squared errors of all flows, and the true persons in them. */
  readonly squares: number;
  readonly persons: number;
}

/**
 * Protects the flows of a period. Each flow between atoms of the tier is replaced by a neighbouring multiple of n, with
 * the protected in- and out-movers of every atom as anchors where the flows truly add up to them. No flow is ever moved
 * a second step: an anchor that cannot be reached is counted as missed.
 * @source diskretion.md 4.2 (people are conserved to within the rounding), 9.2
 */
export function protectFlows(exact: ExactFlows, setup: FlowProtection): ProtectedFlowEdition {
  const { atoms, units, definition, places, n } = setup;
  const cells = flowCells(exact, atoms, units, definition.ends);
  const anchors = {
    into: heldTotals(setup.totals.into, cells, cells.to),
    outOf: heldTotals(setup.totals.outOf, cells, cells.from),
  };
  const kommuneOf = atoms.map(({ members }) => {
    const [first, second] = new Set(members.map((id) => must(units.get(id), `unit ${id}`).kommune));
    return second === undefined ? first : undefined;
  });
  const sums = flowSums(cells, anchors, places, kommuneOf);
  const names = endNames(cells, atoms);
  const nameOf = (end: number) => must(names[end], 'an end');
  const earlier = setup.earlier && keptFlows(cells, nameOf, setup.earlier);
  const settled = setup.settled && keptFlows(cells, nameOf, setup.settled);
  const kept = settled?.map((value, i) => (value < 0 ? (earlier?.[i] ?? -1) : value)) ?? earlier;
  const drawOf = (from: number, to: number) => setup.drawOf(nameOf(from), nameOf(to));
  const rounded = roundFlows({ cells, sums, n, drawOf, ...(kept ? { kept } : {}) });
  const shown = [...rounded.values.keys()].filter((i) => (rounded.values[i] ?? 0) > 0);
  const own = (values: Int32Array) => Int32Array.from(shown, (i) => values[i] ?? 0);
  return {
    flows: {
      period: exact.period,
      outside: cells.outside,
      from: own(cells.from),
      to: own(cells.to),
      persons: own(rounded.values),
    },
    ...tallyOf(cells, sums, anchors, rounded, { n, earlier }),
  };
}

function keptFlows(cells: FlowCells, nameOf: (end: number) => string, earlier: EarlierFlows): Int32Array {
  return cells.persons.map((count, i) => {
    const before = earlier.get(flowName(nameOf(cells.from[i] ?? -1), nameOf(cells.to[i] ?? -1)));
    return before?.count === count ? before.value : -1;
  });
}

/** An atom's protected movers, where the flows truly add up to its true movers; −1 elsewhere. */
function heldTotals({ exact, rounded }: MoverTotals, { atoms, persons }: FlowCells, ends: Int32Array): Int32Array {
  const flowing = new Int32Array(atoms);
  for (const [i, end] of ends.entries()) if (end < atoms) flowing[end] = (flowing[end] ?? 0) + (persons[i] ?? 0);
  return Int32Array.from(rounded, (value, atom) => (flowing[atom] === exact[atom] ? value : -1));
}

function tallyOf(
  cells: FlowCells,
  sums: FlowSums,
  anchors: FlowAnchors,
  { values, errors }: RoundedFlows,
  { n, earlier }: { readonly n: number; readonly earlier: Int32Array | undefined },
): Omit<ProtectedFlowEdition, 'flows'> {
  const tally = openTally();
  tally.leaves = values.length;
  // Told against the earlier version, whatever was settled since: flows that could not keep their value there.
  tally.keptMoved = earlier?.reduce((moved, value, i) => moved + (value >= 0 && value !== values[i] ? 1 : 0), 0) ?? 0;
  const truth = new Int32Array(sums.count);
  let squares = 0;
  let persons = 0;
  for (const [i, count] of cells.persons.entries()) {
    const error = (values[i] ?? 0) - count;
    if (count < n) tally.smallLeaves += 1;
    squares += error * error;
    persons += count;
    addTo(tally, 'flytning', error);
    for (let s = sums.fromCell[i] ?? 0; s < (sums.fromCell[i + 1] ?? 0); s++) {
      const sum = sums.ofCell[s] ?? 0;
      truth[sum] = (truth[sum] ?? 0) + error;
    }
  }
  for (const [sum, error] of truth.entries()) addTo(tally, sums.levels[sum] ?? '', error);
  for (const [sum, weight] of sums.weight.entries()) if (weight > 1 && errors[sum] !== 0) tally.anchorsMissed += 1;
  // An atom nobody flows into has no sum to reach its anchor with: met only when the anchor is 0.
  for (const [side, ends] of [
    [anchors.into, cells.to],
    [anchors.outOf, cells.from],
  ] as const) {
    const reached = new Set(ends);
    for (const [atom, anchor] of side.entries()) {
      if (anchor >= 0) tally.anchorsHeld += 1;
      if (anchor > 0 && !reached.has(atom)) tally.anchorsMissed += 1;
    }
  }
  return { tally, squares, persons };
}

function addTo(tally: RoundingTally, level: string, error: number): void {
  const own = tally.levels.get(level) ?? { counts: [] };
  tally.levels.set(level, own);
  const size = Math.abs(error);
  own.counts[size] = (own.counts[size] ?? 0) + 1;
}
