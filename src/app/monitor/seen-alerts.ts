import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { SeenAlert } from '../../domain/model/alert-seen.ts';
import type { AreaAlert, MonitorOverview } from '../../domain/model/monitor.ts';
import { hasMoved } from '../../engines/monitor/alert-value.ts';
import { derive } from '../../engines/protect/seal.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { alertMark } from './alert-feed.ts';
import { openDossier } from './open-dossier.ts';
import { type OpenedOverview, openOverview } from './open-overview.ts';

/** Whether a reader can say that an alert is seen: somebody with rights, on a page, and not seen through another's eyes. */
export function mayMarkSeen(reader: Reader): boolean {
  return reader.rights.length > 0 && (reader.via === 'persona' || reader.via === 'login') && !reader.seenBy;
}

/** What a reader has seen. Whoever has no rights has seen nothing: without login nobody is told from another. */
export async function seenBy({ state }: AppContext, reader: Reader): Promise<readonly SeenAlert[]> {
  return reader.rights.length === 0 ? [] : await state.seenAlerts(reader.id);
}

/** Whether an alert is quiet for a reader: seen, and not moved by another limit since. */
export function isQuiet(seen: readonly SeenAlert[]): (alert: AreaAlert) => boolean {
  const known = new Map(seen.map(({ place, cause, value }) => [`${place} ${cause}`, value]));
  return ({ place, cause, value }) => {
    const before = known.get(`${place} ${cause}`);
    return before !== undefined && !hasMoved(before, value, monitorSettings.alerts);
  };
}

/** The overview with the alerts that are not quiet for the reader. @throws Problem as openOverview */
export async function openUnseen(context: AppContext, reader: Reader): Promise<OpenedOverview> {
  const { overview, release, stamp } = await openOverview(context, reader, {});
  const seen = await seenBy(context, reader);
  if (seen.length === 0) return { overview, release, stamp };
  const quiet = isQuiet(seen);
  const unseen = derive(
    overview,
    (found): MonitorOverview => ({ ...found, alerts: found.alerts.filter((alert) => !quiet(alert)) }),
  );
  return { overview: unseen, release, stamp: `${stamp} ${JSON.stringify(seen)}` };
}

/** What a form of an alert says. */
export interface MarkAsked {
  /** The alert as the page had it ({@link alertMark}): what has changed since is not the one that was read. */
  readonly mark: string;
  /** Whether it stood on the page of its own place, not among all. */
  readonly onPlace: boolean;
  readonly seen: boolean;
}

/**
 * Marks an alert seen for the reader, or takes that back. Answers the place it is about.
 * @throws Problem KV-A1 without rights, KV-L66 when there is no such alert among those the reader may see, and as openOverview
 */
export async function markAlert(context: AppContext, reader: Reader, asked: MarkAsked): Promise<string> {
  const allowed = mayMarkSeen(reader);
  const [place = ''] = asked.mark.split('#');
  const object = `${asked.seen ? 'seen' : 'unseen'} ${place.slice(0, 80)}`;
  await logUse(context, reader, { action: 'alert', object }, { allowed });
  if (!allowed) {
    throw new Problem('KV-A1', {
      what: { da: 'markere varsler som set', en: 'mark alerts as seen' },
      role: roleNames.laeser,
    });
  }
  const { list, alerts } = await alertsOf(context, reader, asked.onPlace ? place : undefined);
  const alert = alerts.find((one) => alertMark(one, list) === asked.mark);
  if (!alert) throw new Problem('KV-L66', {});
  const of = { owner: reader.id, place: alert.place, cause: alert.cause };
  if (asked.seen) await context.state.keepSeen({ ...of, value: alert.value, at: context.clock() });
  else await context.state.forgetSeen(of.owner, of.place, of.cause);
  return alert.place;
}

async function alertsOf(
  context: AppContext,
  reader: Reader,
  place: string | undefined,
): Promise<Pick<MonitorOverview, 'list' | 'alerts'>> {
  if (place === undefined) return (await openOverview(context, reader, {})).overview.content;
  const { alerts, area } = (await openDossier(context, reader, { sted: place, scenarios: [] })).dossier.content;
  return { list: area.list, alerts };
}
