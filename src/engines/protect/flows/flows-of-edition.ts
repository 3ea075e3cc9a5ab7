import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { ExactFlows, FlowDefinition } from '../../../domain/model/flow.ts';
import type { ExactEdition } from '../../../domain/model/leaf.ts';
import type { Unit } from '../../../domain/model/place.ts';
import { addOverGroups } from '../add-over-groups.ts';
import type { PeriodSeeds, ProtectedLeaves, ProtectionPlan } from '../protection-plan.ts';
import { openDraw } from '../seeded-draw.ts';
import type { SettledEdition } from '../settled-edition.ts';
import { besideTruth, type EarlierFlows, namedFlows } from './earlier-flows.ts';
import { type MoverTotals, type ProtectedFlowEdition, protectFlows } from './protect-flows.ts';

/** What the flows of an edition follow while they are protected. */
export interface FollowedFlows {
  /** What an earlier version of the period showed. */
  readonly earlier?: EarlierFlows | undefined;
  /** The same edition protected a moment ago, before atoms were merged. */
  readonly settled?: SettledEdition | undefined;
}

/**
 * The flows of an edition, protected after the tables of movers that they are to add up to. None without a definition
 * of flows or without moves. An atom's protected movers are the sum of its protected leaves, as everyone can see it.
 */
export function flowsOfEdition(
  exact: ExactEdition,
  shown: readonly ProtectedLeaves[],
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  { earlier, settled }: FollowedFlows,
): ProtectedFlowEdition | undefined {
  const { flows: definition, atoms, rules, hmac } = plan;
  if (!definition || !exact.flows) return undefined;
  const { period } = exact.flows;
  const seed = must(seeds.get(period.id), `seed of period ${period.id}`);
  const totals = (table: string) => moverTotals(table, exact, shown, atoms[definition.tier]);
  const units = new Map(plan.units.map((unit) => [unit.id, unit]));
  const before = settled && settledFlows(settled, exact.flows, definition, units);
  return protectFlows(exact.flows, {
    definition,
    atoms: atoms[definition.tier],
    units,
    places: plan.rounding.places[definition.tier],
    totals: { into: totals(definition.inTable), outOf: totals(definition.outTable) },
    n: rules.n,
    ...(earlier ? { earlier } : {}),
    ...(before ? { settled: before } : {}),
    drawOf: (from, to) => openDraw(hmac(seed, `${definition.id}|${period.id}|${from}|${to}`)),
  });
}

/** What the flows were a moment ago, by the atoms there were then. */
function settledFlows(
  { flows, anchors }: SettledEdition,
  exact: ExactFlows,
  { tier, ends }: FlowDefinition,
  units: ReadonlyMap<string, Unit>,
): EarlierFlows | undefined {
  const ids = anchors.find((own) => own.tier === tier)?.atoms;
  if (!flows || !ids) return undefined;
  const atoms = ids.map((id) => ({ id, members: id.split('+') }));
  return besideTruth(exact, namedFlows(flows.flows, atoms), { atoms, ends, units });
}

/** Movers of every atom in a table; a table that was not delivered has none to hold. */
export function moverTotals(
  id: string,
  exact: ExactEdition,
  shown: readonly Pick<ProtectedLeaves, 'table' | 'heads' | 'pooled'>[],
  own: readonly Atom[],
): MoverTotals {
  const table = exact.tables.find((candidate) => candidate.table === id);
  const leaves = shown.find((candidate) => candidate.table === id);
  if (!table || !leaves) return { exact: new Int32Array(own.length).fill(-1), rounded: new Int32Array(own.length) };
  const numbers = new Map(own.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  const { heads } = addOverGroups(table, own.length, (unit) => numbers.get(unit));
  const total = (values: Int32Array) =>
    Int32Array.from(own, (_, a) => {
      const cells = values.subarray(a * table.cellCount, (a + 1) * table.cellCount);
      return cells.reduce((sum, head) => sum + head, 0);
    });
  // Persons of a pooled row stand beside the cells they were taken out of.
  const rows = (leaves.pooled?.length ?? 0) / Math.max(1, own.length);
  const pooled = (atom: number) =>
    (leaves.pooled ?? new Int32Array(0))
      .subarray(atom * rows, (atom + 1) * rows)
      .reduce((sum, heads) => sum + heads, 0);
  return { exact: total(heads), rounded: total(leaves.heads).map((shownTotal, atom) => shownTotal + pooled(atom)) };
}
