import { randomUUID } from 'node:crypto';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../domain/kernel/typed-day.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { PlannedDate } from '../../domain/model/release-update.ts';
import { wasPublic } from '../../engines/update/progress-of.ts';
import { mayUpdateReleases } from '../access/may-update-releases.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { allProgress } from './release-steps.ts';

/** A release in the public calendar: heads and notes, never a figure. */
export interface CalendarEntry {
  readonly release: string;
  readonly edition: number;
  readonly synthetic: boolean;
  readonly state: 'ahead' | 'served' | 'earlier' | 'withdrawn';
  /** When it was published, or will be. */
  readonly at: string;
  readonly withdrawnAt?: string;
  readonly note: string;
  readonly corrects?: string;
  /** How many persons may see one beforehand. */
  readonly readers?: number;
}

/** What was published, what will be and when, and days on which data are expected. */
export interface ReleaseCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly planned: readonly Omit<PlannedDate, 'by'>[];
}

/** The public calendar, the newest first. A release without an hour is not in it. */
export async function releaseCalendar(context: AppContext): Promise<ReleaseCalendar> {
  const all = await allProgress(context.state);
  const current = (await context.releases.current())?.id;
  const entries = (await context.releases.list()).flatMap((manifest): readonly CalendarEntry[] => {
    const { id, edition, synthetic, created } = manifest;
    const head = { release: id, edition, synthetic, note: '' };
    const progress = all.get(id)?.progress;
    if (!progress) return [{ ...head, state: id === current ? 'served' : 'earlier', at: created }];
    const { note, due, publishedAt, withdrawnAt, corrects, readers } = progress;
    const told = { ...head, note, ...(corrects === undefined ? {} : { corrects }) };
    if (progress.state === 'embargo' && due !== undefined)
      return [{ ...told, state: 'ahead', at: due, readers: readers.length }];
    if (!wasPublic(progress)) return [];
    const at = publishedAt ?? created;
    if (progress.state === 'trukket') {
      return [{ ...told, state: 'withdrawn', at, ...(withdrawnAt ? { withdrawnAt } : {}) }];
    }
    return [{ ...told, state: id === current ? 'served' : 'earlier', at }];
  });
  const byTime = [...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const today = context.clock().slice(0, 10);
  const planned = (await context.state.plannedDates()).filter(({ day }) => day >= today);
  return { entries: byTime, planned: planned.map(({ id, day, title }) => ({ id, day, title })) };
}

const longestTitle = 200;

/** Puts a day in the calendar on which data are expected. @throws Problem KV-A1, KV-R13 */
export async function planDate(
  context: AppContext,
  reader: Reader,
  asked: { readonly day: string; readonly title: string },
): Promise<string> {
  const day = readTypedDay(asked.day);
  await demandRight(context, reader, `calendar ${day ?? ''}`.trim());
  if (day === undefined) throw new Problem('KV-R13', { found: asked.day.slice(0, 40) });
  const id = randomUUID().slice(0, 8);
  await context.state.planDate({ id, day, title: asked.title.slice(0, longestTitle), by: reader.id });
  return id;
}

/** Takes a day out of the calendar. @throws Problem KV-A1, KV-R17 */
export async function unplanDate(context: AppContext, reader: Reader, id: string): Promise<void> {
  await demandRight(context, reader, 'calendar remove');
  if (!(await context.state.unplanDate(id))) throw new Problem('KV-R17', { id: id.slice(0, 40) });
}

async function demandRight(context: AppContext, reader: Reader, object: string): Promise<void> {
  const verdict = mayUpdateReleases(reader, context.clock().slice(0, 10));
  await logUse(context, reader, { action: 'release', object }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'ændre kalenderen', en: 'change the calendar' } });
}
