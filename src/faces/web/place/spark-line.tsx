import type { ReactElement } from 'react';
import { electionName } from '../../../domain/kernel/election-name.ts';
import type { KeyFigure } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import { useLang } from '../client/page-context.tsx';
import { shownCell } from '../table/shown-cell.ts';
import { height, sparkPieces, width } from './spark-pieces.ts';

/**
 * A key figure's series as a small line in its band, with its newest point; read aloud as first and last value. Elections are points without
 * a line, of which the newest is read.
 */
export function SparkLine({ figure }: { readonly figure: KeyFigure }): ReactElement | null {
  const lang = useLang();
  const apart = figure.periods.some(({ id }) => electionName(id) !== undefined);
  const pieces = sparkPieces(figure.cells, apart);
  const last = pieces.at(-1)?.line.split(' ').at(-1)?.split(',');
  const known = figure.cells.flatMap((cell, at) => (numberOf(cell) === undefined ? [] : [{ cell, at }]));
  const [first, newest] = [known[0], known.at(-1)];
  if (!first || !newest) return null;
  const told = ({ cell, at }: typeof first): string =>
    `${figure.periods[at]?.label[lang]}: ${shownCell(cell, figure.decimals, lang, []).text}`;
  const spoken = apart || first === newest ? told(newest) : `${told(first)} → ${told(newest)}`;
  const dots = apart ? pieces.map(({ line }) => line.split(',')) : [];
  const endIsKnown = newest.at === figure.cells.length - 1;
  return (
    <svg
      className="spark-line"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={spoken}
    >
      {pieces.map(({ band }) => (
        <polygon key={band} points={band} />
      ))}
      {pieces.map(({ line }) => (
        <polyline key={line} points={line} />
      ))}
      {dots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="2" />
      ))}
      {endIsKnown && last && <circle cx={last[0]} cy={last[1]} r="3" />}
    </svg>
  );
}
