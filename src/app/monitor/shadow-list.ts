import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { monthSources } from '../../domain/definitions/monitoring/month-sources.ts';
import { shadowSettings } from '../../domain/definitions/monitoring/shadow-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { MonitoredArea, MonitoredCriterion } from '../../domain/model/monitor.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { PredictedArea, ShadowList } from '../../domain/model/shadow-list.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { predictArea } from '../../engines/monitor/shadow/predict-area.ts';
import { derive, deriveWith } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeePlace } from '../access/may-see-selection.ts';
import { localInstallation } from '../access/readers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { type MonthsByArea, openMonths } from '../months/open-months.ts';
import { ifHomes } from '../release/if-homes.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { lawfulAreas } from './followed-areas.ts';
import { surprisesFor } from './forecast-area.ts';
import { openLists } from './official-lists.ts';
import { judgePlace, knownAreaOf, listedIn, type PlaceAsked, stampOf, targetList } from './open-area.ts';
import { theLaw } from './the-law.ts';

/** The shadow list with what its answer depends on. */
export interface OpenedShadowList {
  readonly shadow: Protected<ShadowList>;
  readonly release: OpenRelease;
  /** Lists that can be asked for: the next, and the one the months of this year feed. */
  readonly lists: readonly string[];
  readonly stamp: string;
}

const kept = keepPerRelease<PredictedArea | 'none'>(4000);

/**
 * The shadow list of a December: every boligområde the reader may see, the likeliest to be exposed first.
 * @throws Problem KV-A8 without a release, KV-A5 for a list that is not ahead
 */
export async function openShadowList(
  context: AppContext,
  reader: Reader,
  asked: { readonly list?: string; readonly asOf?: string },
): Promise<OpenedShadowList> {
  const release = await context.desk.openFor(reader);
  const asOf = asked.asOf ?? context.clock().slice(0, 10);
  const lists = listsAhead(asOf);
  const list = asked.list ?? lists[0] ?? '';
  if (!lists.includes(list)) throw new Problem('KV-A5', { parameter: 'list', found: list, valid: lists.join(' / ') });
  const scope = scopeOf(context, release, 'T24');
  const seen = lawfulAreas(release, asOf).filter(
    ({ id }) => maySeePlace(reader, { kind: 'omr', key: id }, scope).allowed,
  );
  const months = await openMonths(context, reader, release);
  const use = { action: 'table', object: `shadow ${list} ${seen.length} omr`, release: release.manifest.id } as const;
  await logUse(context, reader, use, { allowed: true });
  const official = await openLists(context);
  const stamp = `${stampOf(release, asOf, await context.state.listsChanged(), months)} ${list}`;
  const make = (content: ReleaseContent, own?: MonthsByArea): ShadowList => {
    const areas = seen.flatMap((area) => keptPrediction(content, release, area, { stamp, asOf, list, official, own }));
    return { list, asOf, areas: areas.toSorted(likeliestFirst) };
  };
  const shadow = months
    ? deriveWith(release.release, months.byArea, make)
    : derive(release.release, (content) => make(content));
  return { shadow, release, lists, stamp };
}

/** Predicts every area of the next list beside the server, so that the first reader does not wait. */
export async function prepareShadowList(context: AppContext, { pause, signal }: Preparation): Promise<void> {
  const release = await context.desk.open();
  const asOf = context.clock().slice(0, 10);
  const [list = ''] = listsAhead(asOf);
  const months = await openMonths(context, localInstallation, release);
  const official = await openLists(context);
  const stamp = `${stampOf(release, asOf, await context.state.listsChanged(), months)} ${list}`;
  for (const area of lawfulAreas(release, asOf)) {
    await pause();
    if (signal.aborted) return;
    const make = (content: ReleaseContent, own?: MonthsByArea) =>
      keptPrediction(content, release, area, { stamp, asOf, list, official, own });
    if (months) deriveWith(release.release, months.byArea, make);
    else derive(release.release, (content) => make(content));
  }
}

interface KeptAsked extends Pick<PredictionAsked, 'asOf' | 'list' | 'official'> {
  readonly stamp: string;
  readonly own: MonthsByArea | undefined;
}

function keptPrediction(
  content: ReleaseContent,
  release: OpenRelease,
  area: Boligomraade,
  { stamp, own, ...asked }: KeptAsked,
): readonly PredictedArea[] {
  const found = kept(content, `${area.id} ${stamp} ${own?.get(area.id)?.length ?? 0}`, () => {
    const how = { ...asked, draws: shadowSettings.draws };
    return predictedIfAny(content, release, area, { ...how, ...(own ? { months: own } : {}) }) ?? 'none';
  });
  return found === 'none' ? [] : [found];
}

/** The next list as seen from a day, and the one after it. */
export function listsAhead(asOf: string): readonly string[] {
  const next = targetList(asOf);
  return [next, `${Number(next.slice(0, 4)) + 1}-${areaLists.yearly.month}`];
}

/** How an area is predicted. `upTo`: editions after it are taken not to be there yet. */
export interface PredictionAsked {
  readonly asOf: string;
  readonly list: string;
  readonly official: OfficialLists;
  readonly draws: number;
  readonly months?: MonthsByArea;
  readonly upTo?: number;
}

/** A prediction of an area; undefined for ground without afdelinger. */
export function predictedIfAny(
  content: ReleaseContent,
  release: OpenRelease,
  area: Boligomraade,
  asked: PredictionAsked,
): PredictedArea | undefined {
  return ifHomes(() => predicted(content, release, area, asked));
}

function predicted(
  content: ReleaseContent,
  release: OpenRelease,
  { id, kommune }: Boligomraade,
  { asOf, list, official, draws, months, upTo }: PredictionAsked,
): PredictedArea {
  const selection = parseSelection(`omr:${id}`);
  const known = knownAreaOf(release, selection, official);
  const asked: PlaceAsked = {
    ...({ selection, asOf, list, known, lists: official, averaging: 'mean_of_shares', ways: false } as const),
    ...(months ? { months } : {}),
    ...(upTo === undefined ? {} : { upTo }),
  };
  const now = judgePlace(content, asked);
  const { name } = content.directory.kommuner.find(({ code }) => code === kommune) ?? { name: kommune };
  const base = { key: now.place.key, name: now.place.name, kommune: name, list, asOf };
  if (now.hidden || now.coverage) return { ...base, hidden: true, criteria: [], classes: [] };
  const surprises = surprisesFor(content);
  const { earlierLists, listed } = listedIn(asked);
  const found = predictArea(now, {
    classes: theLaw.classes,
    draws,
    random: randomFrom(`${id} ${list} ${asOf}`),
    settings: monitorSettings.forecast,
    ahead: (criterion) => yearsAhead(now, criterion, list),
    surprises: (criterion) => surprises.get(criterion) ?? { pool: [], isGood: false },
    earlier: (as, lists): Verdict => {
      const before = earlierLists(lists).map((one) => listed(as, one));
      if (before.includes('not_met')) return 'not_met';
      return before.every((one) => one === 'met') ? 'met' : 'unknown';
    },
    isMonths: (criterion) => isOfMonths(criterion),
  });
  return { ...base, hidden: false, ...found };
}

const averagedYears = 2;

function yearsAhead(now: MonitoredArea, id: MonitoredCriterion['id'], list: string) {
  const source = criterionSources.find((one) => one.id === id);
  const newest = now.history.find((one) => one.id === id)?.years.at(-1);
  const wanted = Number(list.slice(0, 4)) - (source?.yearsBack ?? 0);
  const averaged = id === 'labour' || id === 'convicted' ? averagedYears : 1;
  return { ahead: newest ? Math.max(0, wanted - Number(newest.year)) : 0, averaged };
}

/** Whether the newest figure of a criterion is of released months: their periods are months, a release's are years and days. */
function isOfMonths({ period = '', id, freshness }: MonitoredCriterion): boolean {
  const hasMonths = monthSources.some((source) => source.id === id);
  return hasMonths && freshness !== 'none' && (period.includes('/') || period.length === 'YYYY-MM'.length);
}

function likeliestFirst(a: PredictedArea, b: PredictedArea): number {
  const chance = ({ classes }: PredictedArea): number => classes.find(({ id }) => id === 'udsat')?.chance ?? -1;
  return chance(b) - chance(a) || Number(a.hidden) - Number(b.hidden) || (a.name.da < b.name.da ? -1 : 1);
}
