import type { AboutPage, ProtectionPage, PublicationsPage, TechnicalPage } from './page-data/about-pages.ts';
import type { AdministrationPage, LogPage, MyAccessPage } from './page-data/access-pages.ts';
import type { AreaImportPage } from './page-data/area-import-page.ts';
import type { AreaFormPage, AreaHistoryPage, AreasPage } from './page-data/area-pages.ts';
import type { CataloguePage } from './page-data/catalogue-page.ts';
import type { GrantRoundPage, GrantsPage, PlanGoalsPage, PublicGrantsPage } from './page-data/grant-pages.ts';
import type { IndexPage } from './page-data/index-page.ts';
import type { MapPage } from './page-data/map-page.ts';
import type {
  AlertMailPage,
  AreaMonitorPage,
  ListedAreaPage,
  ListsPage,
  MonitoringPage,
  ShadowPage,
} from './page-data/monitoring-pages.ts';
import type { MovesPage } from './page-data/moves-page.ts';
import type { ObservationPage } from './page-data/observation-page.ts';
import type { PackPage } from './page-data/pack-page.ts';
import type { BasketPage, FrontPage, PlacePage, SearchPage } from './page-data/place-pages.ts';
import type { ErrorPage, LoginPage, NotAvailablePage, NoticePage, ProofPage } from './page-data/session-pages.ts';
import type { SheetDeskPage, SheetPage } from './page-data/sheet-pages.ts';
import type { TablePage } from './page-data/table-pages.ts';
import type { DefinitionsPage, FamilyDwellingsPage, PlacementPage } from './page-data/tool-pages.ts';
import type { ParallelPage, TwinPage } from './page-data/twin-pages.ts';
import type { CalendarPage, UpdatePage, UpdatesPage } from './page-data/update-pages.ts';

/**
 * Everything the web client needs for one page: the server renders it, the document embeds it, and the same address
 * asked with `Accept: application/json` answers it.
 */
export type PageData =
  | FrontPage
  | SearchPage
  | PlacePage
  | TablePage
  | BasketPage
  | MapPage
  | AreasPage
  | AreaHistoryPage
  | AreaFormPage
  | AreaImportPage
  | CataloguePage
  | AboutPage
  | ProtectionPage
  | TechnicalPage
  | PublicationsPage
  | UpdatesPage
  | UpdatePage
  | CalendarPage
  | LoginPage
  | ProofPage
  | AdministrationPage
  | LogPage
  | MyAccessPage
  | TwinPage
  | ParallelPage
  | SheetPage
  | SheetDeskPage
  | PackPage
  | MonitoringPage
  | AlertMailPage
  | AreaMonitorPage
  | ListsPage
  | ListedAreaPage
  | ShadowPage
  | MovesPage
  | GrantsPage
  | GrantRoundPage
  | PlanGoalsPage
  | PublicGrantsPage
  | IndexPage
  | DefinitionsPage
  | PlacementPage
  | ObservationPage
  | FamilyDwellingsPage
  | NotAvailablePage
  | NoticePage
  | ErrorPage;
