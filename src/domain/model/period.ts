import type { Text } from '../kernel/language.ts';

/**
 * One period of a table's series. `id` is unique in the table and is what links and files carry: '2026' for
 * 1 January 2026 or for the calendar year 2026, 'FV2022' for an election. Periods sort by `start`.
 */
export interface TablePeriod {
  readonly id: string;
  /** Year of the newest 1 January population of the delivery it came with; figures of one edition belong together. */
  readonly edition: number;
  readonly label: Text;
  /** First and last day it is about, ISO dates; equal for a day. */
  readonly start: string;
  readonly end: string;
  readonly provisional?: true;
}

/** A break in a series, drawn as a line before `from` (a period id) and told in a note. */
export interface SeriesBreak {
  readonly table: string;
  readonly from: string;
  readonly text: Text;
  readonly source: string;
}

/**
 * What a table's reference kind means in the calendar: first and last day (month-day) and the label, where {year}
 * stands for the year.
 */
export interface ReferenceSpan {
  readonly from: string;
  readonly to: string;
  readonly label: Text;
}
