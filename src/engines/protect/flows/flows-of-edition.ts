import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom, ExactEdition } from '../../../domain/model/leaf.ts';
import { addOverGroups } from '../add-over-groups.ts';
import type { PeriodSeeds, ProtectedLeaves, ProtectionPlan } from '../protect-edition.ts';
import { openDraw } from '../seeded-draw.ts';
import type { EarlierFlows } from './earlier-flows.ts';
import { type MoverTotals, type ProtectedFlowEdition, protectFlows } from './protect-flows.ts';

/**
 * The flows of an edition, protected after the tables of movers that they are to add up to. None without a definition
 * of flows or without moves. What an earlier version of the period showed is followed. An atom's protected movers are the sum of its protected leaves, as everyone can see it.
 */
export function flowsOfEdition(
  exact: ExactEdition,
  shown: readonly ProtectedLeaves[],
  plan: ProtectionPlan,
  seeds: PeriodSeeds,
  earlier?: EarlierFlows,
): ProtectedFlowEdition | undefined {
  const { flows: definition, atoms, rules, hmac } = plan;
  if (!definition || !exact.flows) return undefined;
  const { period } = exact.flows;
  const seed = must(seeds.get(period.id), `seed of period ${period.id}`);
  const totals = (table: string) => moverTotals(table, exact, shown, atoms[definition.tier]);
  return protectFlows(exact.flows, {
    definition,
    atoms: atoms[definition.tier],
    units: new Map(plan.units.map((unit) => [unit.id, unit])),
    places: plan.rounding.places[definition.tier],
    totals: { into: totals(definition.inTable), outOf: totals(definition.outTable) },
    n: rules.n,
    ...(earlier ? { earlier } : {}),
    drawOf: (from, to) => openDraw(hmac(seed, `${definition.id}|${period.id}|${from}|${to}`)),
  });
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
