import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { criterionSources } from '../../domain/definitions/monitoring/criterion-sources.ts';
import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { randomFrom } from '../../domain/kernel/random.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { CriterionForecast, CriterionHistory, MonitoredArea } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import { backtestShares, forecastShare, residualPool } from '../../engines/monitor/forecast-share.ts';
import { meetsInMillionths } from '../../engines/monitor/meets-in-millionths.ts';
import { derive } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { historyOfPlace } from './open-area.ts';

/** Past surprises and whether the method was good enough, by criterion. */
export type Surprises = ReadonlyMap<CriterionId, { readonly pool: readonly number[]; readonly isGood: boolean }>;

const forecasted: readonly CriterionId[] = ['labour', 'origin', 'convicted', 'education'];
const surprising: readonly CriterionId[] = [...forecasted, 'income'];
const keptSurprises = keepPerRelease<Surprises>(1);
const keptHistories = keepPerRelease<readonly (readonly CriterionHistory[])[]>(2000);
// Thousands of draws a criterion, which come out the same every time.
const keptForecasts = keepPerRelease<readonly CriterionForecast[]>(1000);

/**
 * What the criteria may be on the next lists, as ranges: on the one asked for where its figures are not there yet, and on
 * the one after it. Surprises are drawn from all boligområder of the release, or all kommuner where these are fewer.
 * @source monitorering.md section 8
 */
export function forecastArea(content: ReleaseContent, area: MonitoredArea): readonly CriterionForecast[] {
  if (area.hidden) return [];
  const key = `${area.place.key} ${area.asOf} ${area.list}`;
  return keptForecasts(content, key, () => forecastAll(content, area));
}

function forecastAll(content: ReleaseContent, area: MonitoredArea): readonly CriterionForecast[] {
  const surprises = surprisesFor(content);
  const target = Number(area.list.slice(0, 4));
  return [target, target + 1].flatMap((year) =>
    forecasted.flatMap((id) => forecastOf(area, id, `${year}-${areaLists.yearly.month}`, surprises) ?? []),
  );
}

/** Past surprises of every area of a release, and whether the method was good enough, by criterion. */
export function surprisesFor(content: ReleaseContent): Surprises {
  return keptSurprises(content, 'all', () => surprisesOf(content));
}

/**
 * What every forecast draws from, made place by place with a pause between two, so that nobody waits for all of it.
 * Ends early when the signal is aborted.
 */
export async function prepareSurprises(release: OpenRelease, { pause, signal }: Preparation): Promise<void> {
  const places = derive(release.release, surprisingPlaces).content;
  for (const sted of places) {
    await pause();
    if (signal.aborted) return;
    derive(release.release, (content) => historyOrNone(content, sted));
  }
  await pause();
  derive(release.release, surprisesFor);
}

function surprisingPlaces({ directory: { omraader, kommuner } }: ReleaseContent): readonly string[] {
  return omraader.length > kommuner.length / 2
    ? omraader.map(({ id }) => `omr:${id}`)
    : kommuner.map(({ code }) => `kom:${code}`);
}

function surprisesOf(content: ReleaseContent): Surprises {
  const histories = surprisingPlaces(content).flatMap((sted) => historyOrNone(content, sted));
  return new Map(
    surprising.map((id) => {
      const series = histories.flatMap((history) => {
        const { years = [] } = history.find((one) => one.id === id) ?? {};
        return years.length > 1 ? [years.map(({ value }) => value / 100)] : [];
      });
      const { isGood } = backtestShares(series, monitorSettings.forecast);
      return [id, { pool: residualPool(series, monitorSettings.forecast), isGood }];
    }),
  );
}

function historyOrNone(content: ReleaseContent, sted: string): readonly (readonly CriterionHistory[])[] {
  return keptHistories(content, sted, () => {
    try {
      return [historyOfPlace(content, parseSelection(sted))];
    } catch (error) {
      // A kommune without afdelinger in the release has no figures to be surprised by.
      if (error instanceof Problem) return [];
      throw error;
    }
  });
}

function forecastOf(
  area: MonitoredArea,
  id: CriterionId,
  list: string,
  surprises: Surprises,
): CriterionForecast | undefined {
  const years = area.history.find((one) => one.id === id)?.years ?? [];
  const newest = years.at(-1);
  const source = criterionSources.find((one) => one.id === id);
  if (!newest || !source) return undefined;
  const wanted = Number(list.slice(0, 4)) - source.yearsBack;
  const ahead = wanted - Number(newest.year);
  if (ahead < 1) return undefined;
  const line = area.criteria
    .find((one) => one.id === id)
    ?.lines.find(({ profile }) => profile === 'udsat' || profile === 'parallel');
  const averaged = id === 'labour' || id === 'convicted' ? 2 : 1;
  const { pool = [], isGood = false } = surprises.get(id) ?? {};
  const found = forecastShare(
    {
      shares: years.map(({ value }) => value / 100),
      persons: newest.whole,
      pool,
      ahead,
      averaged,
      naive: !isGood,
      ...(line?.threshold === undefined ? {} : { meets: meetsInMillionths(line.threshold, line.op) }),
    },
    monitorSettings.forecast,
    randomFrom(`${area.place.key} ${id} ${list}`),
  );
  return found && { id, list, year: `${wanted}`, ...found };
}
