import { formatDate } from './format-date.ts';
import type { Lang, Text } from './language.ts';

/** A list by the month it was published, `december 2022`; the day of the older ones is not known. */
export function listMonth(list: string, lang: Lang): string {
  return formatDate(`${list}-01`, lang).replace(/^1\.? /, '');
}

/** The same in both languages, for a choice of lists. */
export function nameOfList(list: string): Text {
  return { da: listMonth(list, 'da'), en: listMonth(list, 'en') };
}
