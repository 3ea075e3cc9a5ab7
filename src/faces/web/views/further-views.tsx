import type { ReactElement } from 'react';
import { AdministrationPageView } from '../access/administration-page.tsx';
import { LogPageView } from '../access/log-page.tsx';
import { MyAccessPageView } from '../access/my-access-page.tsx';
import { AreaFormPageView } from '../areas/area-form-page.tsx';
import { AreaHistoryPageView } from '../areas/area-history-page.tsx';
import { AreaImportPageView } from '../areas/area-import-page.tsx';
import { AreasPageView } from '../areas/areas-page.tsx';
import { CataloguePageView } from '../catalogue/catalogue-page.tsx';
import { GrantsView } from '../grants/grants-view.tsx';
import { IndexPageView } from '../indices/index-page.tsx';
import { MapPageView } from '../map/map-page.tsx';
import { AlertMailPageView } from '../monitoring/alert-mail-page.tsx';
import { AreaMonitorPageView } from '../monitoring/area-monitor-page.tsx';
import { ListedAreaPageView } from '../monitoring/listed-area-page.tsx';
import { ListsPageView } from '../monitoring/lists-page.tsx';
import { MonitoringPageView } from '../monitoring/monitoring-page.tsx';
import { ShadowPageView } from '../monitoring/shadow-page.tsx';
import { MovesPageView } from '../moves/moves-page.tsx';
import { ObservationPageView } from '../observations/observation-page.tsx';
import { PackPageView } from '../pack/pack-page.tsx';
import type { PageData } from '../page-data.ts';
import { ParallelPageView } from '../parallel/parallel-page.tsx';
import { ProtectionPageView } from '../protection/protection-page.tsx';
import { PublicationsPageView } from '../protection/publications-page.tsx';
import { TechnicalPageView } from '../protection/technical-page.tsx';
import { SheetDeskView } from '../sheet/sheet-desk.tsx';
import { SheetPageView } from '../sheet/sheet-page.tsx';
import { DefinitionsPageView } from '../tools/definitions-page.tsx';
import { FamilyDwellingsPageView } from '../tools/family-dwellings-page.tsx';
import { PlacementPageView } from '../tools/placement-page.tsx';
import { TwinPageView } from '../twins/twins-page.tsx';
import { CalendarPageView } from '../update/calendar-page.tsx';
import { UpdatePageView } from '../update/update-page.tsx';
import { UpdatesPageView } from '../update/updates-page.tsx';
import type { UsualKind } from './usual-views.tsx';

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
  | 'observations'
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
    case 'observations':
      return <ObservationPageView page={page} />;
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
  'observations',
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

/** The view of a page that is no usual one; a browser loads these when the first of them is opened. */
export function furtherView(page: Exclude<PageData, { readonly kind: UsualKind }>): ReactElement {
  if (isOfMonitoring(page)) return monitoringView(page);
  switch (page.kind) {
    case 'twins':
      return <TwinPageView page={page} />;
    case 'parallel':
      return <ParallelPageView page={page} />;
    case 'catalogue':
      return <CataloguePageView page={page} />;
    case 'map':
      return <MapPageView page={page} />;
    case 'areas':
      return <AreasPageView page={page} />;
    case 'area-history':
      return <AreaHistoryPageView page={page} />;
    case 'area-form':
      return <AreaFormPageView page={page} />;
    case 'area-import':
      return <AreaImportPageView page={page} />;
    case 'sheet':
    case 'sheet-desk':
    case 'pack':
      return sheetView(page);
    case 'grants':
    case 'grant-round':
    case 'public-grants':
    case 'plan-goals':
      return <GrantsView page={page} />;
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
    case 'log':
      return <LogPageView page={page} />;
    case 'my-access':
      return <MyAccessPageView page={page} />;
  }
}
