import { observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import { definitionNames, sourceNames } from '../../domain/definitions/monitoring/observed-names.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { MonthSeries } from '../../domain/model/month-series.ts';
import type { MonthFigure } from '../../domain/model/months.ts';

/** Released figures of one area as series, indicators in the order of their definitions, the newest month first. */
export function monthSeries(figures: readonly MonthFigure[]): readonly MonthSeries[] {
  const groups = Map.groupBy(figures, (one) => [one.indikator, one.definitionId, one.datakilde].join('\n'));
  const place = (id: string): number => observedIndicators.findIndex((one) => one.id === id);
  return [...groups.values()]
    .flatMap((own): readonly MonthSeries[] => {
      const [first] = own;
      const named = first && namedSeries(first);
      if (!named) return [];
      const months = own
        .toSorted((a, b) => (a.periodeFra < b.periodeFra ? 1 : -1))
        .map(({ periodeType, periodeFra, part, whole, hidden, friskhed }) => ({
          period: periodeType === 'maaned' ? periodeFra.slice(0, 7) : periodeFra,
          friskhed,
          ...(part === undefined ? {} : { part }),
          ...(whole === undefined ? {} : { whole }),
          ...(hidden === undefined ? {} : { hidden }),
        }));
      return [{ ...named, months }];
    })
    .sort((a, b) => place(a.indikator) - place(b.indikator));
}

/** What was counted, from which source and in which way, in words; undefined for an indicator there is none of. */
export function namedSeries({
  indikator,
  definitionId,
  datakilde,
}: Pick<MonthFigure, 'indikator' | 'definitionId' | 'datakilde'>): Omit<MonthSeries, 'months'> | undefined {
  const indicator = observedIndicators.find(({ id }) => id === indikator);
  if (!indicator) return undefined;
  const [source, definition] = [sourceName(datakilde), definitionName(definitionId)];
  return { indikator, name: indicator.name, definitionId, datakilde, source, definition };
}

/** What a source is called in running text; a code without a name is shown as it is. */
export function sourceName(code: string): Text {
  return sourceNames[code] ?? asItIs(code);
}

/** What a way of counting is called; a code without a name is shown as it is. */
export function definitionName(id: string): Text {
  return definitionNames[id] ?? asItIs(id);
}

const asItIs = (code: string): Text => ({ da: code, en: code });
