import { decToNumber } from '../../domain/kernel/decimal.ts';
import type { Random } from '../../domain/kernel/random.ts';
import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import { drawBinomial, quantileOf } from './chance.ts';

/** What is known of a share and what is asked of it. Shares are parts of 1. */
export interface ForecastAsked {
  /** Yearly shares, oldest first, without gaps. */
  readonly shares: readonly number[];
  /** Persons the newest share is of. */
  readonly persons: number;
  /** Centred changes from year to year of all areas, to draw from. */
  readonly pool: readonly number[];
  /** Years from the newest share to the one that is forecast, 1 or more. */
  readonly ahead: number;
  /** Years whose mean is asked for: 2 for labour and the convicted. */
  readonly averaged: number;
  /** Whether a value meets the criterion; left out where the line is not known. */
  readonly meets?: (value: number) => boolean;
  /** Carry the last value on instead: where the method was worse than that on years gone by. */
  readonly naive?: boolean;
}

/** A forecast as a range; the point is never told alone. Per cent. */
export interface ShareForecast {
  readonly method: 'damped' | 'naive';
  readonly point: number;
  readonly range80: readonly [low: number, high: number];
  readonly range95: readonly [low: number, high: number];
  /** Share of the draws that meet the criterion. */
  readonly chanceMet?: number;
}

type Settings = MonitorSettings['forecast'];

/** Where the mean of the last changes leads, each year with less of it left: one value a year. */
export function dampedPath(shares: readonly number[], ahead: number, settings: Settings): readonly number[] {
  const last = shares.at(-1) ?? 0;
  const count = Math.min(settings.changes, shares.length - 1);
  const change = count < 1 ? 0 : (last - (shares.at(-1 - count) ?? last)) / count;
  const damping = decToNumber(settings.damping);
  let [value, left] = [last, 1];
  return Array.from({ length: ahead }, () => {
    left *= damping;
    value += change * left;
    return value;
  });
}

/**
 * The share some years ahead, as a range from draws of past surprises and of chance among few persons. Undefined with no
 * share or too few persons. The same question and seed give the same answer.
 * @source monitorering.md section 8
 */
export function forecastShare(asked: ForecastAsked, settings: Settings, random: Random): ShareForecast | undefined {
  const drawn = drawShares(asked, settings, random);
  if (!drawn) return undefined;
  const { draws, path, isNaive } = drawn;
  draws.sort();
  const met = asked.meets && draws.filter(asked.meets).length / draws.length;
  return {
    method: isNaive ? 'naive' : 'damped',
    point: 100 * meanOfLast([...asked.shares, ...path], asked.averaged),
    range80: [quantileOf(draws, 0.1), quantileOf(draws, 0.9)],
    range95: [quantileOf(draws, 0.025), quantileOf(draws, 0.975)],
    ...(met === undefined ? {} : { chanceMet: met }),
  };
}

/** Possible shares of the year in per cent, in the order they were drawn. Undefined with no share or too few persons. */
export function drawShares(asked: ForecastAsked, settings: Settings, random: Random) {
  const { shares, persons, ahead, averaged } = asked;
  const last = shares.at(-1);
  if (last === undefined || persons < settings.fewestPersons) return undefined;
  const isNaive = asked.naive === true || shares.length === 1;
  const path = isNaive ? new Array<number>(ahead).fill(last) : dampedPath(shares, ahead, settings);
  // One list for all draws: only the years to come differ, and thousands of lists would take most of the time.
  const years = [...shares, ...path];
  const draws = new Float64Array(settings.draws);
  for (let b = 0; b < draws.length; b++) {
    drawPath(asked, path, random, years);
    draws[b] = 100 * meanOfLast(years, averaged);
  }
  return { draws, path, isNaive };
}

/** Draws the years to come into the end of `years`. */
function drawPath(
  { shares, pool, persons }: ForecastAsked,
  path: readonly number[],
  random: Random,
  years: number[],
): void {
  const whole = Math.round(persons);
  let surprise = 0;
  for (const [at, point] of path.entries()) {
    if (pool.length > 0) surprise += random.choice(pool);
    const share = Math.min(1, Math.max(0, point + surprise));
    years[shares.length + at] = drawBinomial(whole, share, random) / whole;
  }
}

/** Mean of the last shares, or of all where they are fewer. */
export function meanOfLast(shares: readonly number[], count: number): number {
  const first = Math.max(0, shares.length - count);
  let sum = 0;
  for (let at = first; at < shares.length; at++) sum += shares[at] ?? 0;
  return sum / (shares.length - first);
}

/** Changes from year to year of the last years of every series, less their mean. */
export function residualPool(series: readonly (readonly number[])[], settings: Settings): readonly number[] {
  const changes = series.flatMap((shares) => {
    const last = shares.slice(-settings.poolYears - 1);
    return last.slice(1).map((share, at) => share - (last[at] ?? share));
  });
  const mean = changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length);
  return changes.map((change) => change - mean);
}

/** How the method would have done on years gone by, beside carrying the last value on. Mean absolute errors, per cent points. */
export interface Backtest {
  readonly forecasts: number;
  readonly error: number;
  readonly naiveError: number;
  /** The method is no worse than carrying on, within what is allowed. */
  readonly isGood: boolean;
}

/** Forecasts every year from the third on from those before it, one year ahead. */
export function backtestShares(series: readonly (readonly number[])[], settings: Settings): Backtest {
  const errors = series.flatMap((shares) =>
    shares.slice(2).map((truth, at) => {
      const known = shares.slice(0, at + 2);
      const [point = 0] = dampedPath(known, 1, settings);
      return { own: Math.abs(point - truth), naive: Math.abs((known.at(-1) ?? 0) - truth) };
    }),
  );
  const mean = (of: (error: (typeof errors)[number]) => number): number =>
    errors.length === 0 ? 0 : (100 * errors.reduce((sum, error) => sum + of(error), 0)) / errors.length;
  const [error, naiveError] = [mean(({ own }) => own), mean(({ naive }) => naive)];
  return { forecasts: errors.length, error, naiveError, isGood: error <= naiveError * (1 + settings.worseThanNaive) };
}
