import { effectRules } from '../../domain/definitions/grants/goal-indicators.ts';
import type { YearValue } from '../../domain/model/grant-effect.ts';
import type { Helhedsplan, PlaceDirectory } from '../../domain/model/place.ts';

/** Years of an indicator that are compared: before a plan, and while it ran. */
export interface Window {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** First and last year that anything is compared in; undefined where nothing is. */
export type Span = readonly [first: number, last: number] | undefined;

/** The last years of an indicator before the plan's first and after it, while it ran; each indicator has years of its own. */
export function windowOf(values: readonly YearValue[], { from, to }: Helhedsplan): Window {
  const [start, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const years = values.map(({ year }) => year);
  return {
    before: years.filter((year) => year < start).slice(-effectRules.beforeYears),
    after: years.filter((year) => year > start && year <= end).slice(-effectRules.afterYears),
  };
}

/** From the first year of any window to the last; windows with nothing to compare do not count. */
export function spanOf(windows: readonly Window[]): Span {
  const whole = windows.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const years = whole.flatMap(({ before, after }) => [...before, ...after]);
  return years.length === 0 ? undefined : [Math.min(...years), Math.max(...years)];
}

/** Afdelinger that had a plan in any of the years. */
export function withPlanIn({ helhedsplaner }: PlaceDirectory, span: Span): ReadonlySet<string> {
  if (!span) return new Set();
  const [first, last] = span;
  const plans = helhedsplaner.filter(
    ({ from, to }) => Number(from.slice(0, 4)) <= last && Number(to.slice(0, 4)) >= first,
  );
  return new Set(plans.flatMap(({ members }) => members.map(({ afdeling }) => afdeling)));
}

const breaking: readonly PlaceDirectory['events'][number]['kind'][] = [
  'sammenlagt',
  'delt',
  'nedlagt',
  'adresser_aendret',
];

/** Afdelinger that were merged, split, closed or given other addresses between the first year compared and the last. */
export function changedIn({ events }: PlaceDirectory, span: Span): ReadonlySet<string> {
  if (!span) return new Set();
  const [first, last] = span;
  const inSpan = events.filter(({ kind, date }) => {
    const year = Number(date.slice(0, 4));
    return breaking.includes(kind) && year > first && year <= last + 1;
  });
  return new Set(inSpan.flatMap(({ from, to }) => [...from, ...to]));
}
