import type { MeanPrecision, RuleSet } from '../../domain/model/rule-set.ts';
import type { SumUnit } from '../../domain/model/table-definition.ts';
import type { GroupLeaves } from './add-over-groups.ts';

/** Heads and contributions of one leaf, or of several added: N, X, Σ|x|, |x₁| and |x₂|. */
export interface Contributions {
  readonly heads: number;
  readonly sum: number;
  readonly absolute: number;
  readonly largest: number;
  readonly second: number;
}

/** The leaves of some cells of one group added together. `positions` maps a cell to its place among the sum cells. */
export function contributionsOf(
  leaves: GroupLeaves,
  group: number,
  cells: readonly number[],
  positions: ReadonlyMap<number, number>,
): Contributions {
  const total = { heads: 0, sum: 0, absolute: 0, largest: 0, second: 0 };
  const width = leaves.magnitudes?.cells.length ?? 0;
  for (const cell of cells) {
    total.heads += leaves.heads[group * leaves.cellCount + cell] ?? 0;
    const i = group * width + (positions.get(cell) ?? 0);
    total.sum += leaves.magnitudes?.sum[i] ?? 0;
    total.absolute += leaves.magnitudes?.absolute[i] ?? 0;
    const largest = leaves.magnitudes?.largest[i] ?? 0;
    const second = leaves.magnitudes?.second[i] ?? 0;
    total.second = Math.max(Math.min(total.largest, largest), total.second, second);
    total.largest = Math.max(total.largest, largest);
  }
  return total;
}

/** Contributions of no leaf. */
export const nobody: Contributions = { heads: 0, sum: 0, absolute: 0, largest: 0, second: 0 };

/** Two leaves as one; nobody contributes to both. */
export function addContributions(a: Contributions, b: Contributions): Contributions {
  return {
    heads: a.heads + b.heads,
    sum: a.sum + b.sum,
    absolute: a.absolute + b.absolute,
    largest: Math.max(a.largest, b.largest),
    second: Math.max(Math.min(a.largest, b.largest), a.second, b.second),
  };
}

/**
 * Whether a mean over the leaf gives nobody away: at least `meanHeads` heads, and what is left when the two largest
 * are taken off is at least p % of the largest (a known second largest could otherwise estimate the largest).
 * Full-time persons are fractions of at most 1 each, so only the heads count.
 * @source diskretion.md section 5; tests there: 500, 300, 100, 50, 50 is safe, 900, 80, 10, 10 is not
 */
export function isSafe(leaf: Contributions, unit: SumUnit, rules: RuleSet): boolean {
  if (leaf.heads < rules.meanHeads) return false;
  if (unit === 'fulltime') return true;
  // In whole hundredths, so that a leaf exactly on the line is judged by whole numbers.
  const largest = hundredths(leaf.largest);
  const rest = hundredths(leaf.absolute) - largest - hundredths(leaf.second);
  return rest * 100 >= rules.p * largest;
}

/**
 * Mean per head, coarsened to what is released: 100 kroner from 50 heads on, else 1,000; a score, contacts, years or
 * persons to one decimal; a full-time share to two. Half is rounded away from zero.
 * @source diskretion.md section 5, step 1
 */
export function meanPerHead(leaf: Contributions, unit: SumUnit, precision: MeanPrecision): number {
  const mean = leaf.sum / leaf.heads;
  switch (unit) {
    case 'kroner':
      return roundTo(mean, leaf.heads >= precision.kronerFineFrom ? precision.kronerFine : precision.kronerCoarse);
    case 'fulltime':
      return roundTo(mean * precision.fulltimeParts, 1) / precision.fulltimeParts;
    case 'score':
    case 'contacts':
    case 'years':
    case 'persons':
      return roundTo(mean * precision.otherParts, 1) / precision.otherParts;
  }
}

function roundTo(value: number, step: number): number {
  return Math.sign(value) * Math.round(Math.abs(value) / step) * step;
}

function hundredths(value: number): number {
  return Math.round(value * 100);
}
