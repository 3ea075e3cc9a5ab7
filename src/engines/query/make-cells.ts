import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure, CompiledFormula, CompiledRow } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import {
  bandOfSet,
  type Evaluation,
  evaluateNumber,
  isLeaf,
  type NoNumber,
  notApplicable,
  type RawNumber,
} from './evaluate-formula.ts';
import { distanceOf, verdictCell } from './judge-criterion.ts';
import { roundHalfAway, roundRatio, roundUp } from './round-ratio.ts';
import { setState } from './set-values.ts';

function rounded(of: RawNumber, figure: CompiledFigure): number {
  const { step = 1, decimals } = figure;
  const { part, whole, factor } = of.ratio ?? { part: of.value, whole: 1, factor: 1 };
  if (step > 1) return roundRatio(part, whole * step, factor, 0) * step;
  return of.ratio === undefined ? roundHalfAway(of.value, decimals) : roundRatio(part, whole, factor, decimals);
}

function roundedCell(of: RawNumber | NoNumber, figure: CompiledFigure): Cell {
  if (of.kind !== 'number') return of;
  const value = rounded(of, figure);
  if (of.isMean) return { kind: 'value', value };
  const band = roundUp(of.band, figure.decimals);
  return of.sure ? { kind: 'rounded', value, band, sure: true } : { kind: 'rounded', value, band };
}

/** A share of heads straight from the sums: by far the most usual figure, so it makes no numbers in between. */
function shareCell(e: Evaluation, of: number, base: number, period: number, decimals: number): Cell | undefined {
  const { heads, state } = e.values;
  const [partAt, wholeAt] = [of * e.periodCount + period, base * e.periodCount + period];
  if (state[partAt] !== setState.ok || state[wholeAt] !== setState.ok) return undefined;
  const [part, whole] = [heads[partAt] as number, heads[wholeAt] as number];
  if (whole < e.rules.shareBase || of === base) return undefined;
  const band = ratioBand(part, whole, bandOfSet(e, of, period), bandOfSet(e, base, period));
  return { kind: 'rounded', value: roundRatio(part, whole, 100, decimals), band: roundUp(100 * band, decimals) };
}

function cellOf(e: Evaluation, formula: CompiledFormula, period: number, figure: CompiledFigure): Cell {
  switch (formula.kind) {
    case 'count': {
      // Most figures are plain counts, so they skip the general way.
      const at = formula.of * e.periodCount + period;
      if (e.values.state[at] !== setState.ok) return roundedCell(evaluateNumber(e, formula, period), figure);
      const value = e.values.heads[at] as number;
      const band = bandOfSet(e, formula.of, period);
      return isLeaf(e, formula.of, period)
        ? { kind: 'rounded', value, band, sure: true }
        : { kind: 'rounded', value, band };
    }
    case 'share': {
      const { of, base, part } = formula;
      const quick = part === 'heads' ? shareCell(e, of, base, period, figure.decimals) : undefined;
      return quick ?? roundedCell(evaluateNumber(e, formula, period), figure);
    }
    case 'verdict':
      return verdictCell(e, formula, period);
    case 'distance':
      return roundedCell(distanceOf(e, formula, period), figure);
    default:
      return roundedCell(evaluateNumber(e, formula, period), figure);
  }
}

/**
 * The figures of a table for one place: `cells[row][period][measure]`, for the period numbers given.
 * `withheld` gives the one cell that stands for every figure of a period that cannot be shown.
 */
export function makeCells(
  e: Evaluation,
  rows: readonly CompiledRow[],
  periods: readonly number[],
  withheld: (period: number) => Cell | undefined,
): AnswerCells {
  const instead = periods.map(withheld);
  return rows.map((row) =>
    periods.map((period, i) =>
      row.figures.map((figure) => {
        if (figure.formula === undefined) return notApplicable;
        return instead[i] ?? cellOf(e, figure.formula, period, figure);
      }),
    ),
  );
}
