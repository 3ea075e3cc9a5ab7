import { formatDate } from '../../../domain/kernel/format-date.ts';
import type { Lang } from '../../../domain/kernel/language.ts';

// Denmark's clock, whatever the machine's: the file is read by Danish case officers.
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as people read it, in Danish time: "1. februar 2026 kl. 9.00". */
export function momentWords(isoTime: string, lang: Lang): string {
  const [day = '', time = ''] = clock.format(new Date(isoTime)).split(' ');
  const [hours = '', minutes = ''] = time.split(':');
  const date = formatDate(day, lang);
  return lang === 'da' ? `${date} kl. ${Number(hours)}.${minutes}` : `${date} at ${hours}:${minutes} (Danish time)`;
}
