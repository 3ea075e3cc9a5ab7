import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import { bandOfSum, type Evaluation, noSumOf, notApplicable, seeCounts, stateOf, sumAt } from './evaluate-formula.ts';
import { type FigurePlaces, wholePercent } from './heads-cells.ts';
import { roundHalfAway, roundRatio, roundUp } from './round-ratio.ts';

/** Sums of money or full-time persons through the periods. */
export function fillSums(
  e: Evaluation,
  of: number,
  { decimals, step = 1 }: CompiledFigure,
  { into, measure, periods, open }: FigurePlaces,
): void {
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    const at = of * e.periodCount + (periods[i] as number);
    const sum = sumAt(e, at);
    const value = step > 1 ? roundRatio(sum, step, 1, 0) * step : roundHalfAway(sum, decimals);
    const cell: Cell = { kind: 'rounded', value, band: roundUp(bandOfSum(e, at, sum), decimals) };
    (into[i] as Cell[])[measure] = noSumOf(e, at) ?? cell;
  }
}

/** A sum of money or full-time persons set against a number of heads: `factor × sum / heads`. */
interface SumRatio {
  readonly of: number;
  readonly base: number;
  readonly factor: number;
  /** Fewer heads than this, but some, and the counts alone are shown. */
  readonly fewest: number;
}

/** Shares and rates of sums through the periods. */
export function fillSumRatios(
  e: Evaluation,
  { of, base, factor, fewest }: SumRatio,
  { decimals, step = 1 }: CompiledFigure,
  { into, measure, periods, open }: FigurePlaces,
): void {
  const { heads, bands } = e.values;
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    const partAt = of * e.periodCount + (periods[i] as number);
    const wholeAt = base * e.periodCount + (periods[i] as number);
    const whole = heads[wholeAt] as number;
    const figures = into[i] as Cell[];
    const nothing = stateOf(e, wholeAt) ?? noRatio(whole, fewest) ?? noSumOf(e, partAt);
    if (nothing !== undefined) {
      figures[measure] = nothing;
      continue;
    }
    const part = sumAt(e, partAt);
    const value =
      step > 1 ? roundRatio(part, whole * step, factor, 0) * step : roundRatio(part, whole, factor, decimals);
    const band = factor * ratioBand(part, whole, bandOfSum(e, partAt, part), bands[wholeAt] as number);
    if (value === wholePercent) e.nearlyAll[measure] = 1;
    figures[measure] = { kind: 'rounded', value, band: roundUp(band, decimals) };
  }
}

function noRatio(whole: number, fewest: number): Cell | undefined {
  if (whole === 0) return notApplicable;
  return whole > 0 && whole < fewest ? seeCounts : undefined;
}
