import type { MonthFigure } from '../../../domain/model/months.ts';
import type { Observation } from '../../../domain/model/observation.ts';
import { seriesOfMonth, wholePersons } from './month-counts.ts';
import { type MonthMemory, sideOf } from './round-months.ts';

/** An earlier monthly release: what it showed, and the moment whose observations it was of. */
export interface EarlierMonths {
  readonly known: string;
  readonly figures: readonly MonthFigure[];
}

/**
 * What every true count of a series has been shown as, read off earlier releases, oldest first, and the observations as they
 * stood then. Nothing but the releases and the deliveries is needed, so that no list of true counts has to be kept.
 */
export function rememberMonths(releases: readonly EarlierMonths[], history: readonly Observation[]): MonthMemory {
  const memory: MonthMemory = new Map();
  const bySeries = Map.groupBy(history, (one) => `${seriesOfMonth(one)}\n${one.periodeFra}`);
  const remember = (key: string, text: string | undefined, value: number | undefined): void => {
    if (text === undefined || value === undefined) return;
    const known = memory.get(key) ?? new Map<number, number>();
    const count = wholePersons(text);
    if (!known.has(count)) known.set(count, value);
    memory.set(key, known);
  };
  for (const { known, figures } of releases) {
    for (const figure of figures) {
      const series = seriesOfMonth(figure);
      const versions = bySeries.get(`${series}\n${figure.periodeFra}`) ?? [];
      const then = versions.find(
        ({ systidFra, systidTil }) => systidFra <= known && (systidTil === undefined || systidTil > known),
      );
      remember(sideOf(series, 'part'), then?.taeller, figure.part);
      remember(sideOf(series, 'whole'), then?.naevner, figure.whole);
    }
  }
  return memory;
}
