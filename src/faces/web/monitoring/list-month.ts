import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

/** A list by the month it was published, `december 2022`; the day of the older ones is not known. */
export function listMonth(list: string, lang: Lang): string {
  return formatDate(`${list}-01`, lang).replace(/^1\.? /, '');
}
