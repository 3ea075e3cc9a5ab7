import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure, CompiledFormula, CompiledRow } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import {
  type Evaluation,
  evaluateNumber,
  type NoNumber,
  notApplicable,
  type RawNumber,
  seeCounts,
} from './evaluate-formula.ts';
import { distanceOf, verdictCell } from './judge-criterion.ts';
import { roundHalfAway, roundRatio, roundUp, roundWholeRatio } from './round-ratio.ts';
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

// All of all is 100 per cent however the count was rounded.
const allOfAll: Cell = { kind: 'rounded', value: 100, band: 0, sure: true };

/** A figure of a row through the periods; undefined while it is still to be made. */
type Line = (Cell | undefined)[];

// Counts and shares of heads are nine figures in ten: they are made straight from the sums, a series at a time.
// What is out of the ordinary is left undefined, for the general way.

function countLine(
  e: Evaluation,
  { of }: Extract<CompiledFormula, { readonly of: number; readonly kind: 'count' | 'sum' | 'mean' }>,
  periods: readonly number[],
  line: Line,
): void {
  const { heads, bands, atoms, state } = e.values;
  const isOneLeaf = e.compiled.sets[of]?.leaves === 1;
  for (let i = 0; i < periods.length; i++) {
    const at = of * e.periodCount + (periods[i] as number);
    if (line[i] !== undefined || state[at] !== setState.ok) continue;
    const value = heads[at] as number;
    const band = bands[at] as number;
    const sure = isOneLeaf && atoms[at] === 1;
    line[i] = sure ? { kind: 'rounded', value, band, sure } : { kind: 'rounded', value, band };
  }
}

function shareLine(
  e: Evaluation,
  { of, base }: Extract<CompiledFormula, { kind: 'share' }>,
  decimals: number,
  periods: readonly number[],
  line: Line,
): void {
  const { heads, bands, state } = e.values;
  const { shareBase } = e.rules;
  for (let i = 0; i < periods.length; i++) {
    const partAt = of * e.periodCount + (periods[i] as number);
    const wholeAt = base * e.periodCount + (periods[i] as number);
    if (line[i] !== undefined || state[partAt] !== setState.ok || state[wholeAt] !== setState.ok) continue;
    const part = heads[partAt] as number;
    const whole = heads[wholeAt] as number;
    if (whole < shareBase || whole <= 0 || part < 0) {
      if (whole >= 0) line[i] = whole === 0 ? notApplicable : seeCounts;
    } else if (of === base) {
      line[i] = allOfAll;
    } else {
      const band = 100 * ratioBand(part, whole, bands[partAt] as number, bands[wholeAt] as number);
      line[i] = { kind: 'rounded', value: roundWholeRatio(part, whole, 100, decimals), band: roundUp(band, decimals) };
    }
  }
}

function fillLine(e: Evaluation, figure: CompiledFigure, periods: readonly number[], line: Line): void {
  const { formula, decimals } = figure;
  if (formula === undefined) {
    line.fill(notApplicable);
    return;
  }
  if (formula.kind === 'count') countLine(e, formula, periods, line);
  else if (formula.kind === 'share' && formula.part === 'heads') shareLine(e, formula, decimals, periods, line);
  for (let i = 0; i < line.length; i++) line[i] ??= cellOf(e, formula, periods[i] as number, figure);
}

// Every line is full by now. Most tables have two measures, and two places are made at once faster than one by one.
function figuresAt(lines: readonly Line[], i: number): readonly Cell[] {
  const [first, second] = lines;
  if (lines.length === 2 && first !== undefined && second !== undefined) return [first[i] as Cell, second[i] as Cell];
  return lines.map((line) => line[i] as Cell);
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
    }
    const row = new Array<readonly Cell[]>(periods.length);
    for (let i = 0; i < row.length; i++) row[i] = figuresAt(lines, i);
    cells.push(row);
  }
  return cells;
}
