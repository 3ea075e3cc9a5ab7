import type { Text } from '../kernel/language.ts';
import type { MonthHidden } from './months.ts';

/** What was counted of an area through the months, from one source in one way. The newest month first. */
export interface MonthSeries {
  readonly indikator: string;
  readonly name: Text;
  readonly definitionId: string;
  readonly datakilde: string;
  /** The source and the way of counting in words. */
  readonly source: Text;
  readonly definition: Text;
  /** Released months; those that were hidden say why. */
  readonly months: readonly {
    readonly period: string;
    readonly part?: number;
    readonly whole?: number;
    readonly hidden?: MonthHidden;
    readonly friskhed: number;
  }[];
}
