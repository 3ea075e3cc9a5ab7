import type { BasisMonth, BasisPlacement, BasisSum, CountBand } from '../../../domain/model/basisomraade.ts';
import type { MonthFigure } from '../../../domain/model/months.ts';

/**
 * Released figures of basisområder added for an area they make up: a sum only where each of them shows its count, with every
 * whole number it can be. Figures of another indicator, definition, source or kind of period are never added.
 * @param figures - Released figures of basisområder; those that are not the area's on the first day of a period are left out.
 * @param n - The multiple counts are rounded to: each lies less than n from what is shown.
 */
export function addBasisomraader(
  figures: readonly MonthFigure[],
  placed: (day: string) => BasisPlacement | undefined,
  n: number,
): readonly BasisSum[] {
  const ways = Map.groupBy(figures, (one) => [one.indikator, one.definitionId, one.datakilde].join('\n'));
  return [...ways.values()].flatMap((own): readonly BasisSum[] => {
    const months = [...Map.groupBy(own, periodOf)]
      .flatMap(([period, ofPeriod]) => monthOf(period, ofPeriod, placed, n) ?? [])
      .sort((a, b) => (a.period < b.period ? 1 : -1));
    const [first] = own;
    if (!first || months.length === 0) return [];
    const { indikator, definitionId, datakilde } = first;
    return [{ indikator, definitionId, datakilde, months }];
  });
}

function periodOf({ periodeType, periodeFra }: MonthFigure): string {
  return periodeType === 'maaned' ? periodeFra.slice(0, 7) : periodeFra;
}

function monthOf(
  period: string,
  figures: readonly MonthFigure[],
  placed: (day: string) => BasisPlacement | undefined,
  n: number,
): BasisMonth | undefined {
  const placement = placed(figures[0]?.periodeFra ?? '');
  if (!placement) return undefined;
  const own = figures.filter(({ objektId }) => placement.members.includes(objektId));
  if (own.length === 0) return undefined;
  const shown = own.filter(({ hidden, part }) => hidden === undefined && part !== undefined);
  const friskhed = Math.max(...own.map((one) => one.friskhed));
  const missing = placement.members.length - new Set(shown.map(({ objektId }) => objektId)).size;
  const told = { ...placement, period, friskhed, missing };
  if (missing > 0) return told;
  const wholes = shown.flatMap(({ whole }) => whole ?? []);
  return {
    ...told,
    part: bandOf(
      shown.flatMap(({ part }) => part ?? []),
      n,
    ),
    ...(wholes.length === shown.length ? { whole: bandOf(wholes, n) } : {}),
  };
}

function bandOf(counts: readonly number[], n: number): CountBand {
  const sum = (of: (count: number) => number): number => counts.reduce((all, count) => all + of(count), 0);
  return { shown: sum((count) => count), low: sum((count) => Math.max(0, count - n + 1)), high: sum((c) => c + n - 1) };
}
