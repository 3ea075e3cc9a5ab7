import type { SeriesSource } from '../../domain/model/public-series.ts';
import type { ObservationRow } from '../../engines/areas/observations/judge-observations.ts';
import { statbankPeriod } from '../../engines/intake/public-data/statbank-period.ts';
import { timeColumn } from '../../engines/intake/public-data/unlike-before.ts';
import { observationsOfCsv, observationsOfJobindsats, type ReadObservations } from '../areas/read-observation-file.ts';

const noFigure = /^(\.{1,6}|-)$/;

/** An answer as rows with its columns; a withheld figure is an empty cell. @throws Problem KV-G20, KV-M35 */
export function seriesRows(source: SeriesSource, text: string, name: string): ReadObservations {
  if (source === 'jobindsats') return { rows: observationsOfJobindsats(text, name) };
  const { rows, ...form } = observationsOfCsv(text, name);
  return { ...form, rows: rows.map(({ row, values }) => ({ row, values: withoutSigns(values) })) };
}

function withoutSigns(values: ObservationRow['values']): ObservationRow['values'] {
  const told = Object.entries(values).map(([column, cell]) => {
    const isSign = typeof cell === 'string' && noFigure.test(cell);
    return [column, isSign ? null : cell] as const;
  });
  return Object.fromEntries(told);
}

/** The newest period with a figure, as the source writes it: in the column where every cell is a period. '' without one. */
export function newestPeriod(rows: readonly ObservationRow[]): string {
  const columns = Object.keys(rows[0]?.values ?? {});
  const time = timeColumn(rows, columns);
  if (time === undefined) return '';
  const figure = columns.at(-1) ?? '';
  const filled = rows.filter(
    ({ values }) => values[figure] !== null || Object.values(values).some((cell) => typeof cell === 'number'),
  );
  const endOf = (code: string): string => statbankPeriod(code)?.end ?? '';
  return filled.map(({ values }) => `${values[time]}`).reduce((a, b) => (endOf(b) > endOf(a) ? b : a), '');
}
