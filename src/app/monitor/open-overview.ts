import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type {
  AlertFinding,
  AreaAlert,
  MonitoredArea,
  MonitorOverview,
  OverviewArea,
} from '../../domain/model/monitor.ts';
import type { MonthFigure } from '../../domain/model/months.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { nearestWay } from '../../engines/monitor/find-alerts.ts';
import { silentSources } from '../../engines/monitor/months/silent-sources.ts';
import { derive, deriveWith } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type MonthsByArea, type OpenedMonths, openMonths } from '../months/open-months.ts';
import { ifHomes } from '../release/if-homes.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { alertOf, silenceAlert } from './alert-text.ts';
import { prepareFlowSignals } from './flow-signals.ts';
import { followedAreas } from './followed-areas.ts';
import { prepareSurprises } from './forecast-area.ts';
import { type JudgedArea, judgeArea, mostStanding } from './judge-area.ts';
import { openLists } from './official-lists.ts';
import { type PlaceAsked, stampOf, targetList } from './open-area.ts';
import { findingsFor } from './told-findings.ts';

/** The overview with what its answer depends on beside the release. */
export interface OpenedOverview {
  readonly overview: Protected<MonitorOverview>;
  readonly release: OpenRelease;
  /** What it is made of: the release, the day and the lists. */
  readonly stamp: string;
}

const keptAreas = keepPerRelease<readonly JudgedArea[]>(2000);
// By what a reader may see: readers with the same rights have the same overview.
const keptOverviews = keepPerRelease<MonitorOverview>(20);

/**
 * Every boligområde the reader may see, the nearest a line first, with alerts.
 * @throws Problem KV-A8 without a release
 */
export async function openOverview(
  context: AppContext,
  reader: Reader,
  asked: { readonly asOf?: string },
): Promise<OpenedOverview> {
  const release = await context.desk.openFor(reader);
  if (!release) throw new Problem('KV-A8', { folder: context.dataDir });
  const asOf = asked.asOf ?? context.clock().slice(0, 10);
  const list = targetList(asOf);
  const lists = await openLists(context);
  const scope = scopeOf(context, release, 'T24');
  const seen = followedAreas(release, asOf).filter(
    ({ id }) => maySeePlace(reader, { kind: 'omr', key: id }, scope).allowed,
  );
  const months = await openMonths(context, reader, release);
  const mark = stampOf(release, asOf, await context.state.listsChanged(), months);
  const use = { action: 'table', object: `T24 ${seen.length} omr`, release: release.manifest.id } as const;
  await logUse(context, reader, use, { allowed: true });
  const findings = findingsFor(context, reader, release, asOf);
  const kommuner = new Map(release.places.directory.kommuner.map(({ code, name }) => [code, name]));
  const overviewFrom = (content: ReleaseContent, own?: MonthsByArea): MonitorOverview => {
    const judged = seen.flatMap(({ id, kommune }) => {
      const [area] = keptArea(content, release, { id, mark }, { asOf, list, lists, ...(own ? { months: own } : {}) });
      return area ? [{ ...area, kommune: kommuner.get(kommune) ?? kommune }] : [];
    });
    const areas = judged.map(({ now, kommune }) => overviewOf(now, kommune)).sort(nearestFirst);
    const silent = silenceAlerts([...(own?.values() ?? [])].flat(), asOf, kommuner);
    return { list, asOf, areas, alerts: [...alertsOf(judged, findings.told(content, judged)), ...silent] };
  };
  const make = (content: ReleaseContent, own?: MonthsByArea): MonitorOverview => {
    const key = `${mark} ${findings.key} ${seen.map(({ id }) => `${id}:${own?.get(id)?.length ?? 0}`).join()} ${own?.size ?? 0}`;
    return keptOverviews(content, key, () => overviewFrom(content, own));
  };
  const overview = months
    ? deriveWith(release.release, months.byArea, make)
    : derive(release.release, (content) => make(content));
  return { overview, release, stamp: mark };
}

/** Judges every boligområde of a release beside the server, so that the first reader does not wait. */
export async function prepareOverview(context: AppContext, { pause, signal }: Preparation): Promise<void> {
  const release = await context.desk.open();
  const asOf = context.clock().slice(0, 10);
  const list = targetList(asOf);
  const lists = await openLists(context);
  const months = await openMonths(context, localInstallation, release);
  const mark = stampOf(release, asOf, await context.state.listsChanged(), months);
  for (const { id } of followedAreas(release, asOf)) {
    await pause();
    if (signal.aborted) return;
    judgedOnce(release, id, mark, { asOf, list, lists }, months);
  }
  await pause();
  derive(release.release, (content) => mostStanding(content, release, asOf));
  await prepareFlowSignals(release, { pause, signal });
  await prepareSurprises(release, { pause, signal });
}

type Judging = Pick<PlaceAsked, 'asOf' | 'list' | 'lists'>;

function judgedOnce(
  release: OpenRelease,
  id: string,
  mark: string,
  asked: Judging,
  months: OpenedMonths | undefined,
): void {
  const judge = (content: ReleaseContent, own?: MonthsByArea) =>
    keptArea(content, release, { id, mark }, { ...asked, ...(own ? { months: own } : {}) });
  if (months) deriveWith(release.release, months.byArea, judge);
  else derive(release.release, (content) => judge(content));
}

function keptArea(
  content: ReleaseContent,
  release: OpenRelease,
  { id, mark }: { readonly id: string; readonly mark: string },
  asked: Judging & Pick<PlaceAsked, 'months'>,
): readonly JudgedArea[] {
  return keptAreas(content, `${id} ${mark} ${asked.months?.get(id)?.length ?? 0}`, () => {
    const judged = ifHomes(() => judgeArea(content, release, parseSelection(`omr:${id}`), asked));
    return judged ? [judged] : [];
  });
}

function overviewOf(now: MonitoredArea, kommune: string): OverviewArea {
  const nearest = nearestWay(now.classes);
  const isHidden = now.hidden !== undefined || now.coverage !== undefined;
  const nameOf = (id: string) => now.classes.find((one) => one.id === id)?.name ?? now.place.name;
  return {
    key: now.place.key,
    name: now.place.name,
    kommune,
    classes: isHidden
      ? []
      : now.classes.filter(({ state }) => state !== 'not_met').map(({ id, name, state }) => ({ id, name, state })),
    ...(nearest && !isHidden ? { nearest: { ...nearest, name: nameOf(nearest.id) } } : {}),
    hidden: isHidden,
  };
}

const byName = new Intl.Collator('da');

function nearestFirst(a: OverviewArea, b: OverviewArea): number {
  const [x, y] = [
    a.nearest?.way.total.to ?? Number.POSITIVE_INFINITY,
    b.nearest?.way.total.to ?? Number.POSITIVE_INFINITY,
  ];
  if (x !== y) return x - y;
  return Number(a.hidden) - Number(b.hidden) || byName.compare(a.name.da, b.name.da);
}

// One a kommune: a source stops for all of its areas at once.
function silenceAlerts(
  figures: readonly MonthFigure[],
  asOf: string,
  kommuner: ReadonlyMap<string, string>,
): readonly AreaAlert[] {
  const silent = silentSources(figures, asOf, monitorSettings.monthDueDay);
  const byKommune = Map.groupBy(silent, ({ kommunekode }) => `${kommunekode}`.padStart(3, '0'));
  return [...byKommune].map(([code, own]) => silenceAlert(own, kommuner.get(code) ?? code));
}

const levels: readonly AreaAlert['level'][] = ['alarm', 'warning', 'note'];

function alertsOf(judged: readonly JudgedArea[], told: readonly (readonly AlertFinding[])[]): readonly AreaAlert[] {
  return judged
    .flatMap(({ now }, at) => (told[at] ?? []).map((finding) => alertOf(finding, now)))
    .sort((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || byName.compare(a.name.da, b.name.da));
}
