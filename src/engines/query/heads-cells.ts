import type { Cell } from '../../domain/model/cell.ts';
import type { CompiledFigure, CompiledFormula } from './compile-table.ts';
import { ratioBand } from './error-band.ts';
import { type Evaluation, type NoNumber, notApplicable, seeCounts, stateOf } from './evaluate-formula.ts';
import { roundRatio, roundUp, roundWholeRatio } from './round-ratio.ts';
import { setState } from './set-values.ts';

/**
 * Cells that come again and again, each made once: counts by band and value, and shares of nobody by the band of the
 * count and the whole. Heads are multiples of the rounding base and most of them small, and half of all shares are 0.
 * Other shares vary too much: to find one again is dearer than to make it. At most 64 × 2,048 cells of a kind.
 */
export interface CellStore {
  readonly counts: (Cell | undefined)[][];
  readonly sureCounts: (Cell | undefined)[][];
  /** By decimals, band and whole. */
  readonly noShares: (Cell | undefined)[][][];
}

// Larger numbers are seldom the same.
const mostHeads = 2 ** 11;
const widestBand = 64;

/** An empty store. Its cells follow from the rules of a release too, so it belongs to one. */
export function emptyStore(): CellStore {
  return { counts: [], sureCounts: [], noShares: [] };
}

// Room for all numbers at once, since an array that grows here and there becomes a slow dictionary.
function rowOf(rows: (Cell | undefined)[][], band: number): (Cell | undefined)[] {
  const known = rows[band];
  if (known !== undefined) return known;
  while (rows.length <= band) rows.push(new Array<Cell | undefined>(mostHeads).fill(undefined));
  return rows[band] as (Cell | undefined)[];
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

// Nine figures in ten pass through these two loops: what does not change with the period stands before them.

/** Sums of heads through the periods. */
export function fillCounts(e: Evaluation, of: number, { into, measure, periods, open }: FigurePlaces): void {
  const { heads, bands, atoms, state } = e.values;
  const first = of * e.periodCount;
  const isOneLeaf = e.compiled.sets[of]?.leaves === 1;
  let row: (Cell | undefined)[] = [];
  let [rowBand, isRowSure] = [-1, false];
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    const at = first + (periods[i] as number);
    const figures = into[i] as Cell[];
    if (state[at] !== setState.ok) {
      figures[measure] = stateOf(e, at) as NoNumber;
      continue;
    }
    const value = heads[at] as number;
    const band = bands[at] as number;
    const sure = isOneLeaf && atoms[at] === 1;
    if (value < 0 || value >= mostHeads || band >= widestBand) {
      figures[measure] = countCell(value, band, sure);
      continue;
    }
    if (band !== rowBand || sure !== isRowSure) {
      row = rowOf(sure ? e.store.sureCounts : e.store.counts, band);
      rowBand = band;
      isRowSure = sure;
    }
    figures[measure] = row[value] ??= countCell(value, band, sure);
  }
}

/** All of something, in per cent. */
export const wholePercent = 100;

// All of all is 100 per cent however the count was rounded.
const allOfAll: Cell = { kind: 'rounded', value: 100, band: 0, sure: true };

function noShare({ noShares }: CellStore, whole: number, partBand: number, decimals: number): Cell {
  while (noShares.length <= decimals) noShares.push([]);
  const row = rowOf(noShares[decimals] as (Cell | undefined)[][], partBand);
  const known = row[whole];
  if (known !== undefined) return known;
  const made: Cell = { kind: 'rounded', value: 0, band: roundUp(100 * ratioBand(0, whole, partBand, 0), decimals) };
  row[whole] = made;
  return made;
}

/** Shares of a sum of heads in another through the periods, in per cent. */
export function fillShares(
  e: Evaluation,
  { of, base }: Extract<CompiledFormula, { kind: 'share' }>,
  { decimals }: CompiledFigure,
  { into, measure, periods, open }: FigurePlaces,
): void {
  const { heads, bands, state } = e.values;
  const { shareBase } = e.rules;
  const [firstPart, firstWhole] = [of * e.periodCount, base * e.periodCount];
  for (let j = 0; j < open.length; j++) {
    const i = open[j] as number;
    const partAt = firstPart + (periods[i] as number);
    const wholeAt = firstWhole + (periods[i] as number);
    const figures = into[i] as Cell[];
    const whole = heads[wholeAt] as number;
    if (state[wholeAt] !== setState.ok) {
      figures[measure] = stateOf(e, wholeAt) as NoNumber;
    } else if (whole < shareBase || whole <= 0) {
      figures[measure] = whole <= 0 ? notApplicable : seeCounts;
    } else if (of === base) {
      figures[measure] = allOfAll;
    } else if (state[partAt] !== setState.ok) {
      figures[measure] = stateOf(e, partAt) as NoNumber;
    } else {
      const part = heads[partAt] as number;
      const partBand = bands[partAt] as number;
      if (part === 0 && whole < mostHeads && partBand < widestBand) {
        figures[measure] = noShare(e.store, whole, partBand, decimals);
        continue;
      }
      const value = part < 0 ? roundRatio(part, whole, 100, decimals) : roundWholeRatio(part, whole, 100, decimals);
      const band = roundUp(100 * ratioBand(part, whole, partBand, bands[wholeAt] as number), decimals);
      if (value === wholePercent) e.nearlyAll[measure] = 1;
      figures[measure] = { kind: 'rounded', value, band };
    }
  }
}
