import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure, CompiledFormula, CompiledRow } from './compile-table.ts';
import { type Evaluation, evaluateNumber, type NoNumber, notApplicable, type RawNumber } from './evaluate-formula.ts';
import { fillCounts, fillShares, type Line } from './heads-cells.ts';
import { distanceOf, verdictCell } from './judge-criterion.ts';
import { roundHalfAway, roundRatio, roundUp } from './round-ratio.ts';

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

function cellOf(e: Evaluation, formula: CompiledFormula, period: number, figure: CompiledFigure): Cell {
  switch (formula.kind) {
    case 'verdict':
      return verdictCell(e, formula, period);
    case 'distance':
      return roundedCell(distanceOf(e, formula, period), figure);
    default:
      return roundedCell(evaluateNumber(e, formula, period), figure);
  }
}

function fillLine(e: Evaluation, figure: CompiledFigure, periods: readonly number[], line: Line): void {
  const { formula, decimals } = figure;
  if (formula === undefined) {
    line.fill(notApplicable);
    return;
  }
  if (formula.kind === 'count') fillCounts(e, formula.of, periods, line);
  else if (formula.kind === 'share' && formula.part === 'heads') fillShares(e, formula, decimals, periods, line);
  for (let i = 0; i < line.length; i++) line[i] ??= cellOf(e, formula, periods[i] as number, figure);
}

// Every line is full by now. Most tables have two measures, and two places are made at once faster than one by one.
function figuresAt(lines: readonly Line[], i: number): readonly Cell[] {
  const [first, second] = lines;
  if (lines.length === 2 && first !== undefined && second !== undefined) return [first[i] as Cell, second[i] as Cell];
  return lines.map((line) => line[i] as Cell);
}

const wholePercent = 100;

function holdsNearlyAll(line: Line): boolean {
  for (let i = 0; i < line.length; i++) {
    const cell = line[i];
    if (cell?.kind === 'rounded' && cell.value === wholePercent && !cell.sure) return true;
  }
  return false;
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
  const lines = rows[0]?.figures.map((): Line => [...instead]) ?? [];
  const cells: (readonly Cell[])[][] = [];
  for (const { figures } of rows) {
    for (let m = 0; m < lines.length; m++) {
      const line = lines[m] as Line;
      for (let i = 0; i < instead.length; i++) line[i] = instead[i];
      fillLine(e, figures[m] as CompiledFigure, periods, line);
      if (e.nearlyAll[m] === 0 && holdsNearlyAll(line)) e.nearlyAll[m] = 1;
    }
    const row = new Array<readonly Cell[]>(periods.length);
    for (let i = 0; i < row.length; i++) row[i] = figuresAt(lines, i);
    cells.push(row);
  }
  return cells;
}
