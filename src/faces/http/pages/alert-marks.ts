import { alertMark } from '../../../app/monitor/alert-feed.ts';
import { isQuiet, mayMarkSeen, seenBy } from '../../../app/monitor/seen-alerts.ts';
import type { SeenAlert } from '../../../domain/model/alert-seen.ts';
import type { AreaAlert } from '../../../domain/model/monitor.ts';
import type { AlertMark } from '../../web/page-data/monitoring-pages.ts';
import type { PageRequest } from './page-request.ts';

/** What the reader of a page has seen of its alerts; the page depends on `seen`. */
export async function alertMarks({ context, reader }: Pick<PageRequest, 'context' | 'reader'>): Promise<{
  readonly seen: readonly SeenAlert[];
  readonly marksOf: (alerts: readonly AreaAlert[], list: string) => readonly AlertMark[];
}> {
  const seen = await seenBy(context, reader);
  const quiet = isQuiet(seen);
  const may = mayMarkSeen(reader);
  const marksOf = (alerts: readonly AreaAlert[], list: string) =>
    alerts.map((alert) => ({ quiet: quiet(alert), ...(may ? { form: alertMark(alert, list) } : {}) }));
  return { seen, marksOf };
}
