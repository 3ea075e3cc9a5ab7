import type { Cell } from '../../domain/model/cell.ts';

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
  /** Nobody and their share beside each other, by decimals, band and whole; apart where the count is surely nobody. */
  readonly noPairs: Pairs;
  readonly sureNoPairs: Pairs;
}

/** A row's two figures in a period. */
export type Pair = readonly [Cell, Cell];

type Pairs = (Pair | undefined)[][][];
