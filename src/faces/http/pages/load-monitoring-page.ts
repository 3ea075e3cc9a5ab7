import { openOverview } from '../../../app/monitor/open-overview.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { derive } from '../../../engines/protect/seal.ts';
import type { MonitoringPage } from '../../web/page-data/monitoring-pages.ts';
import { pageFrame } from './page-frame.ts';
import { type LoadedPage, type PageRequest, unknownParameters } from './page-request.ts';

/** `/overvaagning`: boligområder nearest a line, and alerts. @throws Problem KV-A8 */
export async function loadMonitoringPage(asked: PageRequest): Promise<LoadedPage> {
  if (!asked.release) throw new Problem('KV-A8', { folder: asked.context.dataDir });
  const { overview, release, stamp } = await openOverview(asked.context, asked.reader, {});
  const title = { da: 'Overvågning', en: 'Monitoring' };
  const page = derive(
    overview,
    (found): MonitoringPage => ({
      ...pageFrame(asked, title, unknownParameters(asked.query, []), release),
      kind: 'monitoring',
      overview: found,
      feed: '/api/v1/monitor/alerts.atom',
    }),
  );
  return { kind: 'figures', page, reader: asked.reader, stamp };
}
