import { must } from '../../../domain/kernel/invariant.ts';
import type { Atom } from '../../../domain/model/atom.ts';
import type { RuleFinding } from '../../../domain/model/certificate.ts';
import type { ExactTable, ProtectedSums } from '../../../domain/model/leaf.ts';
import type { MeanPrecision, RuleSet } from '../../../domain/model/rule-set.ts';
import type { SumUnit, TableDefinition } from '../../../domain/model/table-definition.ts';
import { addOverGroups } from '../add-over-groups.ts';
import { layoutOf, sumCellsOf } from '../table-layout.ts';

/** Sums of one table and period as they are released, beside the true contributions. */
export interface AuditedSums {
  readonly definition: Pick<TableDefinition, 'blocks' | 'rows'>;
  readonly atoms: readonly Atom[];
  readonly exact: ExactTable;
  /** Protected heads, atoms × cells. */
  readonly heads: Int32Array;
  readonly sums: ProtectedSums;
}

// Kroner and øre are added in doubles; a sum off by a hundredth of a mean is not the mean.
const TOLERANCE = 0.01;

/**
 * Audits sums X̂ = N̂ · q. R1: every sum is its protected heads times a mean coarsened as the rules say, and a leaf that
 * shows its own mean shows that of its true contributions. R2: no leaf shows its own mean that has too few heads, or
 * whose second largest contributor could tell the largest within p %.
 * @source diskretion.md section 5, steps 1 and 2; 7.2, R1
 */
export function auditSums(tables: readonly AuditedSums[], rules: RuleSet): readonly RuleFinding[] {
  const means = { tested: 0, failing: 0 };
  const safe = { tested: 0, failing: 0 };
  for (const { definition, atoms, exact, heads, sums } of tables) {
    const { magnitudes } = exact;
    if (!magnitudes) continue;
    const numbers = new Map(atoms.flatMap((atom, a) => atom.members.map((unit) => [unit, a] as const)));
    const truth = addOverGroups(exact, atoms.length, (unit) => numbers.get(unit));
    const own = must(truth.magnitudes, 'true contributions');
    const units = new Map(sumCellsOf(layoutOf(definition)).map(({ cell, unit }) => [cell, unit]));
    const places = Array.from(sums.cells, (cell) => own.cells.indexOf(cell));
    for (let atom = 0; atom < atoms.length; atom++) {
      for (const [position, cell] of sums.cells.entries()) {
        const at = atom * sums.cells.length + position;
        const leaf = atom * own.cells.length + (places[position] ?? 0);
        const found: SumLeaf = {
          unit: must(units.get(cell), 'unit of a sum cell'),
          shown: heads[atom * exact.cellCount + cell] ?? 0,
          value: sums.value[at] ?? 0,
          isOwn: sums.own[at] === 1,
          heads: truth.heads[atom * exact.cellCount + cell] ?? 0,
          sum: own.sum[leaf] ?? 0,
          absolute: own.absolute[leaf] ?? 0,
          largest: own.largest[leaf] ?? 0,
          second: own.second[leaf] ?? 0,
        };
        means.tested += 1;
        if (!isMeanOf(found, rules.means)) means.failing += 1;
        if (!found.isOwn) continue;
        safe.tested += 1;
        if (!keepsLargest(found, rules)) safe.failing += 1;
      }
    }
  }
  return [
    { rule: 'R1', ...means },
    { rule: 'R2', ...safe },
  ];
}

interface SumLeaf {
  readonly unit: SumUnit;
  readonly shown: number;
  readonly value: number;
  readonly isOwn: boolean;
  readonly heads: number;
  readonly sum: number;
  readonly absolute: number;
  readonly largest: number;
  readonly second: number;
}

function isMeanOf({ unit, shown, value, isOwn, heads, sum }: SumLeaf, means: MeanPrecision): boolean {
  if (shown === 0) return value === 0 && !isOwn;
  const mean = value / shown;
  const fine = stepOf(unit, means, means.kronerFineFrom);
  const onGrid = Math.abs(mean / fine - Math.round(mean / fine)) < TOLERANCE;
  if (!isOwn) return onGrid;
  const step = stepOf(unit, means, heads);
  return onGrid && heads > 0 && Math.abs(mean - sum / heads) <= step * (0.5 + TOLERANCE);
}

function stepOf(unit: SumUnit, means: MeanPrecision, heads: number): number {
  if (unit === 'kroner') return heads >= means.kronerFineFrom ? means.kronerFine : means.kronerCoarse;
  return 1 / (unit === 'fulltime' ? means.fulltimeParts : means.otherParts);
}

function keepsLargest({ unit, heads, absolute, largest, second }: SumLeaf, { meanHeads, p }: RuleSet): boolean {
  if (heads < meanHeads) return false;
  return unit === 'fulltime' || 100 * (absolute - largest - second) >= p * largest - TOLERANCE;
}
