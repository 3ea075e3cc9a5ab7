import type { Cell } from '../../domain/model/cell.ts';
import { ratioBand } from './error-band.ts';
import { type Evaluation, notApplicable, seeCounts } from './evaluate-formula.ts';
import { roundUp, roundWholeRatio } from './round-ratio.ts';
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

/** A figure of a row through the periods; undefined while it is still to be made. */
export type Line = (Cell | undefined)[];

// Nine figures in ten pass through these two loops: what does not change with the period stands before them.

/** Sums of heads through the periods. Left undefined where one is no number. */
export function fillCounts(e: Evaluation, of: number, periods: readonly number[], line: Line): void {
  const { heads, bands, atoms, state } = e.values;
  const first = of * e.periodCount;
  const isOneLeaf = e.compiled.sets[of]?.leaves === 1;
  let row: (Cell | undefined)[] = [];
  let [rowBand, isRowSure] = [-1, false];
  for (let i = 0; i < periods.length; i++) {
    const at = first + (periods[i] as number);
    if (line[i] !== undefined || state[at] !== setState.ok) continue;
    const value = heads[at] as number;
    const band = bands[at] as number;
    const sure = isOneLeaf && atoms[at] === 1;
    if (value < 0 || value >= mostHeads || band >= widestBand) {
      line[i] = countCell(value, band, sure);
      continue;
    }
    if (band !== rowBand || sure !== isRowSure) {
      row = rowOf(sure ? e.store.sureCounts : e.store.counts, band);
      rowBand = band;
      isRowSure = sure;
    }
    line[i] = row[value] ??= countCell(value, band, sure);
  }
}

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

/** Shares of a sum of heads in another through the periods, in per cent. Left undefined where one of them is no number. */
export function fillShares(
  e: Evaluation,
  { of, base }: { readonly of: number; readonly base: number },
  decimals: number,
  periods: readonly number[],
  line: Line,
): void {
  const { heads, bands, state } = e.values;
  const { shareBase } = e.rules;
  const [firstPart, firstWhole] = [of * e.periodCount, base * e.periodCount];
  for (let i = 0; i < periods.length; i++) {
    const partAt = firstPart + (periods[i] as number);
    const wholeAt = firstWhole + (periods[i] as number);
    if (line[i] !== undefined || state[partAt] !== setState.ok || state[wholeAt] !== setState.ok) continue;
    const part = heads[partAt] as number;
    const whole = heads[wholeAt] as number;
    const partBand = bands[partAt] as number;
    if (whole < shareBase || whole <= 0 || part < 0) {
      if (whole >= 0) line[i] = whole === 0 ? notApplicable : seeCounts;
    } else if (of === base) {
      line[i] = allOfAll;
    } else if (part === 0 && whole < mostHeads && partBand < widestBand) {
      line[i] = noShare(e.store, whole, partBand, decimals);
    } else {
      const band = 100 * ratioBand(part, whole, partBand, bands[wholeAt] as number);
      line[i] = { kind: 'rounded', value: roundWholeRatio(part, whole, 100, decimals), band: roundUp(band, decimals) };
    }
  }
}
