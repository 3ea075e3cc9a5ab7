import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactFlows, FlowDefinition, ProtectedFlows } from '../../../domain/model/flow.ts';
import type { ExactEdition } from '../../../domain/model/leaf.ts';
import type { Unit } from '../../../domain/model/place.ts';
import { endNames, flowName, shownFlows } from '../flows/earlier-flows.ts';
import { flowCells } from '../flows/flow-cells.ts';
import { moverTotals } from '../flows/flows-of-edition.ts';
import type { MoverTotals } from '../flows/protect-flows.ts';
import type { ShownTable } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** Totals of one side of the flows: true movers of the atoms, and the tables' protected ones; −1 = no table. */
export interface AuditedSide extends MoverTotals {
  /** The anchor cell that the table's total was held at; −1 where it has none. */
  readonly anchor: number;
}

/**
 * The flows of an edition as the audit sees them, true and shown side by side. Ends 0 … atoms − 1 are the atoms, the
 * others have no totals anyone is shown. `least` and `most` are the smallest and the largest number a flow was shown as
 * while its persons were as many, this release's own among them.
 */
export interface AuditedFlows {
  /** Id of the table of flows, and of its period. */
  readonly table: string;
  readonly period: string;
  readonly atoms: number;
  readonly ends: number;
  /** Tier of the atoms. */
  readonly tier: FlowDefinition['tier'];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly truth: Int32Array;
  readonly shown: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly into: AuditedSide;
  readonly outOf: AuditedSide;
}

/** Where flows are held against other releases: what those showed of the same period, and their base. */
export interface ComparedFlows {
  readonly n: number;
  readonly shown: ReadonlyMap<string, number>;
}

/** The flows of an edition and everything they are measured against. */
export interface FlowCase {
  readonly exact: ExactFlows;
  readonly definition: FlowDefinition;
  readonly atoms: readonly Atom[];
  readonly units: ReadonlyMap<string, Unit>;
  readonly shown: ReadonlyMap<string, number>;
  readonly against: readonly ComparedFlows[];
  readonly into: AuditedSide;
  readonly outOf: AuditedSide;
}

/** Puts true flows beside shown ones; a flow that is shown but nobody made is among them. */
export function auditedFlows({ exact, definition, atoms, units, shown, against, into, outOf }: FlowCase): AuditedFlows {
  const cells = flowCells(exact, atoms, units, definition.ends);
  const names = endNames(cells, atoms);
  const nameOf = (i: number) =>
    flowName(must(names[cells.from[i] ?? -1], 'from'), must(names[cells.to[i] ?? -1], 'to'));
  const own = [...cells.persons.keys()].map((i) => ({
    name: nameOf(i),
    from: cells.from[i] ?? 0,
    to: cells.to[i] ?? 0,
    truth: cells.persons[i] ?? 0,
  }));
  const known = new Set(own.map(({ name }) => name));
  const numbers = new Map(names.map((name, end) => [name, end]));
  // A flow nobody made must not be shown; its ends may be of another release's numbering, so they are found by name.
  for (const name of shown.keys()) {
    if (known.has(name)) continue;
    const [from = '', to = ''] = name.split('|');
    own.push({ name, from: numbers.get(from) ?? names.length, to: numbers.get(to) ?? names.length, truth: 0 });
  }
  const values = Int32Array.from(own, ({ name }) => shown.get(name) ?? 0);
  const [least, most] = [values.slice(), values.slice()];
  for (const { n, shown: before } of against) {
    own.forEach(({ name, truth }, i) => {
      const value = before.get(name) ?? 0;
      if (truth === 0 || Math.abs(value - truth) >= n) return;
      least[i] = Math.min(least[i] ?? 0, value);
      most[i] = Math.max(most[i] ?? 0, value);
    });
  }
  return {
    table: definition.id,
    period: exact.period.id,
    atoms: atoms.length,
    ends: names.length,
    tier: definition.tier,
    from: Int32Array.from(own, ({ from }) => from),
    to: Int32Array.from(own, ({ to }) => to),
    truth: Int32Array.from(own, ({ truth }) => truth),
    shown: values,
    least,
    most,
    into,
    outOf,
  };
}

/** The total of a table of movers as a side of the flows, beside the anchor it was held at. */
export function sideOf(
  plan: AuditPlan,
  table: string,
  exact: ExactEdition,
  shown: readonly ShownTable[],
  tier: FlowDefinition['tier'],
): AuditedSide {
  const position = plan.tables.findIndex(({ id }) => id === table);
  const cells = plan.tables[position]?.cellCount ?? -1;
  const whole = plan.held.find((held) => held.table === position && held.cells.length === cells);
  const totals = moverTotals(table, exact, shown, plan.atoms[tier]);
  return { ...totals, anchor: whole?.anchors.length === 1 ? (whole.anchors[0] ?? -1) : -1 };
}

/** What earlier releases showed of a period's flows; none where they had no flows. */
export function comparedFlows(
  releases: readonly { readonly n: number; readonly flows?: ProtectedFlows }[],
  period: string,
): readonly ComparedFlows[] {
  return releases.flatMap(({ n, flows }) => {
    return flows?.periods.some(({ id }) => id === period) ? [{ n, shown: shownFlows(flows, period) }] : [];
  });
}
