import { quantile } from '../quantile.ts';

/** How a figure is spread over a group. Costs are very skewed, so the mean never stands alone. */
export interface FigureSpread {
  readonly n: number;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly smallest: number;
  readonly largest: number;
  /** "Simpelt gennemsnit": every unit counts the same, whatever its size. */
  readonly simpleMean: number;
  /** Standard deviation with n − 1; NaN of one. */
  readonly deviation: number;
}

/** One unit's figure beside its twins'. `too-few`: fewer twins with the figure than the rules ask for. */
export type FigureComparison =
  | {
      readonly kind: 'compared';
      readonly twins: FigureSpread;
      /** Own minus the twins' median; absent where the own is not known. */
      readonly difference?: number;
      /** Place of the own among itself and the twins, 1 = lowest; equals share the better place. */
      readonly rank?: { readonly place: number; readonly of: number };
      /** Twins without the figure. */
      readonly leftOut: number;
    }
  | { readonly kind: 'too-few'; readonly n: number; readonly leftOut: number };

/** The spread of the values that are known; undefined when none is. */
export function figureSpread(values: readonly number[]): FigureSpread | undefined {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const n = sorted.length;
  if (n === 0) return undefined;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / n;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return {
    n,
    median: quantile(sorted, 0.5),
    lowerQuartile: quantile(sorted, 0.25),
    upperQuartile: quantile(sorted, 0.75),
    smallest: sorted[0] ?? Number.NaN,
    largest: sorted[n - 1] ?? Number.NaN,
    simpleMean: mean,
    deviation: Math.sqrt(squares / (n - 1)),
  };
}

/**
 * A figure beside its twins' figures. NaN = not known, own or a twin's.
 * @param fewest - Fewest twins with the figure for a comparison to be shown.
 * @source tvillinger.md section 7
 */
export function compareFigure(own: number, twins: readonly number[], fewest: number): FigureComparison {
  const known = twins.filter((value) => !Number.isNaN(value));
  const leftOut = twins.length - known.length;
  const spread = figureSpread(known);
  if (!spread || known.length < fewest) return { kind: 'too-few', n: known.length, leftOut };
  if (Number.isNaN(own)) return { kind: 'compared', twins: spread, leftOut };
  return {
    kind: 'compared',
    twins: spread,
    difference: own - spread.median,
    rank: { place: 1 + known.filter((value) => value < own).length, of: known.length + 1 },
    leftOut,
  };
}
