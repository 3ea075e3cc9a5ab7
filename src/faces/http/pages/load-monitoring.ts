import { loadAlertMailPage } from './load-alert-mail-page.ts';
import { loadAreaMonitorPage } from './load-area-monitor-page.ts';
import { loadIndexPage } from './load-index-page.ts';
import { loadListedAreaPage, loadListsPage } from './load-lists-pages.ts';
import { loadMonitoringPage } from './load-monitoring-page.ts';
import { loadObservationPage } from './load-observation-page.ts';
import { loadShadowPage } from './load-shadow-page.ts';
import { loadDefinitionsPage, loadFamilyDwellingsPage, loadPlacementPage } from './load-tool-pages.ts';
import type { LoadedPage, PageRequest } from './page-request.ts';

const tools: Readonly<Record<string, (asked: PageRequest) => Promise<LoadedPage>>> = {
  '/overvaagning/indeks': loadIndexPage,
  '/overvaagning/levering': (asked) => loadObservationPage(asked),
  '/overvaagning/definitioner': loadDefinitionsPage,
  '/overvaagning/boligplacering': loadPlacementPage,
  '/overvaagning/familieboliger': loadFamilyDwellingsPage,
};

/** The pages under /overvaagning. */
export async function loadMonitoring(asked: PageRequest): Promise<LoadedPage> {
  const path = asked.url.split('?')[0] ?? '';
  const tool = tools[path];
  if (tool) return await tool(asked);
  if (path === '/overvaagning/lister') return await loadListsPage(asked);
  if (path === '/overvaagning/mail') return await loadAlertMailPage(asked, asked.query.noegle ?? '');
  if (path === '/overvaagning/skyggeliste') return await loadShadowPage(asked);
  if (asked.params.key !== undefined) return await loadListedAreaPage(asked);
  return asked.params.omraade === undefined ? await loadMonitoringPage(asked) : await loadAreaMonitorPage(asked);
}
