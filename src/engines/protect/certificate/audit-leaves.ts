import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { RuleFinding } from '../../../domain/model/certificate.ts';
import type { ProtectedTable } from '../../../domain/model/leaf.ts';
import type { AtomsByTier } from '../build-atoms.ts';
import { TIERS } from '../prepare-rounding.ts';
import type { AuditedTable, EditionNumbers } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/**
 * R1 for what a release stores: every cube holds exactly the protected leaves, atom by atom and period by period.
 * @source diskretion.md 7.2
 */
export function auditCubes(
  plan: AuditPlan,
  tables: readonly AuditedTable[],
  cubes: ReadonlyMap<string, ProtectedTable>,
): RuleFinding {
  let tested = 0;
  let failing = 0;
  for (const { table, period, shown } of tables) {
    const { id, cellCount } = must(plan.tables[table], 'a table of the plan');
    const cube = must(cubes.get(id), `cube of ${id}`);
    const position = cube.periods.findIndex((candidate) => candidate.id === period.id);
    tested += shown.length;
    for (let leaf = 0; leaf < shown.length; leaf++) {
      const atom = Math.floor(leaf / cellCount);
      const stored = (atom * cube.periods.length + position) * cellCount + (leaf % cellCount);
      if (cube.heads[stored] !== shown[leaf]) failing += 1;
    }
  }
  return { rule: 'R1', tested, failing };
}

/**
 * R2: every leaf a multiple of n, none negative, a true 0 shown as 0, and no leaf 2n or more from the truth. Leaves n or
 * more from it are counted: there may be as many as rounding said.
 */
export function auditSteps(
  plan: AuditPlan,
  tables: readonly AuditedTable[],
): RuleFinding & { readonly further: number } {
  let tested = 0;
  let failing = 0;
  let further = 0;
  for (const { shown, truth, hidden } of tables) {
    tested += shown.length;
    for (let leaf = 0; leaf < shown.length; leaf++) {
      if (hidden?.[leaf] === 1) continue;
      const value = shown[leaf] ?? 0;
      const count = truth[leaf] ?? 0;
      const error = Math.abs(value - count);
      if (error >= plan.n) further += 1;
      if (value < 0 || value % plan.n !== 0 || error >= 2 * plan.n || (count === 0 && value !== 0)) failing += 1;
    }
  }
  return { rule: 'R2', tested, failing, further };
}

/**
 * R3: wherever the true margin of a table is the true anchor, the shown margin is the rounded one. `failing` are those
 * that are not; there may be as many as rounding counted as missed.
 */
export function auditAnchors(plan: AuditPlan, { tables, anchors }: EditionNumbers): RuleFinding {
  let tested = 0;
  let failing = 0;
  if (!anchors) return { rule: 'R3', tested, failing };
  for (const { table: position, cells, anchors: anchorCells } of plan.held) {
    const table = tables[position];
    const { tier, cellCount } = must(plan.tables[position], 'a table of the plan');
    const { cells: width, exact, rounded } = anchors[tier];
    for (let atom = 0; table && atom < plan.atoms[tier].length; atom++) {
      const from = atom * width;
      if (anchorCells.some((cell) => (rounded[from + cell] ?? -1) < 0)) continue;
      if (table.hidden && sumAt(table.hidden, atom * cellCount, cells) > 0) continue;
      if (sumAt(table.truth, atom * cellCount, cells) !== sumAt(exact, from, anchorCells)) continue;
      tested += 1;
      if (sumAt(table.shown, atom * cellCount, cells) !== sumAt(rounded, from, anchorCells)) failing += 1;
    }
  }
  return { rule: 'R3', tested, failing };
}

function sumAt(values: ArrayLike<number>, from: number, cells: readonly number[]): number {
  let sum = 0;
  for (const cell of cells) sum += values[from + cell] ?? 0;
  return sum;
}

/** R6: no unit in two atoms of a tier, and every atom a union of atoms of each lower tier that holds its units. */
export function auditAtoms(atoms: AtomsByTier): RuleFinding {
  let tested = 0;
  let failing = 0;
  let below: readonly Atom[] = [];
  for (const tier of TIERS) {
    const own = atoms[tier];
    const holder = new Map<string, number>();
    own.forEach(({ members }, a) => {
      tested += 1;
      if (members.some((unit) => holder.has(unit))) failing += 1;
      for (const unit of members) holder.set(unit, a);
    });
    failing += below.filter(({ members }) => new Set(members.map((unit) => holder.get(unit) ?? -1)).size > 1).length;
    below = own;
  }
  return { rule: 'R6', tested, failing };
}
