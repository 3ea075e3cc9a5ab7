import type { Text } from '../../domain/kernel/language.ts';
import { sentenceOf } from '../../domain/kernel/problems/problem.ts';
import type { TablePeriod } from '../../domain/model/period.ts';

/** The periods a link's rule picks, and what a reader must be told when the rule could not be followed. */
export interface ChosenPeriods {
  /** Period ids, oldest first. */
  readonly ids: readonly string[];
  readonly notes: readonly Text[];
}

const yearOf = (period: TablePeriod): string => period.start.slice(0, 4);

function byRule(rule: string, available: readonly TablePeriod[]): readonly TablePeriod[] | undefined {
  const newest = /^seneste:(\d{1,3})$/.exec(rule);
  if (newest) return Number(newest[1]) > 0 ? available.slice(-Number(newest[1])) : undefined;
  const from = /^fra:(\d{4})$/.exec(rule)?.[1];
  if (from !== undefined) return available.filter((p) => yearOf(p) >= from);
  const range = /^(\d{4})-(\d{4})$/.exec(rule);
  if (range) {
    const [, first = '', last = ''] = range;
    return first <= last ? available.filter((p) => yearOf(p) >= first && yearOf(p) <= last) : undefined;
  }
  const ids = rule.split(',').map((id) => id.trim());
  if (!ids.every((id) => /^(\d{4}|[A-Z]{2}\d{4})$/.test(id))) return undefined;
  return available.filter((p) => ids.includes(p.id));
}

/**
 * Follows the period rule of a link: `2016-2025` (fixed), `fra:2016` (adds new), `seneste:10` (adds new, drops the
 * oldest), or period ids separated by comma. Years are the calendar year a period starts in, elections included.
 * A rule that cannot be read or picks nothing gives every period and a note, never an empty page.
 * @source brugerflade.md section 5
 */
export function parsePeriods(rule: string | undefined, available: readonly TablePeriod[], table = ''): ChosenPeriods {
  const all = available.map((p) => p.id);
  if (rule === undefined || rule.trim() === '') return { ids: all, notes: [] };
  const chosen = byRule(rule.trim(), available);
  if (chosen !== undefined && chosen.length > 0) return { ids: chosen.map((p) => p.id), notes: [] };
  if (chosen === undefined) return { ids: all, notes: [unreadable(rule)] };
  const data = { table, period: rule.trim(), nearest: nearestInTime(rule, available) ?? '', valid: all };
  return { ids: all, notes: [{ da: sentenceOf('KV-Q7', data, 'da'), en: sentenceOf('KV-Q7', data, 'en') }] };
}

// Nearest as time goes, not as digits are written: 2017 is nearer to 1999 than 2019 is. The earlier of two.
function nearestInTime(rule: string, available: readonly TablePeriod[]): string | undefined {
  const year = Number(/\d{4}/.exec(rule)?.[0]);
  const away = (period: TablePeriod): number => Math.abs(Number(yearOf(period)) - year);
  return available.reduce<TablePeriod | undefined>((a, b) => (a && away(a) <= away(b) ? a : b), undefined)?.id;
}

function unreadable(rule: string): Text {
  return {
    da: `Perioden »${rule}« kan ikke læses. Skriv for eksempel 2016-2025, fra:2016 eller seneste:10. Alle perioder vises.`,
    en: `The period "${rule}" cannot be read. Write for example 2016-2025, fra:2016 or seneste:10. All periods are shown.`,
  };
}
