import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure, CompiledFormula, CompiledRow } from './compile-table.ts';
import { type Evaluation, evaluateNumber, type NoNumber, notApplicable, type RawNumber } from './evaluate-formula.ts';
import { countsAndShares, type FigurePlaces, fillCounts, fillShares, wholePercent } from './heads-cells.ts';
import { distanceOf, verdictCell } from './judge-criterion.ts';
import { roundHalfAway, roundRatio, roundUp } from './round-ratio.ts';
import { fillSumRatios, fillSums } from './sum-cells.ts';

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

function fillOthers(e: Evaluation, formula: CompiledFormula, figure: CompiledFigure, places: FigurePlaces): void {
  const { into, measure, periods, open } = places;
  for (const i of open) {
    const cell = cellOf(e, formula, periods[i] as number, figure);
    if (cell.kind === 'rounded' && cell.value === wholePercent && !cell.sure) e.nearlyAll[measure] = 1;
    (into[i] as Cell[])[measure] = cell;
  }
}

// The kinds that most figures are of have loops of their own, which make a series without anything in between.
function fillSeries(e: Evaluation, figure: CompiledFigure, places: FigurePlaces): void {
  const { formula } = figure;
  if (formula === undefined) {
    // There is nothing to withhold either.
    for (const figures of places.into) figures[places.measure] = notApplicable;
    return;
  }
  if (formula.kind === 'count') fillCounts(e, formula.of, places);
  else if (formula.kind === 'sum') fillSums(e, formula.of, figure, places);
  else if (formula.kind === 'rate') fillSumRatios(e, { ...formula, factor: 1, fewest: 0 }, figure, places);
  else if (formula.kind !== 'share') fillOthers(e, formula, figure, places);
  else if (formula.part === 'heads') fillShares(e, formula, figure, places);
  else fillSumRatios(e, { ...formula, factor: wholePercent, fewest: e.rules.shareBase }, figure, places);
}

// Written out for the widths that most tables have: an array made with its figures is the smallest and fastest.
function figuresOf(width: number, cell: Cell): Cell[] {
  if (width === 2) return [cell, cell];
  if (width === 3) return [cell, cell, cell];
  return new Array<Cell>(width).fill(cell);
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
  const open = [...instead.keys()].filter((i) => instead[i] === undefined);
  return rows.map(({ figures, pair }): AnswerCells[number] => {
    if (pair !== undefined) return countsAndShares(e, pair, periods, instead);
    const into = instead.map((cell) => figuresOf(figures.length, cell ?? notApplicable));
    for (let measure = 0; measure < figures.length; measure++) {
      fillSeries(e, figures[measure] as CompiledFigure, { into, measure, periods, open });
    }
    return into;
  });
}
