import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CellStore, Pair } from './cell-store.ts';
import type { CompiledFigure, CountAndShare, ShareFormula } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import { type Evaluation, type NoNumber, notApplicable, seeCounts, stateOf } from './evaluate-formula.ts';
import { roundRatio, roundUp, roundWholeRatio } from './round-ratio.ts';
import { setState } from './set-values.ts';

// Larger numbers are seldom the same.
const mostHeads = 2 ** 11;
const widestBand = 64;

/** An empty store. Its cells follow from the rules of a release too, so it belongs to one. */
export function emptyStore(): CellStore {
  return { counts: [], sureCounts: [], noShares: [], noPairs: [], sureNoPairs: [] };
}

// Room for all numbers at once, since an array that grows here and there becomes a slow dictionary.
function rowOf<T>(rows: (T | undefined)[][], band: number): (T | undefined)[] {
  const known = rows[band];
  if (known !== undefined && known.length > 0) return known;
  while (rows.length <= band) rows.push([]);
  const row = new Array<T | undefined>(mostHeads).fill(undefined);
  rows[band] = row;
  return row;
}

function rowsOf<T>(store: (T | undefined)[][][], decimals: number): (T | undefined)[][] {
  while (store.length <= decimals) store.push([]);
  return store[decimals] as (T | undefined)[][];
}

function countCell(value: number, band: number, sure: boolean): Cell {
  return sure ? { kind: 'rounded', value, band, sure } : { kind: 'rounded', value, band };
}

/** Where the figures of one measure of a row are to stand: `into[i][measure]` is the figure of period number `periods[i]`. */
export interface FigurePlaces {
  readonly into: Cell[][];
  readonly measure: number;
  readonly periods: readonly number[];
  /** Which `i` are to be filled: the others are withheld. */
  readonly open: readonly number[];
}

// Nine figures in ten are made by these two: a count and a share, side by side in one loop where a row is both.

function countAt(e: Evaluation, of: number, at: number): Cell {
  const { heads, bands, atoms, state } = e.values;
  if (state[at] !== setState.ok) return stateOf(e, at) as NoNumber;
  const value = heads[at] as number;
  const band = bands[at] as number;
  const sure = atoms[at] === 1 && e.compiled.sets[of]?.leaves === 1;
  if (value < 0 || value >= mostHeads || band >= widestBand) return countCell(value, band, sure);
  const rows = sure ? e.store.sureCounts : e.store.counts;
  const known = rows[band]?.[value];
  if (known !== undefined) return known;
  const made = countCell(value, band, sure);
  rowOf(rows, band)[value] = made;
  return made;
}

/** Sums of heads through the periods. */
export function fillCounts(e: Evaluation, of: number, { into, measure, periods, open }: FigurePlaces): void {
  const first = of * e.periodCount;
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    (into[i] as Cell[])[measure] = countAt(e, of, first + (periods[i] as number));
  }
}

/** All of something, in per cent. */
export const wholePercent = 100;

// All of all is 100 per cent however the count was rounded.
const allOfAll: Cell = { kind: 'rounded', value: 100, band: 0, sure: true };

function noShare({ noShares }: CellStore, whole: number, partBand: number, decimals: number): Cell {
  const before = noShares[decimals]?.[partBand]?.[whole];
  if (before !== undefined) return before;
  const row = rowOf(rowsOf(noShares, decimals), partBand);
  const made: Cell = { kind: 'rounded', value: 0, band: roundUp(100 * ratioBand(0, whole, partBand, 0), decimals) };
  row[whole] = made;
  return made;
}

function shareAt(e: Evaluation, { of, base }: ShareFormula, period: number, decimals: number, measure: number): Cell {
  const { heads, bands, state } = e.values;
  const wholeAt = base * e.periodCount + period;
  const partAt = of * e.periodCount + period;
  if (state[wholeAt] !== setState.ok) return stateOf(e, wholeAt) as NoNumber;
  const whole = heads[wholeAt] as number;
  if (whole <= 0) return notApplicable;
  if (whole < e.rules.shareBase) return seeCounts;
  if (of === base) return allOfAll;
  if (state[partAt] !== setState.ok) return stateOf(e, partAt) as NoNumber;
  const part = heads[partAt] as number;
  const partBand = bands[partAt] as number;
  if (part === 0 && whole < mostHeads && partBand < widestBand) return noShare(e.store, whole, partBand, decimals);
  const value = part < 0 ? roundRatio(part, whole, 100, decimals) : roundWholeRatio(part, whole, 100, decimals);
  const band = roundUp(100 * ratioBand(part, whole, partBand, bands[wholeAt] as number), decimals);
  if (value === wholePercent) e.nearlyAll[measure] = 1;
  return { kind: 'rounded', value, band };
}

/** Shares of a sum of heads in another through the periods, in per cent. */
export function fillShares(
  e: Evaluation,
  share: ShareFormula,
  { decimals }: CompiledFigure,
  { into, measure, periods, open }: FigurePlaces,
): void {
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    (into[i] as Cell[])[measure] = shareAt(e, share, periods[i] as number, decimals, measure);
  }
}

/** The figures of a row of nobody in a period, once they were made; undefined where the row counts somebody. */
function pairOfNobody(e: Evaluation, { count, share, decimals }: CountAndShare, period: number): Pair | undefined {
  const { heads, bands, atoms, state } = e.values;
  const at = count * e.periodCount + period;
  const wholeAt = share.base * e.periodCount + period;
  const whole = heads[wholeAt] as number;
  if (heads[at] !== 0 || state[at] !== setState.ok || state[wholeAt] !== setState.ok) return undefined;
  if (whole < e.rules.shareBase || whole <= 0 || whole >= mostHeads) return undefined;
  const band = bands[at] as number;
  if (share.of !== count || share.base === count || band >= widestBand) return undefined;
  const isSure = atoms[at] === 1 && e.compiled.sets[count]?.leaves === 1;
  const store = isSure ? e.store.sureNoPairs : e.store.noPairs;
  const known = store[decimals]?.[band]?.[whole];
  if (known !== undefined) return known;
  const made: Pair = [countAt(e, count, at), noShare(e.store, whole, band, decimals)];
  rowOf(rowsOf(store, decimals), band)[whole] = made;
  return made;
}

/**
 * A row of a count and a share through the periods, as most rows are: its figures by period. `instead` holds the one cell
 * of a period that is withheld.
 */
export function countsAndShares(
  e: Evaluation,
  pair: CountAndShare,
  periods: readonly number[],
  instead: readonly (Cell | undefined)[],
): AnswerCells[number] {
  const { count, share, decimals } = pair;
  const first = count * e.periodCount;
  return instead.map((withheld, i) => {
    if (withheld !== undefined) return [withheld, withheld];
    const period = periods[i] as number;
    return pairOfNobody(e, pair, period) ?? [countAt(e, count, first + period), shareAt(e, share, period, decimals, 1)];
  });
}
