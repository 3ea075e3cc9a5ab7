import type { MonthSeries } from './month-series.ts';
import type { MonthFigure } from './months.ts';

/** Which areas are a kommune's basisområder: the theme, and the code of the type where the theme has types. */
export interface BasisDefinition {
  readonly theme: number;
  readonly type: number;
}

/** The basisområder an area is taken to be on a day: each goes to the side with most of its ground. */
export interface BasisPlacement {
  /** Their identities in code-point order. */
  readonly members: readonly string[];
  /** The share of the area's ground that lies in them, 0 … 1. */
  readonly covered: number;
  /** The share of their ground that lies outside the area, 0 … 1. */
  readonly outside: number;
}

/** Whole numbers a sum of rounded counts can be, both included, and the sum of what is shown. */
export interface CountBand {
  readonly shown: number;
  readonly low: number;
  readonly high: number;
}

/** A month of an area added of basisområder; without counts where some of them show none. */
export interface BasisMonth extends BasisPlacement {
  readonly period: string;
  readonly friskhed: number;
  /** Basisområder of the area without a shown figure. */
  readonly missing: number;
  readonly part?: CountBand;
  readonly whole?: CountBand;
}

/** What was counted of all basisområder of an area, from one source in one way. The newest month first. */
export interface BasisSeries extends Omit<MonthSeries, 'months'> {
  readonly months: readonly BasisMonth[];
}

/** Figures of basisområder added for one area: what was counted, in which way. */
export interface BasisSum extends Pick<MonthFigure, 'indikator' | 'definitionId' | 'datakilde'> {
  readonly months: readonly BasisMonth[];
}
