import { must } from '../../../domain/kernel/invariant.ts';
import type { ProtectedFlows } from '../../../domain/model/flow.ts';
import type { ProtectedFlowGroups } from '../../../domain/model/flow-groups.ts';
import type { ExactEdition, ExactTable, ProtectedTable, RoundedAnchors } from '../../../domain/model/leaf.ts';
import type { TablePeriod } from '../../../domain/model/period.ts';
import type { Tier } from '../../../domain/model/table-definition.ts';
import { addOverGroups } from '../add-over-groups.ts';
import type { EditionAnchors, TierAnchors } from '../anchors/edition-anchors.ts';
import { TIERS } from '../prepare-rounding.ts';
import type { ProtectedLeaves } from '../protection-plan.ts';
import type { AuditPlan } from './prepare-audit.ts';

/**
 * One table and period as the audit sees it; arrays are atoms × cells. `least` and `most` are the smallest and the
 * largest number a leaf was shown as while its true count stood still, this release's own among them.
 */
export interface AuditedTable {
  /** Position in the plan. */
  readonly table: number;
  readonly period: TablePeriod;
  readonly truth: Int32Array;
  readonly shown: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  /** 1 for a leaf no number is shown of; absent where there is none. */
  readonly hidden?: Uint8Array;
}

/** Tables on the same persons with their true figures beside: what an outsider's ranges are measured against. */
export interface EditionNumbers {
  readonly edition: number;
  /** By position in the plan; undefined where the edition has no such table. */
  readonly tables: readonly (AuditedTable | undefined)[];
  readonly anchors: EditionAnchors | undefined;
}

/** Protected leaves of a table and period. */
export type ShownTable = Pick<ProtectedLeaves, 'table' | 'period' | 'heads' | 'pooled'>;

/** True leaves of an edition, added over the atoms they were protected in, beside the protected ones. */
export function auditedTables(
  plan: AuditPlan,
  exact: ExactEdition,
  shown: readonly ShownTable[],
): readonly AuditedTable[] {
  return shown.map(({ table: id, period, heads, pooled }) => {
    const table = plan.tables.findIndex((candidate) => candidate.id === id);
    const { tier } = must(plan.tables[table], `${id} in the audit`);
    const own = must(
      exact.tables.find((candidate) => candidate.table === id && candidate.period.id === period.id),
      `true leaves of ${id}`,
    );
    const truth = overAtoms(plan, tier, own);
    const leaves = { table, period, truth, shown: heads, least: heads, most: heads };
    return pooled ? { ...leaves, hidden: pooledCells(plan, table, heads.length, pooled) } : leaves;
  });
}

/** Leaves of pooled rows: the persons are shown together, and of each cell no number. */
function pooledCells(plan: AuditPlan, table: number, leaves: number, pooled: Int32Array): Uint8Array {
  const { cellCount, sensitive } = must(plan.tables[table], 'a table of the plan');
  const hidden = new Uint8Array(leaves);
  pooled.forEach((persons, i) => {
    if (persons === 0) return;
    const from = Math.floor(i / sensitive.length) * cellCount;
    for (const cell of sensitive[i % sensitive.length] ?? []) hidden[from + cell] = 1;
  });
  return hidden;
}

/** True anchors of an edition beside the rounded ones, tier by tier; none where an atom has none kept. */
export function auditedAnchors(
  plan: AuditPlan,
  exact: ExactEdition,
  rounded: readonly RoundedAnchors[],
): EditionAnchors | undefined {
  const table = exact.tables.find((candidate) => candidate.table === plan.anchors);
  if (!table || rounded.length === 0) return undefined;
  const of = (tier: Tier): TierAnchors => {
    const kept = must(
      rounded.find((anchors) => anchors.tier === tier),
      `rounded anchors of tier ${tier}`,
    );
    return { cells: table.cellCount, exact: overAtoms(plan, tier, table), rounded: kept.values };
  };
  const [tier0, tier1, tier2, tier3, tier4] = TIERS.map(of);
  const found = (anchors: TierAnchors | undefined) => must(anchors, 'anchors of a tier');
  return { 0: found(tier0), 1: found(tier1), 2: found(tier2), 3: found(tier3), 4: found(tier4) };
}

function overAtoms(plan: AuditPlan, tier: Tier, table: ExactTable): Int32Array {
  const atoms = plan.atoms[tier];
  const numbers = new Map(atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
  return addOverGroups(table, atoms.length, (unit) => numbers.get(unit)).heads;
}

/**
 * An edition as sets of tables on the same persons: a table it brings for several periods (elections) stands in a set
 * of its own from the second period on.
 */
export function editionNumbers(
  plan: AuditPlan,
  edition: number,
  tables: readonly AuditedTable[],
  anchors: EditionAnchors | undefined,
): readonly EditionNumbers[] {
  const sets: (AuditedTable | undefined)[][] = [];
  for (const table of tables) {
    let set = sets.find((candidate) => candidate[table.table] === undefined);
    if (!set) {
      set = plan.tables.map(() => undefined);
      sets.push(set);
    }
    set[table.table] = table;
  }
  return sets.map((own, i) => ({ edition, tables: own, anchors: i === 0 ? anchors : undefined }));
}

/** A release kept before, as the audit holds a new one against it: its base, its cubes, its flows and these by group. */
export interface ComparedRelease {
  readonly n: number;
  readonly tables: ReadonlyMap<string, Pick<ProtectedTable, 'atoms' | 'periods' | 'cellCount' | 'heads'>>;
  readonly flows?: ProtectedFlows;
  readonly groups?: ProtectedFlowGroups;
}

/**
 * What other years and earlier releases add: a row whose true counts all stood still over the years is the same persons
 * shown several times, and the outsider is told which those are. Of an earlier release the true counts are not needed: where its figure could be
 * that of today's count, he is told that it is.
 * @source diskretion.md 7.2, R5; 9.2
 */
export function withComparisons(
  plan: AuditPlan,
  tables: readonly AuditedTable[],
  earlier: readonly ComparedRelease[],
): readonly AuditedTable[] {
  const compared = tables.map((table) => ({ ...table, least: table.shown.slice(), most: table.shown.slice() }));
  for (const [t, { cellCount }] of plan.tables.entries()) {
    const series = compared
      .filter(({ table }) => table === t)
      .sort((a, b) => (a.period.start < b.period.start ? -1 : 1));
    for (const [i, later] of series.entries()) {
      const before = series[i - 1];
      if (before) spread(before, later, cellCount);
    }
    for (const [i, before] of series.entries().toArray().reverse()) {
      const later = series[i + 1];
      if (later) spread(later, before, cellCount);
    }
  }
  for (const release of earlier) for (const table of compared) compareWith(plan, table, release);
  return compared;
}

/** Rows of an atom that are the same in both periods: nobody came, went or changed, and an outsider may know it. */
function spread(from: AuditedTable, to: AuditedTable, cellCount: number): void {
  for (let row = 0; row < to.truth.length; row += cellCount) {
    let same = true;
    for (let leaf = row; same && leaf < row + cellCount; leaf++) same = from.truth[leaf] === to.truth[leaf];
    for (let leaf = row; same && leaf < row + cellCount; leaf++) {
      to.least[leaf] = Math.min(at(to.least, leaf), at(from.least, leaf));
      to.most[leaf] = Math.max(at(to.most, leaf), at(from.most, leaf));
    }
  }
}

function compareWith(plan: AuditPlan, table: AuditedTable, release: ComparedRelease): void {
  const { id, tier, cellCount } = must(plan.tables[table.table], 'a table of the plan');
  const cube = release.tables.get(id);
  // A figure rounded to another base leaves other numbers open: told here as figures of this base that leave the same.
  const wider = release.n - plan.n;
  const period = cube?.periods.findIndex((candidate) => candidate.id === table.period.id) ?? -1;
  if (!cube || period < 0 || cube.cellCount !== cellCount) return;
  const rows = new Map(cube.atoms.map((atom, a) => [atom.id, a * cube.periods.length + period]));
  plan.atoms[tier].forEach((atom, a) => {
    const row = rows.get(atom.id);
    if (row === undefined) return;
    for (let cell = 0; cell < cellCount; cell++) {
      const leaf = a * cellCount + cell;
      const shown = at(cube.heads, row * cellCount + cell);
      if (Math.abs(shown - at(table.truth, leaf)) >= release.n) continue;
      table.least[leaf] = Math.min(at(table.least, leaf), shown + wider);
      table.most[leaf] = Math.max(at(table.most, leaf), shown - wider);
    }
  });
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
