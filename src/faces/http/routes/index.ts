import type { AppContext } from '../../../app/context/app-context.ts';
import type { ServerOptions } from '../server/server-options.ts';
import { aboutRoutes } from './about.ts';
import { areaListRoutes } from './area-lists.ts';
import { areaRoutes } from './areas.ts';
import { basketRoutes } from './basket.ts';
import { calendarRoutes } from './calendar.ts';
import { comparedRoutes } from './definitions-compared.ts';
import { describeRoute } from './describe-api.ts';
import { flowRoutes } from './flows.ts';
import { grantRoutes } from './grants.ts';
import { healthRoutes } from './health.ts';
import { indexRoutes } from './indices.ts';
import { jobRoutes } from './jobs.ts';
import { logRoutes } from './log.ts';
import { mapRoutes } from './map.ts';
import { mapBackgroundRoutes } from './map-background.ts';
import { monitorRoutes } from './monitor.ts';
import { moveRoutes } from './moves.ts';
import { observationRoutes } from './observations.ts';
import { openapiRoute } from './openapi.ts';
import { packRoutes } from './pack.ts';
import { placeSheetRoutes } from './place-sheets.ts';
import { placeRoutes } from './places.ts';
import { planGoalRoutes } from './plan-goals.ts';
import { publicSeriesRoutes } from './public-series.ts';
import { publicationRoutes } from './publications.ts';
import { releaseRoutes } from './releases.ts';
import type { Api, RouteGroup } from './route-group.ts';
import { searchRoutes } from './search.ts';
import { selectionRoutes } from './selections.ts';
import { sessionRoutes } from './session.ts';
import { sheetRoutes } from './sheets.ts';
import { tableRoutes } from './tables.ts';
import { tokenRoutes } from './token.ts';
import { twinProfileRoutes } from './twin-profiles.ts';
import { twinRoutes } from './twins.ts';
import { updateRoutes } from './updates.ts';
import { workbookRoutes } from './workbook.ts';

const groups: readonly RouteGroup[] = [
  searchRoutes,
  placeRoutes,
  areaRoutes,
  observationRoutes,
  tableRoutes,
  flowRoutes,
  moveRoutes,
  twinProfileRoutes,
  twinRoutes,
  mapRoutes,
  mapBackgroundRoutes,
  sheetRoutes,
  placeSheetRoutes,
  packRoutes,
  workbookRoutes,
  jobRoutes,
  selectionRoutes,
  basketRoutes,
  sessionRoutes,
  tokenRoutes,
  logRoutes,
  aboutRoutes,
  releaseRoutes,
  updateRoutes,
  calendarRoutes,
  publicationRoutes,
  monitorRoutes,
  publicSeriesRoutes,
  indexRoutes,
  comparedRoutes,
  areaListRoutes,
  grantRoutes,
  planGoalRoutes,
  healthRoutes,
  openapiRoute,
];

/** Every address of the API. A new group is a file and a line above. */
export async function routes(api: Api, context: AppContext, onBug: ServerOptions['onBug']): Promise<void> {
  api.addHook('onRoute', describeRoute);
  for (const group of groups) group(api, context, onBug);
}
