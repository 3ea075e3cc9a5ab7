import type { ReactElement } from 'react';
import type { ShownComparison, ShownFigure } from '../../../domain/model/twin-economy.ts';

const width = 180;
const height = 24;
const margin = 6;
const middle = height / 2;
const box = 5;
const diamond = 5;

/** Where a value stands on a line that goes from the smallest of all to the largest. */
function scaleOf(values: readonly number[]): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = width - 2 * margin;
  return (value) => (high > low ? margin + ((value - low) / (high - low)) * room : width / 2);
}

interface StripProps {
  readonly own: ShownFigure | undefined;
  /** The twins' own figures; without them the ends of the line stand for all. */
  readonly twins?: readonly ShownFigure[];
  readonly comparison: ShownComparison;
}

/** The twins as dots, their middle half as a box, the median as a line, the own figure as a diamond. */
export function FigureStrip({ own, twins = [], comparison }: StripProps): ReactElement | null {
  const dots = twins.flatMap(({ perUnit }) => (perUnit === undefined ? [] : [perUnit]));
  if (comparison.status !== 'compared') return null;
  const ends = [comparison.smallest, comparison.largest];
  const at = scaleOf(own?.perUnit === undefined ? ends : [...ends, own.perUnit]);
  const left = at(comparison.lowerQuartile);
  const x = own?.perUnit === undefined ? undefined : at(own.perUnit);
  return (
    <svg className="figure-strip" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line
        className="figure-strip__range"
        x1={at(comparison.smallest)}
        x2={at(comparison.largest)}
        y1={middle}
        y2={middle}
      />
      <rect
        className="figure-strip__box"
        x={left}
        y={middle - box}
        width={Math.max(1, at(comparison.upperQuartile) - left)}
        height={2 * box}
      />
      {[...new Set(dots)].map((value) => (
        <circle key={value} className="figure-strip__dot" cx={at(value)} cy={middle} r={2.5} />
      ))}
      <line
        className="figure-strip__median"
        x1={at(comparison.median)}
        x2={at(comparison.median)}
        y1={middle - box - 2}
        y2={middle + box + 2}
      />
      {x !== undefined && (
        <path
          className="figure-strip__own"
          d={`M${x} ${middle - diamond}L${x + diamond} ${middle}L${x} ${middle + diamond}L${x - diamond} ${middle}Z`}
        />
      )}
    </svg>
  );
}
