import type { Lang } from '../../../domain/kernel/language.ts';
import type { MonthSeries } from '../../../domain/model/month-series.ts';
import type { TableHead } from '../frame/headed-table.tsx';
import { wordsIn } from '../words/message.ts';
import { monitoringWords } from '../words/monitoring.ts';

type CountedThing = Omit<MonthSeries, 'months'>;

/** What tells one monthly series from the others: the thing, the way it is counted, and the source. */
export function keyOfSeries({ indikator, definitionId, datakilde }: CountedThing): string {
  return `${indikator} ${definitionId} ${datakilde}`;
}

/** The head of a monthly series: what is counted, and under it from where and how. */
export function headOfSeries(series: CountedThing, lang: Lang): TableHead {
  const { name, source, definition } = series;
  const detail = wordsIn(monitoringWords, lang).monthSource(source[lang], definition[lang]);
  return { key: keyOfSeries(series), text: name[lang], detail, className: 'value' };
}
