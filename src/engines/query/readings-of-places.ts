import type { MapIndicator } from '../../domain/model/area-map.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionDefinition } from '../../domain/model/criterion.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { numberOf } from '../../domain/model/status-of.ts';
import { type FigureInRelease, type FigurePlace, figureIn, resolverOfPlace } from './figures-of-places.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { sumPlace } from './sum-place.ts';

/** One key figure of many places in its newest period and some years before it. NaN where a place has no number. */
export interface PlaceReadings {
  readonly indicator: MapIndicator;
  /** The newest period that any of the places has a number in; absent where none has. */
  readonly period?: TablePeriod;
  readonly values: Float64Array;
  /** Half-width of each value's error band, 0 where it has none. */
  readonly bands: Float64Array;
  /** Numbers of one year before, two years before …; the list is as long as years were asked for. */
  readonly before: readonly Float64Array[];
}

/** Several key figures of the same places. */
export interface ReadingsAsked {
  readonly indicators: readonly IndicatorDefinition[];
  readonly criteria: readonly CriterionDefinition[];
  readonly places: readonly FigurePlace[];
  /** So many years back from the newest period. */
  readonly years: number;
}

/** Readings that are being made, some places at a time. */
export interface ReadingsAtWork {
  readonly asked: ReadingsAsked;
  readonly columns: readonly ReadingColumn[];
}

/** What is read of one key figure. */
interface ReadingColumn {
  readonly figure: FigureInRelease;
  /** Number of the newest period any place read so far has a number in; −1 before there is one. */
  newest: number;
  /** The newest period and the years before it that the table has, each with where its numbers go. */
  wanted: readonly { readonly period: number; readonly into: Float64Array }[];
  readonly values: Float64Array;
  readonly bands: Float64Array;
  readonly before: readonly Float64Array[];
}

/**
 * Begins to read several key figures of many places.
 * @throws Problem KV-Q6 when the release does not hold a table
 */
export function beginReadings(content: ReleaseContent, asked: ReadingsAsked): ReadingsAtWork {
  const context = contextOf(content);
  const size = asked.places.length;
  const none = (): Float64Array => new Float64Array(size).fill(Number.NaN);
  const columns = asked.indicators.map((indicator): ReadingColumn => {
    const before = Array.from({ length: asked.years }, none);
    const figure = figureIn(context, indicator);
    return { figure, newest: -1, wanted: [], values: none(), bands: new Float64Array(size), before };
  });
  return { asked, columns };
}

/** Reads places `from` up to, not including, `to`; what they stand on is found once for all key figures. */
export function readPlaces(content: ReleaseContent, work: ReadingsAtWork, from: number, to: number): void {
  const context = contextOf(content);
  const { places, criteria } = work.asked;
  for (let at = from; at < Math.min(to, places.length); at++) {
    const place = places[at];
    if (!place || place.kind === 'none') continue;
    const resolver = resolverOfPlace(context, place);
    for (const column of work.columns) {
      const newer = newerPeriod(context, column, resolver, criteria);
      if (newer < 0) readPlace(context, column, { resolver, at }, criteria);
      else readAgain(context, column, newer, at, work.asked);
    }
  }
}

/** What was read. */
export function readingsOf({ columns }: ReadingsAtWork): readonly PlaceReadings[] {
  return columns.map(({ figure, newest, values, bands, before }) => {
    const period = figure.periods[newest];
    return { indicator: figure.indicator, ...(period ? { period } : {}), values, bands, before };
  });
}

type Criteria = ReadingsAsked['criteria'];

function readPlace(
  context: QueryContext,
  { figure, wanted, values, bands }: ReadingColumn,
  { resolver, at }: { readonly resolver: SelectionResolver; readonly at: number },
  criteria: Criteria,
): void {
  const periods = wanted.map(({ period }) => period);
  const cells = cellsOf(context, figure, resolver, periods, criteria);
  wanted.forEach(({ into }, i) => {
    const cell = cells[i];
    const number = cell && numberOf(cell);
    if (number === undefined) return;
    into[at] = number;
    if (into === values && cell?.kind === 'rounded') bands[at] = cell.band;
  });
}

/** The newest period after those read so far that a place has a number in; −1 where there is none, as nearly always. */
function newerPeriod(
  context: QueryContext,
  { figure, newest }: ReadingColumn,
  resolver: SelectionResolver,
  criteria: Criteria,
): number {
  const later = figure.periods.flatMap((_, p) => (p > newest ? [p] : []));
  const cells = cellsOf(context, figure, resolver, later, criteria);
  return later[cells.findLastIndex((cell) => cell !== undefined && numberOf(cell) !== undefined)] ?? -1;
}

// What was read of the places before is of older periods.
function readAgain(
  context: QueryContext,
  column: ReadingColumn,
  newest: number,
  last: number,
  { places, criteria }: ReadingsAsked,
): void {
  const { figure, values, bands, before } = column;
  for (const numbers of [values, ...before]) numbers.fill(Number.NaN);
  bands.fill(0);
  column.newest = newest;
  column.wanted = [values, ...before].flatMap((into, back) => {
    const period = back === 0 ? newest : yearBefore(figure, newest, back);
    return period < 0 ? [] : [{ period, into }];
  });
  for (let at = 0; at <= last; at++) {
    const place = places[at];
    if (!place || place.kind === 'none') continue;
    readPlace(context, column, { resolver: resolverOfPlace(context, place), at }, criteria);
  }
}

function cellsOf(
  context: QueryContext,
  { compiled, measure }: FigureInRelease,
  resolver: SelectionResolver,
  periods: readonly number[],
  criteria: Criteria,
): readonly (Cell | undefined)[] {
  if (periods.length === 0) return [];
  const { cells } = sumPlace(context, compiled, resolver, periods, criteria, { onlyStatus: true });
  return (cells[0] ?? []).map((figures) => figures[measure]);
}

function yearBefore({ periods }: FigureInRelease, newest: number, years: number): number {
  const wanted = Number(periods[newest]?.id) - years;
  return periods.findIndex(({ id }) => Number(id) === wanted);
}
