import { electionName } from '../../../domain/kernel/election-name.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import type { AnswerRow, TableAnswer } from '../../../domain/model/answer.ts';
import { numberOf } from '../../../domain/model/status-of.ts';
import type { MeasureId, TableView } from '../../../domain/model/table-definition.ts';

/** One point of a line; without `value` it is hidden or missing and leaves a gap. */
export interface LinePoint {
  readonly period: number;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** A line: a row of the own place, or of a comparator. */
export interface ChartLine {
  readonly name: Text;
  readonly own: boolean;
  /** Drawn dashed: what is aimed at, not what was measured. */
  readonly aim?: true;
  readonly points: readonly LinePoint[];
}

/** One bar and the comparators' marks beside it, in the same unit. */
export interface ChartBar {
  readonly name: Text;
  readonly value: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly compared: readonly { readonly name: Text; readonly value: number | undefined }[];
}

interface ChartFrame {
  readonly title: Text;
  readonly place: Text;
  readonly unit: Text;
  readonly decimals: number;
}

/** A chart as data, made from the same cells as the table and drawn by draw-chart. */
export type ChartModel =
  | (ChartFrame & {
      readonly kind: 'lines';
      readonly periods: readonly Text[];
      readonly lines: readonly ChartLine[];
      readonly breaks: readonly number[];
      readonly hasGaps: boolean;
      /** The periods are not comparable in time (elections of different kinds): points without a line. */
      readonly apart?: true;
    })
  | (ChartFrame & { readonly kind: 'bars'; readonly period: Text; readonly bars: readonly ChartBar[] });

// More lines than this cannot be told apart.
const mostLines = 8;

function frameOf(answer: TableAnswer, view: TableView, measure: number): ChartFrame {
  const chosen = answer.measures[measure];
  return {
    title: view.title,
    place: answer.place.name,
    unit: chosen?.unit ?? { da: '', en: '' },
    decimals: chosen?.decimals ?? 0,
  };
}

function measureOf(answer: TableAnswer, view: TableView, maal: MeasureId | undefined): number {
  const wanted = answer.measures.findIndex((measure) => measure.id === (maal ?? view.measure));
  return Math.max(0, wanted);
}

function rowsOf(answer: TableAnswer, view: TableView): readonly (readonly [AnswerRow, number])[] {
  return answer.rows.flatMap((row, index) => (view.rows.includes(row.code) ? [[row, index] as const] : []));
}

function pointOf(answer: TableAnswer, row: number, period: number, measure: number): LinePoint {
  const cell = answer.cells[row]?.[period]?.[measure];
  const value = cell && numberOf(cell);
  const band = cell?.kind === 'rounded' ? cell.band : undefined;
  return {
    period,
    value,
    low: value === undefined || band === undefined ? undefined : Math.max(0, value - band),
    high: value === undefined || band === undefined ? undefined : value + band,
  };
}

/** The table's line view: its rows over time for the own place; comparators join when one row is drawn. */
export function lineModel(answer: TableAnswer, maal: MeasureId | undefined): ChartModel & { kind: 'lines' } {
  const measure = measureOf(answer, answer.lines, maal);
  const rows = rowsOf(answer, answer.lines).slice(0, mostLines);
  const own = rows.map(([row, index]) => ({
    name: row.label,
    own: true,
    points: answer.periods.map((_, period) => pointOf(answer, index, period, measure)),
  }));
  const only = rows.length === 1 ? rows[0] : undefined;
  const others = only
    ? answer.comparators.map((comparator) => ({
        name: comparator.place.name,
        own: false,
        points: answer.periods.map((_, period) => {
          const cell = comparator.cells[only[1]]?.[period]?.[measure];
          return { period, value: cell && numberOf(cell), low: undefined, high: undefined };
        }),
      }))
    : [];
  const breaks = answer.breaks.map((one) => answer.periods.findIndex((period) => period.id === one.from));
  return {
    kind: 'lines',
    ...frameOf(answer, answer.lines, measure),
    periods: answer.periods.map((period) => period.label),
    lines: [...own, ...others],
    breaks: breaks.filter((at) => at > 0),
    hasGaps: own.some((line) => line.points.some((point) => point.value === undefined)),
    ...(answer.periods.some((period) => electionName(period.id) !== undefined) ? { apart: true as const } : {}),
  };
}

/** The table's bar view: its rows in the newest period, with the comparators' values. */
export function barModel(answer: TableAnswer, maal: MeasureId | undefined): ChartModel & { kind: 'bars' } {
  const measure = measureOf(answer, answer.bars, maal);
  const newest = answer.periods.length - 1;
  // Counts of a whole kommune beside one afdeling would only make the afdeling's bars vanish.
  const comparable = answer.measures[measure]?.id !== 'n';
  const bars = rowsOf(answer, answer.bars).map(([row, index]) => ({
    name: row.label,
    ...pointOf(answer, index, newest, measure),
    compared: comparable
      ? answer.comparators.map((comparator) => {
          const cell = comparator.cells[index]?.[newest]?.[measure];
          return { name: comparator.place.name, value: cell && numberOf(cell) };
        })
      : [],
  }));
  return {
    kind: 'bars',
    ...frameOf(answer, answer.bars, measure),
    period: answer.periods[newest]?.label ?? { da: '', en: '' },
    bars,
  };
}
