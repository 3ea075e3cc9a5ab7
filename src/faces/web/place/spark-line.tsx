import type { ReactElement } from 'react';
import type { KeyFigure } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { shownCell } from '../table/shown-cell.ts';

const width = 120;
const height = 32;
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

/** Runs between hidden or missing points; such a point is a gap, never a zero. Line and band share one scale. */
export function sparkPieces(cells: readonly Cell[]): readonly SparkPiece[] {
  const points = cells.map(pointOf);
  const known = points.filter((point) => point !== undefined);
  const low = Math.min(...known.map((point) => point.low));
  const spread = Math.max(...known.map((point) => point.high)) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, cells.length - 1);
  const runs: { readonly at: number; readonly point: Point }[][] = [[]];
  points.forEach((point, at) => {
    if (point === undefined) runs.push([]);
    else runs.at(-1)?.push({ at, point });
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

/** A key figure's series as a small line in its band, with its newest point; read aloud as first and last value. */
export function SparkLine({ figure }: { readonly figure: KeyFigure }): ReactElement | null {
  const lang = useLang();
  const pieces = sparkPieces(figure.cells);
  const last = pieces.at(-1)?.line.split(' ').at(-1)?.split(',');
  const known = figure.cells.flatMap((cell, at) => (numberOf(cell) === undefined ? [] : [{ cell, at }]));
  const [first, newest] = [known[0], known.at(-1)];
  if (!first || !newest) return null;
  const told = ({ cell, at }: typeof first): string =>
    `${figure.periods[at]?.label[lang]}: ${shownCell(cell, figure.decimals, lang, []).text}`;
  const endIsKnown = newest.at === figure.cells.length - 1;
  return (
    <svg
      className="spark-line"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={first === newest ? told(first) : `${told(first)} → ${told(newest)}`}
    >
      {pieces.map(({ band }) => (
        <polygon key={band} points={band} />
      ))}
      {pieces.map(({ line }) => (
        <polyline key={line} points={line} />
      ))}
      {endIsKnown && last && <circle cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}
