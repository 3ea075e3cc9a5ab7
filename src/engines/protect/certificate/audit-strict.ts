import { must } from '../../../domain/kernel/invariant.ts';
import type { RuleFinding } from '../../../domain/model/certificate.ts';
import type { ExactEdition, ProtectedTable } from '../../../domain/model/leaf.ts';
import type { EditionAnchors } from '../anchors/edition-anchors.ts';
import { TIERS } from '../prepare-rounding.ts';
import { auditEdition, type RangeAudit } from './audit-edition.ts';
import { type AuditedTable, auditedAnchors, editionNumbers } from './edition-numbers.ts';
import type { AuditPlan } from './prepare-audit.ts';

/** A table's strict leaves beside the release's own, which they were made from. */
export interface StrictPair {
  readonly strict: ProtectedTable;
  readonly own: ProtectedTable;
}

/**
 * R2 and R6 of strict leaves, from what is released alone: every leaf a multiple of the strict n and less than two steps
 * from the sum of released leaves it stands for, 0 where that is 0; every strict atom a union of released ones.
 * @param n - The strict base.
 * @source diskretion.md section 9, "computed from the standard protected leaves, never from true values"
 */
export function auditStrictLeaves(pairs: readonly StrictPair[], n: number): readonly RuleFinding[] {
  const steps = { tested: 0, failing: 0 };
  const atoms = { tested: 0, failing: 0 };
  for (const { strict, own } of pairs) {
    const inside = partsOf(strict, own);
    atoms.tested += inside.length;
    atoms.failing += inside.filter((parts) => parts === undefined).length;
    for (const [atom, parts = []] of inside.entries()) {
      for (let period = 0; period < strict.periods.length; period++) {
        const row = atom * strict.periods.length + period;
        const pooled = pooledCells(strict, row);
        for (let cell = 0; cell < strict.cellCount; cell++) {
          if (pooled.has(cell)) continue;
          const shown = at(strict.heads, row * strict.cellCount + cell);
          const sum = parts.reduce((total, part) => total + released(own, part, period, cell), 0);
          steps.tested += 1;
          const wrong = shown < 0 || shown % n !== 0 || Math.abs(shown - sum) >= 2 * n || (sum === 0 && shown > 0);
          if (wrong) steps.failing += 1;
        }
      }
    }
  }
  return [
    { rule: 'R2', ...steps },
    { rule: 'R6', ...atoms },
  ];
}

function released({ heads, periods, cellCount }: ProtectedTable, atom: number, period: number, cell: number): number {
  return at(heads, (atom * periods.length + period) * cellCount + cell);
}

/** Released atoms inside each strict one; undefined where one is cut. */
function partsOf(strict: ProtectedTable, own: ProtectedTable): readonly (readonly number[] | undefined)[] {
  const atomOf = new Map(own.atoms.flatMap(({ members }, a) => members.map((unit) => [unit, a] as const)));
  return strict.atoms.map(({ members }) => {
    const parts = [...new Set(members.map((unit) => atomOf.get(unit) ?? -1))];
    const held = parts.reduce((sum, part) => sum + (own.atoms[part]?.members.length ?? 0), 0);
    return held === members.length ? parts : undefined;
  });
}

function pooledCells({ pooled }: ProtectedTable, row: number): ReadonlySet<number> {
  if (!pooled) return new Set();
  return new Set(
    pooled.rows.flatMap(({ cells }, r) => (at(pooled.heads, row * pooled.rows.length + r) > 0 ? cells : [])),
  );
}

/**
 * What an outsider works out who has the strict leaves alone and knows the totals of the strict rules: a strict leaf of
 * several released atoms leaves more open, each of them its own rounding.
 * @param plan - Prepared from the strict atoms and rules.
 * @param tables - Strict leaves beside true ones.
 * @param reach - How far a released leaf may be from the truth.
 * @param looksAt - As in `RangeStart`.
 * @source diskretion.md 7.2, R4
 */
export function auditStrictRanges(
  plan: AuditPlan,
  exact: ExactEdition,
  tables: readonly (AuditedTable & { readonly parts: readonly number[] })[],
  reach: number,
  looksAt?: 'possible',
): readonly RangeAudit[] {
  const wider = tables.map(({ parts, ...table }): AuditedTable => {
    const { cellCount } = must(plan.tables[table.table], 'a table of the plan');
    const room = (leaf: number) => Math.max(0, (parts[Math.floor(leaf / cellCount)] ?? 1) - 1) * reach;
    return {
      ...table,
      least: table.shown.map((value, leaf) => value + room(leaf)),
      most: table.shown.map((value, leaf) => (value === 0 ? 0 : value - room(leaf))),
    };
  });
  const anchors = knownAlone(plan, exact);
  const start = { knowsTotals: true, comparesReleases: true, keep: 0, ...(looksAt ? { looksAt } : {}) };
  return editionNumbers(plan, exact.edition, wider, anchors).map((set) => auditEdition(plan, set, start));
}

/** True anchors without rounded ones: of strict leaves no anchor is shown but by the tables themselves. */
function knownAlone(plan: AuditPlan, exact: ExactEdition): EditionAnchors | undefined {
  const rounded = TIERS.map((tier) => {
    const atoms = plan.atoms[tier].map(({ id }) => id);
    return { tier, atoms, cells: plan.anchorCells, values: new Int32Array(atoms.length * plan.anchorCells).fill(-1) };
  });
  return auditedAnchors(plan, exact, rounded);
}

function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
