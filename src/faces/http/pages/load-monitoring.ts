import { loadAreaMonitorPage } from './load-area-monitor-page.ts';
import { loadListedAreaPage, loadListsPage } from './load-lists-pages.ts';
import { loadMonitoringPage } from './load-monitoring-page.ts';
import type { LoadedPage, PageRequest } from './page-request.ts';

/** The pages under /overvaagning. */
export async function loadMonitoring(asked: PageRequest): Promise<LoadedPage> {
  const path = asked.url.split('?')[0] ?? '';
  if (path === '/overvaagning/lister') return await loadListsPage(asked);
  if (asked.params.key !== undefined) return await loadListedAreaPage(asked);
  return asked.params.omraade === undefined ? await loadMonitoringPage(asked) : await loadAreaMonitorPage(asked);
}
