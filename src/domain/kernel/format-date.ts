import type { Lang } from './language.ts';

const locales = { da: 'da-DK', en: 'en-GB' } as const satisfies Record<Lang, string>;
// Made once: making one takes longer than writing fifty dates.
const dayFormats = { da: dayFormat('da'), en: dayFormat('en') } as const;

function dayFormat(lang: Lang): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locales[lang], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/**
 * A day as people read it: "5. januar 2026" or "5 January 2026".
 * @param isoDate - ISO date or time; only the day is used, as written, whatever the time zone of the machine.
 * @source brugerflade.md section 8
 */
export function formatDate(isoDate: string, lang: Lang): string {
  const day = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`);
  return dayFormats[lang].format(day);
}
