import type { Text } from '../../../domain/kernel/language.ts';
import type { YearValue } from '../../../domain/model/grant-effect.ts';
import type { GroupValue } from '../../../domain/model/plan-goal.ts';
import type { ChartLine, ChartModel, LinePoint } from '../chart/chart-model.ts';

interface DrawnYear {
  readonly year: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** Everything a chart of a plan through the years is made of. */
export interface YearLines {
  readonly title: Text;
  readonly unit: Text;
  readonly own: { readonly name: Text; readonly years: readonly DrawnYear[] };
  readonly group?: { readonly name: Text; readonly years: readonly GroupValue[] };
  /** From where to where something is aimed at. */
  readonly aim?: { readonly name: Text; readonly ends: readonly [from: DrawnYear, to: DrawnYear] };
  /** Year that a line is drawn before. */
  readonly begins?: number;
}

/** A plan, its comparison group and its aim as lines over the years, with gaps where a year is missing. */
export function yearLines({ title, unit, own, group, aim, begins }: YearLines): ChartModel & { kind: 'lines' } {
  const all = [...own.years, ...(group?.years ?? []), ...(aim?.ends ?? [])].map(({ year }) => year);
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, at) => first + at);
  const pointsOf = (values: readonly DrawnYear[], from: readonly number[] = years): readonly LinePoint[] =>
    from.map((year) => {
      const found = values.find((one) => one.year === year);
      return { period: year - first, value: found?.value, low: found?.low, high: found?.high };
    });
  const lines: readonly ChartLine[] = [
    { name: own.name, own: true, points: pointsOf(own.years) },
    ...(group && group.years.length > 0 ? [{ name: group.name, own: false, points: pointsOf(group.years) }] : []),
    // An aim is two points with nothing measured between them.
    ...(aim
      ? [
          {
            ...{ name: aim.name, own: false, aim: true as const },
            points: pointsOf(
              aim.ends,
              aim.ends.map(({ year }) => year),
            ),
          },
        ]
      : []),
  ];
  const between = own.years.map(({ year }) => year);
  const inside = years.filter((year) => year > Math.min(...between) && year < Math.max(...between));
  return {
    kind: 'lines',
    ...{ title, unit, place: own.name, decimals: 1, lines },
    periods: years.map((year) => ({ da: `${year}`, en: `${year}` })),
    breaks: begins !== undefined && begins > first && years.includes(begins) ? [begins - first] : [],
    hasGaps: inside.some((year) => !between.includes(year)),
  };
}

/** Values with their margins, as points with the ends of their bands; a share's band ends at 0 and 100 per cent. */
export function withBands(years: readonly YearValue[], isShare: boolean): readonly DrawnYear[] {
  return years.map(({ year, value, band = 0 }) => {
    if (band === 0) return { year, value };
    const [low, high] = [value - band, value + band];
    return { year, value, low: isShare ? Math.max(0, low) : low, high: isShare ? Math.min(100, high) : high };
  });
}
