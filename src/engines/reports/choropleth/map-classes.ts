import { formatNumber } from '../../../domain/kernel/format-number.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import type { MapLine } from '../../../domain/model/area-map.ts';
import { choroplethWords } from './choropleth-words.ts';

/**
 * A class of a map. `tone` is its colour: steps of one hue from light (`step-0` … `step-4`), or the side of a line it
 * is on and how far from it (`below-2` … `below-0`, `none`, `above-0` … `above-1`).
 */
export interface MapClass {
  readonly tone: string;
  readonly label: string;
  readonly count: number;
}

/** The classes of some values, and which of them each value is in (−1: none). */
export interface MapClasses {
  readonly classes: readonly MapClass[];
  readonly classOf: readonly number[];
}

/** What values are put in classes by. */
export interface Classing {
  readonly steps: 'kvantil' | 'lige';
  readonly decimals: number;
  readonly lang: Lang;
}

type Values = readonly (number | null)[];

const mostSteps = 5;
const stepsBelow = 3;
const stepsAbove = 2;

/** Upper ends of classes of as many values each; fewer where values are equal. */
function quantileEnds(sorted: readonly number[], steps: number): readonly number[] {
  const ends = Array.from({ length: steps }, (_, i) => sorted[Math.ceil(((i + 1) * sorted.length) / steps) - 1]);
  return [...new Set(ends.filter((end) => end !== undefined))];
}

/** Upper ends of classes of equal width, in whole units of the last decimal. */
function equalEnds(sorted: readonly number[], steps: number, decimals: number): readonly number[] {
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (low === undefined || high === undefined) return [];
  const scale = 10 ** decimals;
  const ends = Array.from({ length: steps }, (_, i) => {
    return Math.round((low + ((high - low) * (i + 1)) / steps) * scale) / scale;
  });
  return [...new Set([...ends.slice(0, -1), high])];
}

/** Five steps of one hue, light to dark. */
export function classesInSteps(values: Values, { steps, decimals, lang }: Classing): MapClasses {
  const sorted = sortedNumbers(values);
  const ends = steps === 'kvantil' ? quantileEnds(sorted, mostSteps) : equalEnds(sorted, mostSteps, decimals);
  const labels = rangeLabels(sorted[0] ?? 0, ends, decimals, lang);
  const spread = ends.length > 1 ? (mostSteps - 1) / (ends.length - 1) : 0;
  return counted(
    values.map((value) => (value === null ? -1 : ends.findIndex((end) => value <= end))),
    ends.map((_, i) => ({ tone: `step-${Math.round(i * spread)}`, label: labels[i] ?? '' })),
  );
}

/** Classes on both sides of a line: what is near it light, what is far from it dark. */
export function classesAroundLine(
  values: Values,
  line: number,
  meets: boolean,
  { decimals, lang }: Classing,
): MapClasses {
  const isAbove = (value: number): boolean => value > line || (meets && value === line);
  const sorted = sortedNumbers(values);
  const [low, high] = [sorted.filter((value) => !isAbove(value)), sorted.filter(isAbove)];
  const [lowEnds, highEnds] = [quantileEnds(low, stepsBelow), quantileEnds(high, stepsAbove)];
  const looks = [
    ...rangeLabels(low[0] ?? 0, lowEnds, decimals, lang).map((label, i) => {
      return { tone: `below-${lowEnds.length - 1 - i}`, label };
    }),
    ...rangeLabels(high[0] ?? 0, highEnds, decimals, lang).map((label, i) => ({ tone: `above-${i}`, label })),
  ];
  const place = (value: number): number => {
    if (!isAbove(value)) return lowEnds.findIndex((end) => value <= end);
    return lowEnds.length + highEnds.findIndex((end) => value <= end);
  };
  return counted(
    values.map((value) => (value === null ? -1 : place(value))),
    looks,
  );
}

/** Classes of changes: falls and rises that are larger than their error band, and between them what is no sure change. */
export function classesOfChange(changes: Values, bands: Values, { decimals, lang }: Classing): MapClasses {
  const w = choroplethWords[lang];
  const sure = changes.map((change, i) => (change !== null && Math.abs(change) > (bands[i] ?? 0) ? change : null));
  const numbers = sortedNumbers(sure);
  const falls = numbers
    .filter((n) => n < 0)
    .map((n) => -n)
    .reverse();
  const rises = numbers.filter((n) => n > 0);
  const [fallEnds, riseEnds] = [quantileEnds(falls, 2), quantileEnds(rises, 2)];
  const fallLabels = rangeLabels(falls[0] ?? 0, fallEnds, decimals, lang);
  const riseLabels = rangeLabels(rises[0] ?? 0, riseEnds, decimals, lang);
  const looks = [
    ...fallLabels.map((label, i) => ({ tone: `below-${i === 0 ? 0 : 2}`, label: w.fallOf(label) })).reverse(),
    { tone: 'none', label: w.noSureChange },
    ...riseLabels.map((label, i) => ({ tone: `above-${i}`, label: w.riseOf(label) })),
  ];
  const place = (change: number): number => {
    if (change < 0) return fallEnds.length - 1 - fallEnds.findIndex((end) => -change <= end);
    return fallEnds.length + 1 + riseEnds.findIndex((end) => change <= end);
  };
  return counted(
    changes.map((change, i) => {
      if (change === null) return -1;
      const certain = sure[i];
      return certain === null || certain === undefined || certain === 0 ? fallEnds.length : place(certain);
    }),
    looks,
  );
}

/** The line of a period, where there is one. */
export function lineValue(lines: readonly MapLine[], id: string, period: number): MapLine | undefined {
  const line = lines.find((known) => known.id === id);
  return line && (line.values[period] ?? null) !== null ? line : undefined;
}

function sortedNumbers(values: Values): readonly number[] {
  return values.filter((value) => value !== null).sort((a, b) => a - b);
}

function rangeLabels(low: number, ends: readonly number[], decimals: number, lang: Lang): readonly string[] {
  const unit = 10 ** -decimals;
  const written = (value: number): string => formatNumber(value, decimals, lang);
  return ends.map((end, i) => {
    const from = i === 0 ? low : (ends[i - 1] ?? low) + unit;
    return written(from) === written(end) ? written(end) : `${written(from)}–${written(end)}`;
  });
}

function counted(classOf: readonly number[], looks: readonly Omit<MapClass, 'count'>[]): MapClasses {
  const counts = looks.map(() => 0);
  for (const at of classOf) if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  return { classOf, classes: looks.map((look, i) => ({ ...look, count: counts[i] ?? 0 })) };
}
