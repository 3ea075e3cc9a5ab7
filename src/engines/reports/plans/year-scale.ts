import type { GroupValue } from '../../../domain/model/plan-goal.ts';

/** A value of a year with half the width of its band. */
export interface DrawnYear {
  readonly year: number;
  readonly value: number;
  readonly band?: number;
}

/** What is drawn of an indicator; names are in the reader's language. */
export interface YearDrawing {
  readonly title: string;
  readonly own: { readonly name: string; readonly years: readonly DrawnYear[] };
  readonly twins: { readonly name: string; readonly years: readonly GroupValue[] };
  readonly aim?: { readonly name: string; readonly ends: readonly [DrawnYear, DrawnYear] };
  /** First year of the plan: a line is drawn before it. */
  readonly begins?: number;
  /** Per cent of persons: a band ends at 0 and 100. */
  readonly isShare: boolean;
  /** A number as an axis says it. */
  readonly say: (value: number) => string;
}

/** Size of a drawing and the room around its lines, in its own units. */
export const paper = { width: 520, height: 210, left: 44, right: 120, top: 10, bottom: 22 } as const;
const tickCount = 4;

/** Where years and values stand in the drawing. */
export interface Scale {
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  readonly years: readonly number[];
}

/** Zero and every value with its band within round lines. */
export function scaleOf({ own, twins, aim, isShare }: YearDrawing): Scale {
  const all = [...own.years, ...twins.years, ...(aim?.ends ?? [])];
  const [first, last] = [Math.min(...all.map(({ year }) => year)), Math.max(...all.map(({ year }) => year))];
  const ends = [
    0,
    ...all.map(({ value }) => value),
    ...own.years.flatMap((one) => bandEnds(one, isShare)),
    ...twins.years.flatMap(({ low, high }) => [low, high]),
  ];
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const step = niceStep((high - low || 1) / tickCount);
  const [bottom, top] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const across = paper.width - paper.left - paper.right;
  const up = paper.height - paper.top - paper.bottom;
  return {
    x: (year) => rounded(paper.left + (across * (year - first)) / Math.max(1, last - first)),
    y: (value) => rounded(paper.top + (up * (top - value)) / (top - bottom)),
    ticks: Array.from({ length: Math.round((top - bottom) / step) + 1 }, (_, at) => bottom + at * step),
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  };
}

/** Ends of a value's band. */
export function bandEnds({ value, band = 0 }: DrawnYear, isShare: boolean): readonly [low: number, high: number] {
  return isShare ? [Math.max(0, value - band), Math.min(100, value + band)] : [value - band, value + band];
}

/** Short enough for a drawing. */
export const rounded = (value: number): number => Number(value.toFixed(1));

// The next of 1, 2, 5, 10, 20 …
function niceStep(least: number): number {
  const ten = 10 ** Math.floor(Math.log10(least));
  return ten * ([1, 2, 5].find((one) => one * ten >= least) ?? 10);
}

/** Years that follow one another: between runs there is a gap. */
export function runsOf<T extends { readonly year: number }>(years: readonly T[]): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const one of years) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.year === one.year - 1) run.push(one);
    else runs.push([one]);
  }
  return runs;
}
