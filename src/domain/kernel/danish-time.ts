import { formatDate } from './format-date.ts';
import type { Lang } from './language.ts';
import { readTypedDay } from './typed-day.ts';

const zone = 'Europe/Copenhagen';
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' },
});
const minute = 60_000;

/**
 * The moment a Danish wall clock shows a time: "2026-12-01", "01.12.2026" or "2026-12-01T08:00". A time with a zone of its own is
 * that moment. Of an hour that comes twice the first is meant; one that is skipped in spring is the hour after it.
 * @param usualHour - HH:MM, for a day without a time.
 * @returns ISO in UTC; undefined when the text is no time.
 */
export function momentOf(text: string, usualHour: string): string | undefined {
  const read = /^(\d[\d./-]{7,9})(?:[T ](\d\d:\d\d)(:\d\d)?)?(Z|[+-]\d\d:\d\d)?$/.exec(text.trim());
  const [, typed = '', hour = usualHour, seconds = ':00', offset] = read ?? [];
  const day = readTypedDay(typed);
  const asUtc = Date.parse(`${day}T${hour}${seconds}${offset ?? 'Z'}`);
  if (day === undefined || Number.isNaN(asUtc)) return undefined;
  if (offset !== undefined) return new Date(asUtc).toISOString();
  // Denmark is one or two hours ahead: the moment whose wall clock shows what was written.
  const summer = asUtc - 120 * minute;
  const moment = wallClock(summer) === asUtc ? summer : asUtc - 60 * minute;
  return new Date(moment).toISOString();
}

// What the Danish wall clock shows at a moment, as if it were UTC.
function wallClock(moment: number): number {
  return Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`);
}

/** A moment as people read it on a Danish wall clock: "1. december 2026 kl. 08.00", "1 December 2026 at 08:00". */
export function formatMoment(iso: string, lang: Lang): string {
  const [day = '', time = ''] = clock.format(Date.parse(iso)).split(' ');
  const hour = time.slice(0, 5);
  const words = { da: ` kl. ${hour.replace(':', '.')}`, en: ` at ${hour}` };
  return `${formatDate(day, lang)}${words[lang]}`;
}
