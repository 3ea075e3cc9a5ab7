import { electionName } from './election-name.ts';
import { formatDate } from './format-date.ts';
import type { Lang } from './language.ts';
import { listMonth } from './list-month.ts';

const [yearOnly, monthOnly] = ['YYYY'.length, 'YYYY-MM'.length];

/**
 * What a figure is about, in words: a year as it is, a month, a day, or the months of a year there are (`2026-01/2026-05` is
 * "januar-maj 2026"), an election by its kind (`EP2024` is "Europa-Parlamentsvalg 2024"). Nothing is an empty text.
 */
export function periodText(period: string | undefined, lang: Lang): string {
  if (period === undefined || period.length <= yearOnly) return period ?? '';
  const election = electionName(period);
  if (election) return election[lang];
  const [from = '', to] = period.split('/');
  if (to !== undefined) return `${listMonth(from, lang).replace(/ \d{4}$/, '')}-${listMonth(to, lang)}`;
  return from.length === monthOnly ? listMonth(from, lang) : formatDate(from, lang);
}
