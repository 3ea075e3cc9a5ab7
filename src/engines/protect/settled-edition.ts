import type { Atom } from '../../domain/model/atom.ts';
import type { ExactTable, RoundedAnchors } from '../../domain/model/leaf.ts';
import type { Tier } from '../../domain/model/table-definition.ts';
import { addOverGroups } from './add-over-groups.ts';
import type { TierAnchors } from './anchors/edition-anchors.ts';
import type { EarlierLeaves } from './earlier-edition.ts';
import type { ProtectedFlowEdition } from './flows/protect-flows.ts';
import type { ProtectedLeaves } from './protection-plan.ts';
import type { EarlierRounding } from './rounding/rounding-problem.ts';

/**
 * An edition protected a moment ago, before the audit had rows drawn again or atoms merged. What those do not touch
 * stays as it is: an atom that is still there, with the anchors it had, keeps every leaf.
 */
export interface SettledEdition {
  readonly tables: readonly ProtectedLeaves[];
  readonly anchors: readonly RoundedAnchors[];
  readonly flows?: ProtectedFlowEdition;
}

/** The anchors of a tier as they were rounded, to be followed like those of an earlier version. */
export function settledAnchors(settled: SettledEdition, table: ExactTable, tier: Tier): EarlierLeaves | undefined {
  const found = settled.anchors.find((anchors) => anchors.tier === tier);
  if (!found) return undefined;
  const groups = new Map(found.atoms.flatMap((id, a) => id.split('+').map((unit) => [unit, a] as const)));
  const counts = addOverGroups(table, found.atoms.length, (unit) => groups.get(unit)).heads;
  return { atoms: found.atoms, cellCount: found.cells, counts, values: found.values };
}

/** A table being rounded anew, and what it was rounded beside. */
export interface SettledTable {
  readonly table: ExactTable;
  readonly tier: Tier;
  readonly atoms: readonly Atom[];
  readonly anchors: TierAnchors | undefined;
  /** What its other rows follow. */
  readonly earlier: EarlierRounding | undefined;
}

/**
 * What the rounding of a table follows when an edition is settled: rows of settled atoms stand still, all others follow
 * what they would have followed.
 */
export function settledRows(settled: SettledEdition, own: SettledTable): EarlierRounding | undefined {
  const { table, tier, atoms, anchors, earlier } = own;
  const before = settled.tables.find((one) => one.table === table.table && one.period.id === table.period.id);
  if (!before) return earlier;
  const { cellCount } = before;
  const heads = before.unpooled ?? before.heads;
  const rows = new Map(before.atoms.map(({ id }, row) => [id, row]));
  const held = anchors && settled.anchors.find((kept) => kept.tier === tier);
  const anchorRows = new Map(held?.atoms.map((id, row) => [id, row]));
  const kept = earlier?.kept?.slice() ?? new Int32Array(atoms.length * cellCount).fill(-1);
  const missed = earlier?.missed?.slice() ?? new Uint8Array(atoms.length);
  atoms.forEach(({ id }, a) => {
    const row = rows.get(id);
    if (row === undefined || !sameAnchors(anchors, a, held, anchorRows.get(id))) return;
    kept.set(heads.subarray(row * cellCount, (row + 1) * cellCount), a * cellCount);
    // Whatever margin it missed it missed for good.
    missed[a] = 1;
  });
  return { ...earlier, kept, missed };
}

function sameAnchors(
  anchors: TierAnchors | undefined,
  atom: number,
  before: RoundedAnchors | undefined,
  row: number | undefined,
): boolean {
  if (!anchors) return true;
  if (!before || row === undefined) return false;
  const { cells, rounded } = anchors;
  for (let cell = 0; cell < cells; cell++) {
    if (rounded[atom * cells + cell] !== before.values[row * cells + cell]) return false;
  }
  return true;
}
