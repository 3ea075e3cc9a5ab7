import type { Text } from '../kernel/language.ts';
import type { MeasureId } from './table-definition.ts';

/** What a figure of a sheet counts: decides how it is written. */
export type SheetUnit = 'persons' | 'dwellings' | 'per-cent' | 'kr' | 'plans' | 'share';

/** Rounding of counts by size: values from `from` are printed to the nearest `to`. The first that fits. */
export interface RoundingStep {
  readonly from: number;
  readonly to: number;
}

/** The years a figure is about, counted from the sheet's year: 2024 with `{ first: -3, last: -1 }` is 2021-2023. */
export interface YearSpan {
  readonly first: number;
  readonly last: number;
}

/** How a figure is found in a release. */
export type SheetBinding =
  /** A count of a resident table, of the kommune as everybody may see it. */
  | { readonly kind: 'table'; readonly table: string; readonly row: string; readonly measure: MeasureId }
  /** Sum of delivered references over the span, and per hundred of another sum where `per` is given. */
  | { readonly kind: 'references'; readonly keys: readonly string[]; readonly per?: readonly string[] }
  /** Sum of accounts over the afdelinger of the kommune, where enough dwellings have accounts. */
  | { readonly kind: 'accounts'; readonly accounts: readonly string[]; readonly coveragePercent: number };

/** A figure that sheets may print, by its definition. */
export interface SheetFigureDefinition {
  readonly id: string;
  readonly version: string;
  readonly name: Text;
  /** What it is, in one sentence of the back page. */
  readonly about: Text;
  readonly formula: Text;
  readonly unit: SheetUnit;
  /** About the sheet's own place, or the same on every sheet. */
  readonly of: 'place' | 'land';
  readonly rounding: readonly RoundingStep[];
  /** Said with "knap", "godt" or "over" where the printed value is not the true one. */
  readonly qualified: boolean;
  readonly years?: YearSpan;
  readonly binding: SheetBinding;
  readonly source: string;
}
