import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type {
  ExactEdition,
  ExactMagnitudes,
  ExactTable,
  ProtectedSums,
  ProtectedTable,
} from '../../../domain/model/leaf.ts';
import type { TablePeriod } from '../../../domain/model/period.ts';
import type { TableDefinition, Tier } from '../../../domain/model/table-definition.ts';
import { planAnchors } from '../anchors/anchor-plan.ts';
import { linkMargins, type WithBlocks } from '../anchors/link-margins.ts';
import { layoutOf } from '../table-layout.ts';

/** Protected tables of a release and what they are counted by. */
export interface StandardLeaves {
  readonly tables: ReadonlyMap<string, ProtectedTable>;
  readonly definitions: readonly TableDefinition[];
}

/**
 * The protected leaves of a release as if they were counted: one table per table, period and edition. A merged unit
 * stands under its first member, so that sums over whole atoms and official places come out; nothing that is not in
 * the release is looked at.
 * @source diskretion.md section 9, "computed from the standard protected leaves, never from true values"
 */
export function standardAsExact({ tables }: StandardLeaves): readonly ExactEdition[] {
  const editions = new Map<number, ExactTable[]>();
  for (const cube of tables.values()) {
    const units = firstMembers(cube.atoms);
    cube.periods.forEach((period, p) => {
      const table = exactOf(cube, units, period, p);
      const known = editions.get(period.edition);
      if (known) known.push(table);
      else editions.set(period.edition, [table]);
    });
  }
  return [...editions].sort(([a], [b]) => a - b).map(([edition, exact]) => ({ edition, tables: exact }));
}

function firstMembers(atoms: readonly Atom[]): readonly string[] {
  return atoms.map(({ members }) => must(members[0], 'a member'));
}

function exactOf(cube: ProtectedTable, units: readonly string[], period: TablePeriod, p: number): ExactTable {
  const { table, cellCount, periods, sums } = cube;
  const heads = new Int32Array(units.length * cellCount);
  units.forEach((_, atom) => {
    const from = (atom * periods.length + p) * cellCount;
    heads.set(cube.heads.subarray(from, from + cellCount), atom * cellCount);
  });
  const exact = { table, period, units, cellCount, heads };
  return sums ? { ...exact, magnitudes: magnitudesOf(sums, exact, p, periods.length) } : exact;
}

/** A released sum as contributions: each head with the mean of its leaf, which is all that is known of it. */
function magnitudesOf(sums: ProtectedSums, { units, cellCount, heads }: ExactTable, p: number, periods: number) {
  const width = sums.cells.length;
  const blank = () => new Float64Array(units.length * width);
  const made: ExactMagnitudes = {
    cells: sums.cells,
    sum: blank(),
    absolute: blank(),
    largest: blank(),
    second: blank(),
  };
  units.forEach((_, atom) => {
    sums.cells.forEach((cell, s) => {
      const count = heads[atom * cellCount + cell] ?? 0;
      if (count === 0) return;
      const sum = sums.value[(atom * periods + p) * width + s] ?? 0;
      const at = atom * width + s;
      made.sum[at] = sum;
      made.absolute[at] = Math.abs(sum);
      made.largest[at] = Math.abs(sum) / count;
      made.second[at] = Math.abs(sum) / count;
    });
  });
  return made;
}

/** Where an anchor cell can be read: the cells of a table that make it up. */
export interface ShownAnchor {
  readonly anchor: number;
  readonly table: string;
  readonly tier: Tier;
  readonly cells: readonly number[];
}

/** For each anchor cell the margin of the lowest tier's table that shows it; one that none shows is left out. */
export function anchorsShown({ tables, definitions }: StandardLeaves, anchors: WithBlocks): readonly ShownAnchor[] {
  const byTier = [...definitions].sort((a, b) => a.tier - b.tier || (a.id < b.id ? -1 : 1));
  const found = new Map<number, ShownAnchor>();
  for (const { id, tier, blocks } of byTier) {
    if (!tables.has(id)) continue;
    for (const { cells, anchors: linked } of linkMargins({ blocks }, anchors)) {
      const [anchor, ...more] = linked;
      if (anchor === undefined || more.length > 0 || found.has(anchor)) continue;
      found.set(anchor, { anchor, table: id, tier, cells });
    }
  }
  return [...found.values()];
}

/** The anchors of an edition as far as its tables show them, each under the first member of its table's atoms. */
export function anchorsAsExact(
  anchors: TableDefinition,
  shown: readonly ShownAnchor[],
  tables: readonly ExactTable[],
): ExactTable | undefined {
  const sources = shown.flatMap((from) => {
    const table = tables.find(({ table: id }) => id === from.table);
    return table ? [{ ...from, table }] : [];
  });
  const period = sources[0]?.table.period;
  if (!period) return undefined;
  const units = [...new Set(sources.flatMap(({ table }) => table.units))].sort();
  const numbers = new Map(units.map((unit, u) => [unit, u]));
  const cellCount = layoutOf(anchors).reduce((sum, { size }) => sum + size, 0);
  const heads = new Int32Array(units.length * cellCount);
  for (const { anchor, table, cells } of sources) {
    table.units.forEach((unit, atom) => {
      const at = must(numbers.get(unit), 'a unit') * cellCount + anchor;
      for (const cell of cells) heads[at] = (heads[at] ?? 0) + (table.heads[atom * table.cellCount + cell] ?? 0);
    });
  }
  return { table: anchors.id, period, units, cellCount, heads };
}

/**
 * The anchors that can be rounded together again: without one that only tables of a higher tier show but that cuts an
 * axis shown lower, since no lower atom tells what it is.
 */
export function anchorsToHold(anchors: TableDefinition, shown: readonly ShownAnchor[]): TableDefinition {
  const tiers = new Map(shown.map(({ anchor, tier }) => [anchor, tier]));
  const unheld = new Set(
    planAnchors(anchors, tiers).steps.flatMap((step) =>
      step.sums.map(({ cell }) => cell).filter((cell) => tiers.get(cell) !== step.tier),
    ),
  );
  const kept = layoutOf(anchors).filter(({ first, size }) => size > 1 || !unheld.has(first));
  return { ...anchors, blocks: kept.map(({ block }) => block) };
}
