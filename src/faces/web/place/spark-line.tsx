import type { ReactElement } from 'react';
import type { KeyFigure } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { shownCell } from '../table/shown-cell.ts';

const width = 120;
const height = 28;
const margin = 4;

/** Pieces of the line between hidden or missing points; a hidden point is a gap, never a zero. */
export function linePieces(values: readonly (number | undefined)[]): readonly string[] {
  const known = values.filter((value) => value !== undefined);
  const low = Math.min(...known);
  const spread = Math.max(...known) - low || 1;
  const step = (width - 2 * margin) / Math.max(1, values.length - 1);
  const pieces: string[][] = [[]];
  values.forEach((value, index) => {
    if (value === undefined) {
      pieces.push([]);
      return;
    }
    const y = height - margin - ((value - low) / spread) * (height - 2 * margin);
    pieces.at(-1)?.push(`${(margin + index * step).toFixed(1)},${y.toFixed(1)}`);
  });
  return pieces.filter((piece) => piece.length > 0).map((piece) => piece.join(' '));
}

/** A key figure's series as a small line with its newest point; read aloud as first and last value. */
export function SparkLine({ figure }: { readonly figure: KeyFigure }): ReactElement | null {
  const lang = useLang();
  const values = figure.cells.map(numberOf);
  const pieces = linePieces(values);
  const last = pieces.at(-1)?.split(' ').at(-1)?.split(',');
  const endIsKnown = values.at(-1) !== undefined;
  const first = figure.cells[0];
  const newest = figure.cells.at(-1);
  if (pieces.length === 0 || !first || !newest) return null;
  const text = [
    `${figure.periods[0]?.label[lang]}: ${shownCell(first, figure.decimals, lang, []).text}`,
    `${figure.periods.at(-1)?.label[lang]}: ${shownCell(newest, figure.decimals, lang, []).text}`,
  ].join(' → ');
  return (
    <svg
      className="spark-line"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={text}
    >
      {pieces.map((points) => (
        <polyline key={points} points={points} />
      ))}
      {endIsKnown && last && <circle cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}
