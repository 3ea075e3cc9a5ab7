import type { KeyFigureDefinition } from '../../../domain/model/accounts.ts';
import { compareFigure, type FigureComparison } from './compare-figures.ts';
import { type AccountIndex, type UnitFigure, unitFigure } from './unit-figure.ts';

/** A unit and the twins found for it, nearest first. */
export interface UnitAndTwins {
  readonly id: string;
  readonly twins: readonly string[];
}

/** One row of parallel benchmarking. */
export interface BenchmarkRow {
  readonly id: string;
  readonly own: UnitFigure;
  readonly comparison: FigureComparison;
  /** Difference from the twins' median × own m² (or lejemålsenheder), kr.; absent where there is no difference. */
  readonly differenceKr?: number;
}

/** Rows in the order asked for, and what their differences add up to. */
export interface Benchmark {
  readonly rows: readonly BenchmarkRow[];
  /** Σ difference × m². Arithmetic, not a saving. */
  readonly totalKr: number;
  /** Rows that are in the total. */
  readonly counted: number;
}

/**
 * Compares a figure of every own afdeling with its own twins, side by side.
 * @source tvillinger.md section 7, "Parallel benchmarking"
 */
export function benchmarkRows(
  index: AccountIndex,
  figure: KeyFigureDefinition,
  units: readonly UnitAndTwins[],
  fewest: number,
): Benchmark {
  const perUnit = (found: UnitFigure): number => (found.kind === 'known' ? found.perUnit : Number.NaN);
  const rows = units.map(({ id, twins }): BenchmarkRow => {
    const own = unitFigure(index, id, figure);
    const values = twins.map((twin) => perUnit(unitFigure(index, twin, figure)));
    const comparison = compareFigure(perUnit(own), values, fewest);
    if (own.kind !== 'known' || comparison.kind !== 'compared' || comparison.difference === undefined)
      return { id, own, comparison };
    return { id, own, comparison, differenceKr: comparison.difference * own.denominator };
  });
  const differences = rows.flatMap(({ differenceKr }) => (differenceKr === undefined ? [] : [differenceKr]));
  return { rows, totalKr: differences.reduce((sum, kr) => sum + kr, 0), counted: differences.length };
}

/** Rows by difference in kr., largest first; those without one last, in their order. */
export function byDifference(rows: readonly BenchmarkRow[]): readonly BenchmarkRow[] {
  return rows.toSorted((a, b) => {
    const [x, y] = [a.differenceKr, b.differenceKr];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
    return y - x;
  });
}
