import { seesDeliveries } from '../../../app/access/sees-deliveries.ts';
import { maySubscribe } from '../../../app/monitor/mail/subscribe.ts';
import { openOverview } from '../../../app/monitor/open-overview.ts';
import { listSeries } from '../../../app/series/list-series.ts';
import type { Text } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { MonitorOverview } from '../../../domain/model/monitor.ts';
import { derive } from '../../../engines/protect/seal.ts';
import { type MonitoringPage, monitoringTools, type ShownAlertMail } from '../../web/page-data/monitoring-pages.ts';
import { alertMarks } from './alert-marks.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/overvaagning`: boligområder nearest a line, and alerts. `refused`: why a form on it was not taken. @throws Problem KV-A8 */
export async function loadMonitoringPage(asked: PageRequest, refused?: ShownAlertMail['refused']): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const { overview, release, stamp } = await openOverview(asked.context, asked.reader, {});
  const [mail, series] = [await mailOf(asked, refused), await listSeries(asked.context)];
  const { marksOf, seen } = await alertMarks(asked);
  const tools = seesDeliveries(asked.reader, asked.context.clock().slice(0, 10))
    ? monitoringTools
    : monitoringTools.filter((tool) => tool !== 'levering');
  const title = { da: 'Overvågning', en: 'Monitoring' };
  const page = derive(
    overview,
    (found): MonitoringPage => ({
      ...pageFrame(
        asked,
        title,
        [...unknownKommune(found, asked.query.kommune), ...unknownParameters(asked.query, ['kommune'])],
        release,
      ),
      kind: 'monitoring',
      overview: found,
      ...kommunerOf(found, asked.query.kommune),
      marks: marksOf(found.alerts, found.list),
      tools,
      series,
      feed: '/api/v1/monitor/alerts.atom',
      ...(mail ? { mail } : {}),
    }),
  );
  return { kind: 'figures', page, reader: asked.reader, stamp: `${stamp} ${JSON.stringify([mail, series, seen])}` };
}

// By name, as the list has them; one nobody of the list lies in is as if none was asked for.
function kommunerOf(
  { areas }: MonitorOverview,
  asked: string | undefined,
): Pick<MonitoringPage, 'kommuner' | 'kommune'> {
  const kommuner = [...new Set(areas.map(({ kommune }) => kommune))].sort(new Intl.Collator('da').compare);
  const chosen = kommuner.find((name) => name === asked);
  return { kommuner, ...(chosen === undefined ? {} : { kommune: chosen }) };
}

function unknownKommune(found: MonitorOverview, asked: string | undefined): readonly Text[] {
  if (!asked || kommunerOf(found, asked).kommune !== undefined) return [];
  const name = asked.slice(0, 60);
  return [
    {
      da: `Du ser ingen områder i »${name}«. Alle områder vises.`,
      en: `You see no areas in "${name}". All areas are shown.`,
    },
  ];
}

async function mailOf(
  { context, reader }: PageRequest,
  refused: ShownAlertMail['refused'],
): Promise<ShownAlertMail | undefined> {
  if (!maySubscribe(reader)) return undefined;
  const own = await context.state.subscriptions(reader.id);
  const subscriptions = own.map(({ id, address, level, confirmedAt, failedAt }) => ({
    ...{ id, address, level },
    ...{ confirmed: confirmedAt !== undefined, failed: failedAt !== undefined },
  }));
  return { open: context.mail !== undefined, subscriptions, ...(refused ? { refused } : {}) };
}
