import type { ReactElement } from 'react';
import type { ShownRow } from '../../../domain/model/factsheet.ts';
import { layBars } from '../../../engines/reports/sheets/draw-bars.ts';

/** A table's figures as bars, in the page's own type; the figures stand in the table. `told` says what they show. */
export function SheetBars({ rows, told }: { readonly rows: readonly ShownRow[]; readonly told: string }): ReactElement {
  const { width, height, fontSize, fill, bars } = layBars(rows);
  return (
    <svg className="sheet-bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={told}>
      {bars.map(({ name, textY, box }) => (
        <g key={name}>
          <text x={0} y={textY} fontSize={fontSize} fill="currentColor">
            {name}
          </text>
          {box && <rect {...box} fill={fill} />}
        </g>
      ))}
    </svg>
  );
}
