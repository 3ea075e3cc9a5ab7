import { dec, decOf, decToText, roundDec } from './decimal.ts';
import { formatDate } from './format-date.ts';
import { formatNumber } from './format-number.ts';
import type { Lang } from './language.ts';

/** No-break space: a figure never parts from its unit at the end of a line. */
const nbsp = '\u00a0';

/**
 * A per cent already multiplied by 100: 12.345 → `12,3 %` in Danish, `12.3%` in English, which writes no space.
 * @source brugerflade.md section 8
 */
export function formatPercent(percent: number, decimals: number, lang: Lang): string {
  const sign = lang === 'da' ? `${nbsp}%` : '%';
  return `${formatNumber(percent, decimals, lang)}${sign}`;
}

/** A difference of two per cents, always with its sign: `+2,1 pct.point`. Never written with `%`. */
export function formatPoints(points: number, decimals: number, lang: Lang): string {
  const unit = lang === 'da' ? 'pct.point' : 'percentage points';
  const text = formatNumber(points, decimals, lang);
  const rises = points > 0 && /[1-9]/.test(text);
  return `${rises ? '+' : ''}${text}${nbsp}${unit}`;
}

/** Kroner: `1.234,50 kr.` with two decimals, `1.235 kr.` with none, which is how tables show them. */
export function formatKroner(kroner: number, decimals: 0 | 2, lang: Lang): string {
  const text = formatNumber(kroner, decimals, lang);
  return lang === 'da' ? `${text}${nbsp}kr.` : `DKK${nbsp}${text}`;
}

/** Millions of kroner, whole, for running text only: 464,000,000 → `464 mio. kr.`. */
export function formatMillionKroner(kroner: number, lang: Lang): string {
  const millions = formatNumber(kroner / 1_000_000, 0, lang);
  return lang === 'da' ? `${millions}${nbsp}mio.${nbsp}kr.` : `DKK${nbsp}${millions}${nbsp}million`;
}

/** A day in short: `05.01.2026`, in English `05/01/2026`. */
export function formatShortDate(isoDate: string, lang: Lang): string {
  const [year = '', month = '', day = ''] = isoDate.slice(0, 10).split('-');
  return lang === 'da' ? `${day}.${month}.${year}` : `${day}/${month}/${year}`;
}

/** A time of day as written, no zone moved: `08.00` in Danish, `08:00` in English. */
export function formatTime(isoTime: string, lang: Lang): string {
  const clock = isoTime.slice(11, 16);
  return lang === 'da' ? clock.replace(':', '.') : clock;
}

const quarter = /^(\d{4})-?K([1-4])$/;
const month = /^\d{4}-\d{2}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * A delivered period as people read it: `2026-01-01` → `1. januar 2026`, `2025` → `2025`, `2026K1` → `1. kvt. 2026`,
 * `2026-01` → `Januar 2026`. Anything else is a name already (`FV2022`) and is shown as it is.
 */
export function formatPeriod(period: string, lang: Lang): string {
  if (day.test(period)) return formatDate(period, lang);
  if (month.test(period)) {
    const name = new Intl.DateTimeFormat(lang === 'da' ? 'da-DK' : 'en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${period}-01T00:00:00Z`));
    return `${name.charAt(0).toLocaleUpperCase('da-DK')}${name.slice(1)}`;
  }
  const parts = quarter.exec(period);
  if (!parts) return period;
  return lang === 'da' ? `${parts[2]}. kvt. ${parts[1]}` : `Q${parts[2]} ${parts[1]}`;
}

/**
 * The number a figure is released as: half away from zero on its decimals, in whole steps where the row has one
 * (mean kroner in hundreds). Never −0, so that screen, file and map hold the same number.
 * @source beboertabeller.md 1.5, 1.6
 */
export function releasedNumber(value: number, decimals: number, step = 1): number {
  if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${value}`);
  if (step !== 1) return Math.sign(value) * Math.round(Math.abs(value) / step) * step + 0;
  const exact = Number.isInteger(value) ? decOf(value) : dec(plainDecimal(value));
  return Number(decToText(roundDec(exact, decimals))) + 0;
}

// Very small numbers are written with an exponent; no figure of ours has more than 15 decimals worth keeping.
function plainDecimal(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15) : text;
}
