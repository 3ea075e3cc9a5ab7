/** A shown count of an area in a month. */
export interface ShownCount {
  readonly area: string;
  /** What is counted, the same for every area: indicator, definition, source, kind of period and side. */
  readonly cell: string;
  /** Key of the series it belongs to, which is hidden as a whole. */
  readonly series: string;
  readonly period: string;
  readonly count: number;
  readonly value: number;
}
