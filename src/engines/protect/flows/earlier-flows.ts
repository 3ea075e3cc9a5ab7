import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactFlows, FlowEnds, ProtectedFlowPeriod, ProtectedFlows } from '../../../domain/model/flow.ts';
import type { Unit } from '../../../domain/model/place.ts';
import { type FlowCells, flowCells } from './flow-cells.ts';

/** A flow of an earlier release, or of this one a moment ago: how many persons it was, and what was shown. */
export interface EarlierFlow {
  readonly count: number;
  readonly value: number;
}

/** Flows of an earlier release's period by `flowName`; one that is not among them had nobody. */
export type EarlierFlows = ReadonlyMap<string, EarlierFlow>;

/** What the ends of flows are. */
export interface FlowEndsOf {
  readonly atoms: readonly Atom[];
  readonly ends: FlowEnds;
  readonly units: ReadonlyMap<string, Unit>;
}

/** Name of a flow by the names of its ends: ids of atoms, codes of other ends. */
export function flowName(from: string, to: string): string {
  return `${from}|${to}`;
}

/** Names of the ends of flow cells, in their numbering. */
export function endNames({ outside }: Pick<FlowCells, 'outside'>, atoms: readonly { readonly id: string }[]) {
  return [...atoms.map(({ id }) => id), ...outside];
}

/** What is shown of a period, by `flowName`. */
export function namedFlows(
  { outside, from, to, persons }: Omit<ProtectedFlowPeriod, 'period'>,
  atoms: readonly { readonly id: string }[],
): ReadonlyMap<string, number> {
  const names = endNames({ outside }, atoms);
  const nameOf = (i: number) => flowName(must(names[from[i] ?? -1], 'from'), must(names[to[i] ?? -1], 'to'));
  return new Map([...persons].map((value, i) => [nameOf(i), value]));
}

/** What a release shows of the flows of one period, by `flowName`; empty where it has no such period. */
export function shownFlows(released: ProtectedFlows, period: string): ReadonlyMap<string, number> {
  const position = released.periods.findIndex(({ id }) => id === period);
  if (position < 0) return new Map();
  const [start, end] = [released.starts[position] ?? 0, released.starts[position + 1] ?? 0];
  const own = (values: Int32Array) => values.subarray(start, end);
  const { atoms, outside, from, to, persons } = released;
  return namedFlows({ outside, from: own(from), to: own(to), persons: own(persons) }, atoms);
}

/** True flows of an earlier release's period beside what it showed; undefined where it does not show the period. */
export function readEarlierFlows(
  exact: ExactFlows,
  released: ProtectedFlows,
  units: ReadonlyMap<string, Unit>,
): EarlierFlows | undefined {
  if (!released.periods.some(({ id }) => id === exact.period.id)) return undefined;
  const { atoms, definition } = released;
  return besideTruth(exact, shownFlows(released, exact.period.id), { atoms, ends: definition.ends, units });
}

/** True flows between atoms beside what was shown of them, by `flowName`. */
export function besideTruth(
  exact: ExactFlows,
  shown: ReadonlyMap<string, number>,
  { atoms, ends, units }: FlowEndsOf,
): EarlierFlows {
  const cells = flowCells(exact, atoms, units, ends);
  const names = endNames(cells, atoms);
  return new Map(
    [...cells.persons].map((count, i) => {
      const name = flowName(must(names[cells.from[i] ?? -1], 'from'), must(names[cells.to[i] ?? -1], 'to'));
      return [name, { count, value: shown.get(name) ?? 0 }];
    }),
  );
}
