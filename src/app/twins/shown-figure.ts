import type { ShownComparison, ShownFigure } from '../../domain/model/twin-economy.ts';
import type { FigureComparison } from '../../engines/twins/accounts/compare-figures.ts';
import type { UnitFigure } from '../../engines/twins/accounts/unit-figure.ts';

/** What a figure is compared by, NaN where there is none. */
export function perUnitOf(figure: UnitFigure): number {
  return figure.kind === 'known' ? figure.perUnit : Number.NaN;
}

/** A figure as an answer shows it. */
export function shownFigure(figure: UnitFigure): ShownFigure {
  switch (figure.kind) {
    case 'known':
      return { status: 'known', perUnit: figure.perUnit, kr: figure.kr };
    case 'no-denominator':
      return { status: 'no-denominator', kr: figure.kr };
    case 'missing':
    case 'unclear':
    case 'other-months':
      return { status: figure.kind };
  }
}

/** A comparison as an answer shows it. */
export function shownComparison(comparison: FigureComparison): ShownComparison {
  if (comparison.kind === 'too-few') return { status: 'too-few', n: comparison.n, leftOut: comparison.leftOut };
  const { twins, leftOut, difference, rank } = comparison;
  const { n, median, lowerQuartile, upperQuartile, smallest, largest, simpleMean } = twins;
  return {
    ...{ status: 'compared', n, leftOut, median, lowerQuartile, upperQuartile, smallest, largest, simpleMean },
    ...(difference === undefined ? {} : { difference }),
    ...(rank === undefined ? {} : { place: rank.place }),
  };
}
