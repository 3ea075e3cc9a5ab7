import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { MeasureId } from '../../../domain/model/table-definition.ts';

/** One column of figures: which period and measure, and whose (own place, or a comparator by its number). */
export interface TableColumn {
  readonly id: string;
  readonly period: number;
  readonly measure: number;
  readonly comparator?: number;
  /** Ids of the header cells above it. */
  readonly headers: string;
  readonly className: string;
}

/** Headers over a group of columns: one period of the place, or one comparator in the newest period. */
export interface ColumnGroup {
  readonly id: string;
  readonly columns: readonly TableColumn[];
}

function classOf(parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(' ');
}

/** Numbers of the measures that are shown: all, or the one asked for. */
export function shownMeasures(answer: TableAnswer, maal: MeasureId | undefined): readonly number[] {
  const all = answer.measures.map((_, index) => index);
  const asked = all.filter((index) => answer.measures[index]?.id === maal);
  return asked.length > 0 ? asked : all;
}

/**
 * Columns in order: the place's periods, oldest first, each with its measures; then each comparator in the newest
 * period, set apart by a rule.
 */
export function tableColumns(answer: TableAnswer, maal: MeasureId | undefined): readonly TableColumn[] {
  const measures = shownMeasures(answer, maal);
  const breaks = new Set(answer.breaks.map((one) => one.from));
  const own = answer.periods.flatMap((period, index) =>
    measures.map((measure, at) => ({
      id: `p${index}m${measure}`,
      period: index,
      measure,
      headers: measures.length > 1 ? `p${index} p${index}m${measure}` : `p${index}`,
      className: classOf([at === 0 && 'first', at === 0 && index > 0 && breaks.has(period.id) && 'break']),
    })),
  );
  const newest = answer.periods.length - 1;
  const others = answer.comparators.flatMap((_, comparator) =>
    measures.map((measure, at) => ({
      id: `c${comparator}m${measure}`,
      period: newest,
      measure,
      comparator,
      headers: measures.length > 1 ? `c${comparator} c${comparator}m${measure}` : `c${comparator}`,
      className: classOf(['compared', at === 0 && 'first', at === 0 && comparator === 0 && 'apart']),
    })),
  );
  return [...own, ...others];
}

/** The columns by period and comparator, for the upper header row. */
export function columnGroups(columns: readonly TableColumn[]): readonly ColumnGroup[] {
  const groups = new Map<string, TableColumn[]>();
  for (const column of columns) {
    const id = column.comparator === undefined ? `p${column.period}` : `c${column.comparator}`;
    groups.set(id, [...(groups.get(id) ?? []), column]);
  }
  return [...groups].map(([id, members]) => ({ id, columns: members }));
}
