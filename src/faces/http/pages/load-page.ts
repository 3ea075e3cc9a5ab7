import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { loadAboutPage } from './load-about-page.ts';
import { loadAdministrationPage } from './load-administration-page.ts';
import { loadAreaPages } from './load-area-pages.ts';
import { loadBasketPage } from './load-basket-page.ts';
import { loadCataloguePage } from './load-catalogue-page.ts';
import { loadFrontPage } from './load-front-page.ts';
import { loadGrants } from './load-grants-pages.ts';
import { loadLogPage } from './load-log-page.ts';
import { loadLoginPage } from './load-login-page.ts';
import { loadMapPage } from './load-map-page.ts';
import { loadMonitoring } from './load-monitoring.ts';
import { loadMovesPage } from './load-moves-page.ts';
import { loadMyAccessPage } from './load-my-access-page.ts';
import { isOpenVariant, loadOpenPage } from './load-open-page.ts';
import { loadPackPage } from './load-pack-page.ts';
import { loadParallelPage } from './load-parallel-page.ts';
import { loadPlacePage } from './load-place-page.ts';
import { loadPlanGoalsPage } from './load-plan-goals-page.ts';
import { loadProofPage } from './load-proof-page.ts';
import { loadProtectionPage } from './load-protection-page.ts';
import { loadPublicGrantsPage } from './load-public-grants-page.ts';
import { loadPublicationsPage } from './load-publications-page.ts';
import { loadSearchPage } from './load-search-page.ts';
import { loadSheetPage } from './load-sheet-page.ts';
import { loadTablePage } from './load-table-page.ts';
import { loadTwinPage } from './load-twin-page.ts';
import { loadCalendarPage, loadUpdatePages } from './load-update-pages.ts';
import type { LoadedPage, PageRequest } from './page-request.ts';

type PageLoader = (asked: PageRequest) => Promise<LoadedPage>;

// By first part of the path; a new page is a loader and a line here, and its path in pages.ts.
const loaders: Readonly<Record<string, PageLoader>> = {
  '': loadFrontPage,
  soeg: loadSearchPage,
  sted: loadPlacePage,
  tabel: loadTablePage,
  tvillinger: (asked) => (/^\/tvillinger\/parallelt/.test(asked.url) ? loadParallelPage(asked) : loadTwinPage(asked)),
  katalog: loadCataloguePage,
  kort: loadMapPage,
  omraader: loadAreaPages,
  overvaagning: loadMonitoring,
  flytninger: loadMovesPage,
  udvalg: loadBasketPage,
  'om-tallene': loadAboutPage,
  beskyttelse: loadProtectionPage,
  offentliggjort: loadPublicationsPage,
  udgivelse: loadUpdatePages,
  udgivelser: loadCalendarPage,
  faktaark: loadSheetPage,
  moedepakke: loadPackPage,
  tilskud: loadGrants,
  maal: loadPlanGoalsPage,
  bevillinger: loadPublicGrantsPage,
  'log-ind': (asked) => (/^\/log-ind\/igen/.test(asked.url) ? loadProofPage(asked) : loadLoginPage(asked)),
  'min-adgang': (asked) => loadMyAccessPage(asked),
  administration: (asked) =>
    /^\/administration\/log/.test(asked.url) ? loadLogPage(asked) : loadAdministrationPage(asked),
};

/** Everything one page shows. @throws Problem when it cannot be shown; the caller shows that as a page. */
export async function loadPage(asked: PageRequest): Promise<LoadedPage> {
  const loader = loaders[asked.page];
  if (!loader) throw new Problem('KV-A6', { path: asked.url.slice(0, 200) });
  // The map makes its own public variant: it is all of a layer, not one place.
  return asked.page !== 'kort' && isOpenVariant(asked.url) ? await loadOpenPage(asked, loader) : await loader(asked);
}
