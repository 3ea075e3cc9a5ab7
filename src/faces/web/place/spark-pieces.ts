import type { Cell } from '../../../domain/model/cell.ts';
import { numberOf } from '../../../domain/model/status-of.ts';

/** The room a small line has, in px. */
export const width = 120;
export const height = 32;
const margin = 4;

interface Point {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** One unbroken run of a series: its line, and the band that the true figures lie in. */
export interface SparkPiece {
  readonly line: string;
  readonly band: string;
}

function pointOf(cell: Cell): Point | undefined {
  const value = numberOf(cell);
  if (value === undefined) return undefined;
  const band = cell.kind === 'rounded' ? cell.band : 0;
  return { low: Math.max(0, value - band), value, high: value + band };
}

/**
 * Runs between hidden or missing points; such a point is a gap, never a zero. Line and band share one scale. Points that
 * are no series, elections of several kinds, are a run each.
 */
export function sparkPieces(cells: readonly Cell[], apart = false): readonly SparkPiece[] {
  const points = cells.map(pointOf);
  const known = points.filter((point) => point !== undefined);
  const low = Math.min(...known.map((point) => point.low));
  const spread = Math.max(...known.map((point) => point.high)) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, cells.length - 1);
  const runs: { readonly at: number; readonly point: Point }[][] = [[]];
  points.forEach((point, at) => {
    if (point === undefined || apart) runs.push([]);
    if (point !== undefined) runs.at(-1)?.push({ at, point });
  });
  const place = (at: number, value: number): string => {
    const y = height - margin - ((value - low) / spread) * (height - 2 * margin);
    return `${(margin + at * step).toFixed(1)},${y.toFixed(1)}`;
  };
  return runs
    .filter((run) => run.length > 0)
    .map((run) => {
      const above = run.map(({ at, point }) => place(at, point.high));
      const below = run.map(({ at, point }) => place(at, point.low)).reverse();
      return {
        line: run.map(({ at, point }) => place(at, point.value)).join(' '),
        band: [...above, ...below].join(' '),
      };
    });
}
