import type { ReactElement } from 'react';
import { AboutPageView } from './about/about-page.tsx';
import { AdministrationPageView } from './access/administration-page.tsx';
import { MyAccessPageView } from './access/my-access-page.tsx';
import { BasketPageView } from './basket/basket-page.tsx';
import { CataloguePageView } from './catalogue/catalogue-page.tsx';
import { PageProvider } from './client/page-context.tsx';
import type { Loading } from './client/use-navigation.ts';
import { PageShell } from './frame/page-shell.tsx';
import { FrontPageView } from './front/front-page.tsx';
import { GrantsView } from './grants/grants-view.tsx';
import { IndexPageView } from './indices/index-page.tsx';
import { LoginPageView } from './login/login-page.tsx';
import { MapPageView } from './map/map-page.tsx';
import { AlertMailPageView } from './monitoring/alert-mail-page.tsx';
import { AreaMonitorPageView } from './monitoring/area-monitor-page.tsx';
import { ListedAreaPageView } from './monitoring/listed-area-page.tsx';
import { ListsPageView } from './monitoring/lists-page.tsx';
import { MonitoringPageView } from './monitoring/monitoring-page.tsx';
import { ShadowPageView } from './monitoring/shadow-page.tsx';
import { MovesPageView } from './moves/moves-page.tsx';
import { PackPageView } from './pack/pack-page.tsx';
import type { PageData } from './page-data.ts';
import { ParallelPageView } from './parallel/parallel-page.tsx';
import { PlacePageView } from './place/place-page.tsx';
import { ProtectionPageView } from './protection/protection-page.tsx';
import { PublicationsPageView } from './protection/publications-page.tsx';
import { TechnicalPageView } from './protection/technical-page.tsx';
import { SearchPageView } from './search/search-page.tsx';
import { SheetDeskView } from './sheet/sheet-desk.tsx';
import { SheetPageView } from './sheet/sheet-page.tsx';
import { ErrorPageView } from './state/error-page.tsx';
import { NotAvailablePageView } from './state/not-available-page.tsx';
import { NoticePageView } from './state/notice-page.tsx';
import { TablePageView } from './table/table-page.tsx';
import { DefinitionsPageView } from './tools/definitions-page.tsx';
import { FamilyDwellingsPageView } from './tools/family-dwellings-page.tsx';
import { PlacementPageView } from './tools/placement-page.tsx';
import { TwinPageView } from './twins/twins-page.tsx';
import { CalendarPageView } from './update/calendar-page.tsx';
import { UpdatePageView } from './update/update-page.tsx';
import { UpdatesPageView } from './update/updates-page.tsx';

type MonitoringKind =
  | 'monitoring'
  | 'alert-mail'
  | 'area-monitor'
  | 'shadow-list'
  | 'lists'
  | 'listed-area'
  | 'definitions'
  | 'placement'
  | 'family-dwellings'
  | 'area-index'
  | 'moves';

/** Areas against the law, their lists, indices and moves, and the tools beside. */
function monitoringView(page: Extract<PageData, { readonly kind: MonitoringKind }>): ReactElement {
  switch (page.kind) {
    case 'monitoring':
      return <MonitoringPageView page={page} />;
    case 'alert-mail':
      return <AlertMailPageView page={page} />;
    case 'area-monitor':
      return <AreaMonitorPageView page={page} />;
    case 'shadow-list':
      return <ShadowPageView page={page} />;
    case 'lists':
      return <ListsPageView page={page} />;
    case 'listed-area':
      return <ListedAreaPageView page={page} />;
    case 'definitions':
      return <DefinitionsPageView page={page} />;
    case 'placement':
      return <PlacementPageView page={page} />;
    case 'family-dwellings':
      return <FamilyDwellingsPageView page={page} />;
    case 'area-index':
      return <IndexPageView page={page} />;
    case 'moves':
      return <MovesPageView page={page} />;
  }
}

const monitoringKinds: ReadonlySet<string> = new Set<MonitoringKind>([
  'monitoring',
  'alert-mail',
  'area-monitor',
  'shadow-list',
  'lists',
  'listed-area',
  'definitions',
  'placement',
  'family-dwellings',
  'area-index',
  'moves',
]);

function isOfMonitoring(page: PageData): page is Extract<PageData, { readonly kind: MonitoringKind }> {
  return monitoringKinds.has(page.kind);
}

/** Fact sheets, their editing, and packs for meetings. */
function sheetView(page: Extract<PageData, { readonly kind: 'sheet' | 'sheet-desk' | 'pack' }>): ReactElement {
  switch (page.kind) {
    case 'sheet':
      return <SheetPageView page={page} />;
    case 'sheet-desk':
      return <SheetDeskView page={page} />;
    case 'pack':
      return <PackPageView page={page} />;
  }
}

function viewOf(page: PageData): ReactElement {
  if (isOfMonitoring(page)) return monitoringView(page);
  switch (page.kind) {
    case 'front':
      return <FrontPageView page={page} />;
    case 'search':
      return <SearchPageView page={page} />;
    case 'place':
      return <PlacePageView page={page} />;
    case 'table':
      return <TablePageView page={page} />;
    case 'twins':
    case 'parallel':
      return page.kind === 'twins' ? <TwinPageView page={page} /> : <ParallelPageView page={page} />;
    case 'catalogue':
      return <CataloguePageView page={page} />;
    case 'map':
      return <MapPageView page={page} />;
    case 'sheet':
    case 'sheet-desk':
    case 'pack':
      return sheetView(page);
    case 'grants':
    case 'grant-round':
    case 'plan-goals':
      return <GrantsView page={page} />;
    case 'basket':
      return <BasketPageView page={page} />;
    case 'about':
      return <AboutPageView page={page} />;
    case 'protection':
      return <ProtectionPageView page={page} />;
    case 'protection-technical':
      return <TechnicalPageView page={page} />;
    case 'publications':
      return <PublicationsPageView page={page} />;
    case 'administration':
      return <AdministrationPageView page={page} />;
    case 'updates':
      return <UpdatesPageView page={page} />;
    case 'update':
      return <UpdatePageView page={page} />;
    case 'calendar':
      return <CalendarPageView page={page} />;
    case 'my-access':
      return <MyAccessPageView page={page} />;
    case 'login':
      return <LoginPageView page={page} />;
    case 'not-available':
    case 'notice':
    case 'error':
      return insteadOf(page);
  }
}

/** What stands where a page cannot be shown. */
function insteadOf(page: Extract<PageData, { readonly kind: 'not-available' | 'notice' | 'error' }>): ReactElement {
  switch (page.kind) {
    case 'not-available':
      return <NotAvailablePageView page={page} />;
    case 'notice':
      return <NoticePageView page={page} />;
    case 'error':
      return <ErrorPageView page={page} />;
  }
}

interface AppProps {
  readonly page: PageData;
  readonly go: (href: string) => void;
  readonly cancel: () => void;
  readonly loading: Loading;
}

/** One page of the web app inside its frame; the same on the server and in the browser. */
export function App({ page, go, cancel, loading }: AppProps): ReactElement {
  return (
    <PageProvider value={{ page, go }}>
      <PageShell loading={loading} cancel={cancel}>
        {viewOf(page)}
      </PageShell>
    </PageProvider>
  );
}
