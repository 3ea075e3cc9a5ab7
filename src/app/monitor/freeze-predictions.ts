import { shadowSettings } from '../../domain/definitions/monitoring/shadow-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import { mayReleaseMonths } from '../access/may-release-months.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { openShadowList } from './shadow-list.ts';

/** What freezing did. `none`: no day is due, so a command that runs every day does nothing on the others. */
export interface FrozenDay {
  readonly kind: 'frozen' | 'before' | 'none';
  /** The day in question, ISO; with `none` the newest there was. */
  readonly day: string;
  /** The next of the year's days. */
  readonly next: string;
  readonly added: number;
}

/**
 * Freezes predictions of the lists ahead, once for each of the year's four days and within a week of it: whoever asks later, or
 * after a revision, finds them as they were.
 * @param asked - One of the days, not ahead; without it the newest that has come.
 * @throws Problem KV-A1 without the right to release monthly figures for the country, KV-M31 for another day
 */
export async function freezePredictions(context: AppContext, reader: Reader, asked?: string): Promise<FrozenDay> {
  const at = context.clock();
  const today = at.slice(0, 10);
  const { verdict, of } = mayReleaseMonths(reader, today);
  const isAllowed = verdict.allowed && of === 'all';
  await logUse(context, reader, { action: 'months', object: 'freeze' }, { ...verdict, allowed: isAllowed });
  if (!isAllowed) throw new Problem('KV-A1', { what: { da: 'fastfryse skøn', en: 'freeze estimates' } });
  if (asked !== undefined && (asked > today || !shadowSettings.freezeDays.includes(asked.slice('YYYY-'.length)))) {
    throw new Problem('KV-M31', { found: asked, newest: newestFreezeDay(today), days: shadowSettings.freezeDays });
  }
  const day = asked ?? newestFreezeDay(today);
  const next = nextFreezeDay(today);
  const known = (await context.state.predictions()).some((one) => one.day === day);
  if (known) return { kind: 'before', day, next, added: 0 };
  if (asked === undefined && daysBetween(day, today) > shadowSettings.freezeGraceDays) {
    return { kind: 'none', day, next, added: 0 };
  }
  return { kind: 'frozen', day, next, added: await freezeOn(context, day, at) };
}

async function freezeOn(context: AppContext, day: string, at: string): Promise<number> {
  const months = await context.months.currentId();
  let added = 0;
  const first = await openShadowList(context, localInstallation, { asOf: day });
  for (const list of first.lists) {
    const { shadow, release } = await openShadowList(context, localInstallation, { asOf: day, list });
    const made = { at, release: release.manifest.id, ...(months === undefined ? {} : { months }) };
    const predictions = shadow.content.areas.map((prediction) => ({
      ...{ list, day, area: prediction.key, made, prediction },
    }));
    added += await context.state.freeze(predictions);
  }
  return added;
}

const daysAround = (today: string): readonly string[] => {
  const year = Number(today.slice(0, 'YYYY'.length));
  return [year - 1, year, year + 1].flatMap((one) => shadowSettings.freezeDays.map((day) => `${one}-${day}`));
};

/** The newest of the year's days that has come: predictions of it are to be frozen. */
export function newestFreezeDay(today: string): string {
  return daysAround(today).findLast((day) => day <= today) ?? today;
}

/** The next of the year's days. */
export function nextFreezeDay(today: string): string {
  return daysAround(today).find((day) => day > today) ?? today;
}

const millisecondsOfDay = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsOfDay);
}
