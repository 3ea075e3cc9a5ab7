import type { ObservedPeriod } from '../../../domain/model/observation.ts';
import { isDay } from '../check-fields.ts';

/** A period with its first and last day, ISO. */
export interface PeriodSpan {
  readonly periodeType: ObservedPeriod;
  readonly periodeFra: string;
  readonly periodeTil: string;
}

/**
 * A period as people write it: `2026-05-31`, `2026-05`, `2026K2` (or Q2), `2026`, `2025-2026` (two years that follow each
 * other). Undefined for anything else.
 */
export function periodOfText(text: string): PeriodSpan | undefined {
  if (isDay(text)) return { periodeType: 'dato', periodeFra: text, periodeTil: text };
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return months('maaned', Number(month[1]), Number(month[2]), 1);
  const quarter = /^(\d{4})[KQ]([1-4])$/i.exec(text);
  if (quarter) return months('kvartal', Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  if (/^\d{4}$/.test(text)) return months('aar', Number(text), 1, 12);
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  return years && Number(years[2]) === Number(years[1]) + 1 ? months('aar2', Number(years[1]), 1, 24) : undefined;
}

function months(periodeType: ObservedPeriod, year: number, first: number, count: number): PeriodSpan {
  const iso = (month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  // Day 0 of a month is the last of the one before.
  return { periodeType, periodeFra: iso(first - 1, 1), periodeTil: iso(first - 1 + count, 0) };
}
