import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../../app/context/app-context.ts';
import type { OpenSession } from '../../../app/login/sessions.ts';
import type { OpenRelease } from '../../../app/release/open-release.ts';
import { comparatorSetting } from '../../../app/tables/comparator-setting.ts';
import { type AskedParameters, type ReadQuestion, readTableQuestion } from '../../../app/tables/table-question.ts';
import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { Reader } from '../../../domain/model/access.ts';
import type { DeliveredFor, ExactFor, Protected } from '../../../domain/model/protected.ts';
import type { GrantRoundPage, PlanGoalsPage, PublicGrantsPage } from '../../web/page-data/grant-pages.ts';
import type { IndexPage } from '../../web/page-data/index-page.ts';
import type { MapPage } from '../../web/page-data/map-page.ts';
import type { AreaMonitorPage, MonitoringPage, ShadowPage } from '../../web/page-data/monitoring-pages.ts';
import type { MovesPage } from '../../web/page-data/moves-page.ts';
import type { ObservationPage } from '../../web/page-data/observation-page.ts';
import type { RefusedForm } from '../../web/page-data/page-frame.ts';
import type { PlacePage } from '../../web/page-data/place-pages.ts';
import type { SheetDeskPage, SheetPage } from '../../web/page-data/sheet-pages.ts';
import type { TablePage } from '../../web/page-data/table-pages.ts';
import type { DefinitionsPage } from '../../web/page-data/tool-pages.ts';
import type { ParallelPage, TwinPage } from '../../web/page-data/twin-pages.ts';
import type { UpdatePage } from '../../web/page-data/update-pages.ts';
import type { PageData } from '../../web/page-data.ts';
import { type Door, doorAt } from '../request/door.ts';
import { isLanguage, languageOf, languageParameter } from '../request/language-of-request.ts';
import { openedSession, readerOf } from '../request/reader-of-request.ts';

/** Pages that hold figures; they leave the server as Protected only. */
export type FigurePage =
  | AreaMonitorPage
  | GrantRoundPage
  | DefinitionsPage
  | IndexPage
  | MapPage
  | MonitoringPage
  | MovesPage
  | ParallelPage
  | PlacePage
  | PlanGoalsPage
  | PublicGrantsPage
  | ShadowPage
  | SheetPage
  | SheetDeskPage
  | TablePage
  | TwinPage
  | UpdatePage;

/** A page ready to send. */
export type LoadedPage =
  /** `stamp`: what the page is made of beside its release, where it is more than that. */
  | { readonly kind: 'figures'; readonly page: Protected<FigurePage>; readonly reader: Reader; readonly stamp?: string }
  | { readonly kind: 'exact'; readonly page: ExactFor<TablePage | AreaMonitorPage> }
  | { readonly kind: 'delivered'; readonly page: DeliveredFor<ObservationPage> }
  | { readonly kind: 'figureless'; readonly page: Exclude<PageData, FigurePage | ObservationPage> };

/** A page as asked for: by whom, in which language, of which release, with which parameters. */
export interface PageRequest {
  readonly context: AppContext;
  readonly reader: Reader;
  readonly lang: Lang;
  readonly url: string;
  /** First part of the path, with its names filled in: `sted`, `tabel`, or '' for the front page. */
  readonly page: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly release?: OpenRelease;
  /** How readers of this server are known. */
  readonly door: Door;
  /** The session the reader came with. */
  readonly session?: OpenSession;
  /** The form of the page that was just refused. */
  readonly refused?: RefusedForm;
}

/** Reads a page request. Repeated parameters count once (the first); a missing release leaves `release` out. */
export async function pageRequest(context: AppContext, request: FastifyRequest): Promise<PageRequest> {
  const served = await context.desk.open().catch(() => undefined);
  const reader = readerOf(request, served);
  const release = served && (await context.desk.openFor(reader));
  const session = openedSession(request);
  return {
    context,
    reader,
    lang: languageOf(request),
    url: request.url,
    page: request.url.split(/[/?]/)[1] ?? '',
    params: firstTexts(request.params),
    query: firstTexts(request.query),
    ...(release ? { release } : {}),
    door: doorAt(request),
    ...(session ? { session } : {}),
  };
}

/** The table question of a page: what could not be used is set aside for notes. */
export async function questionOf(asked: PageRequest): Promise<ReadQuestion> {
  return readTableQuestion(asked.query as AskedParameters, await comparatorSetting(asked.context, asked.reader));
}

/** Notes for parameters that no page knows: ignored, but said. */
export function unknownParameters(query: PageRequest['query'], known: readonly string[]): readonly Text[] {
  return Object.keys(query)
    .filter((name) => !known.includes(name) && !(name === languageParameter && isLanguage(query[name])))
    .slice(0, 5)
    .map((name) => ({
      da: `Adressens »${name.slice(0, 40)}« kendes ikke og er ikke brugt.`,
      en: `"${name.slice(0, 40)}" in the address is not known and was not used.`,
    }));
}

function firstTexts(source: unknown): Readonly<Record<string, string>> {
  if (typeof source !== 'object' || source === null) return {};
  return Object.fromEntries(
    Object.entries(source).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]),
  );
}
