import type { Random } from '../../domain/kernel/random.ts';
import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import { forecastShare, meanOfLast, residualPool } from './forecast-share.ts';

/** Shares of one area through the years, as parts of 1, oldest first, and the persons each is of. */
export interface ShareSeries {
  readonly years: readonly number[];
  readonly shares: readonly number[];
  readonly persons: readonly number[];
}

/** How forecasts did on years gone by, beside carrying the last value on. Per cent points, and parts of 1. */
export interface ForecastTrial {
  readonly forecasts: number;
  /** Mean absolute error, and the same of the last value carried on. */
  readonly error: number;
  readonly naiveError: number;
  /** Mean of forecast less truth: above 0 it told too much. */
  readonly bias: number;
  /** Share of truths inside the ranges that were told. */
  readonly within80: number;
  readonly within95: number;
}

interface Outcome {
  readonly off: number;
  readonly naiveOff: number;
  readonly in80: boolean;
  readonly in95: boolean;
}

/**
 * Forecasts every year that has `ahead` years and two more before it, from what was known then only: surprises of other
 * areas are those of earlier years too. `averaged` is how many years the criterion is a mean of.
 * @source monitorering.md section 8
 */
export function tryForecasts(
  all: readonly ShareSeries[],
  asked: { readonly ahead: number; readonly averaged: number },
  settings: MonitorSettings['forecast'],
  random: Random,
): ForecastTrial {
  const years = [...new Set(all.flatMap((one) => one.years))].sort((a, b) => a - b);
  const outcomes = years.flatMap((origin) => {
    const known = all.map((one) => one.shares.filter((_share, at) => (one.years[at] ?? 0) <= origin));
    const pool = residualPool(known, settings);
    return all.flatMap(
      (one, at) => outcomeOf(one, known[at] ?? [], { ...asked, origin, pool }, settings, random) ?? [],
    );
  });
  const mean = (of: (one: Outcome) => number): number =>
    outcomes.length === 0 ? 0 : outcomes.reduce((sum, one) => sum + of(one), 0) / outcomes.length;
  return {
    forecasts: outcomes.length,
    error: mean(({ off }) => Math.abs(off)),
    naiveError: mean(({ naiveOff }) => Math.abs(naiveOff)),
    bias: mean(({ off }) => off),
    within80: mean(({ in80 }) => Number(in80)),
    within95: mean(({ in95 }) => Number(in95)),
  };
}

interface Origin {
  readonly ahead: number;
  readonly averaged: number;
  readonly origin: number;
  readonly pool: readonly number[];
}

function outcomeOf(
  { years, shares, persons }: ShareSeries,
  known: readonly number[],
  { ahead, averaged, origin, pool }: Origin,
  settings: MonitorSettings['forecast'],
  random: Random,
): Outcome | undefined {
  const last = known.length - 1;
  const truthAt = last + ahead;
  if (last < 1 || years[last] !== origin || truthAt >= shares.length) return undefined;
  const told = forecastShare({ shares: known, persons: persons[last] ?? 0, pool, ahead, averaged }, settings, random);
  if (!told) return undefined;
  const truth = 100 * meanOfLast(shares.slice(0, truthAt + 1), averaged);
  const carried = [...known, ...new Array<number>(ahead).fill(known[last] ?? 0)];
  const isWithin = ([low, high]: readonly [number, number]): boolean => low <= truth && truth <= high;
  return {
    off: told.point - truth,
    naiveOff: 100 * meanOfLast(carried, averaged) - truth,
    in80: isWithin(told.range80),
    in95: isWithin(told.range95),
  };
}
