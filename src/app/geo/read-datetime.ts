import { Problem } from '../../domain/kernel/problems/problem.ts';
import { isDay } from '../../engines/areas/check-fields.ts';

/** Days asked about, both included; an absent end is open. */
export interface AskedDays {
  readonly from?: string;
  readonly to?: string;
}

const valid = {
  da: '2024-01-01, 2024-01-01T12:00:00Z, 2024-01-01/2024-12-31, ../2024-12-31 eller 2024-01-01/..',
  en: '2024-01-01, 2024-01-01T12:00:00Z, 2024-01-01/2024-12-31, ../2024-12-31 or 2024-01-01/..',
};
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i;

/**
 * Reads `datetime`: a day, a moment, or a stretch with an end open (`..` or nothing). Areas are true by days, so a
 * moment is the day it lies in, UTC. Without it today is asked about.
 * @throws Problem KV-Z2
 */
export function readDatetime(text: string | undefined, today: string): AskedDays {
  if (text === undefined) return { from: today, to: today };
  const ends = text.split('/');
  const [first = '', second = first] = ends;
  const [from, to] = [dayOf(first, text, ends.length > 1), dayOf(second, text, ends.length > 1)];
  const isBackwards = from !== undefined && to !== undefined && from > to;
  if (ends.length > 2 || isBackwards) throw refused('datetime', text);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Reads a moment, or a day as its end; ISO in UTC. @throws Problem KV-Z2 */
export function readMoment(text: string, parameter: string): string {
  if (isDay(text)) return `${text}T23:59:59.999Z`;
  if (moment.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString();
  throw refused(parameter, text);
}

function dayOf(text: string, whole: string, isInterval: boolean): string | undefined {
  if (isInterval && (text === '' || text === '..')) return undefined;
  if (isDay(text)) return text;
  if (moment.test(text) && !Number.isNaN(Date.parse(text))) return new Date(text).toISOString().slice(0, 10);
  throw refused('datetime', whole);
}

function refused(parameter: string, found: string): Problem<'KV-Z2'> {
  return new Problem('KV-Z2', { parameter, found: found.slice(0, 100), valid });
}
