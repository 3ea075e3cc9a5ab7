import type { ReactElement } from 'react';
import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { MeasureId } from '../../../domain/model/table-definition.ts';
import { ChartFigure } from './chart-figure.tsx';
import { barModel, lineModel } from './chart-model.ts';

interface ChartCardProps {
  readonly answer: TableAnswer;
  readonly maal: MeasureId | undefined;
  readonly bands: boolean;
}

/** The charts of a table: groups in the newest period with comparators, and the development over time. */
export function ChartCard({ answer, maal, bands }: ChartCardProps): ReactElement {
  const lines = lineModel(answer, maal);
  const bars = barModel(answer, maal);
  return (
    <div className="charts">
      {answer.periods.length > 1 && <ChartFigure model={lines} bands={bands} />}
      <ChartFigure model={bars} bands={bands} />
    </div>
  );
}
