import { areaLists } from '../../domain/definitions/area-lists/area-lists.ts';
import { shadowSettings } from '../../domain/definitions/monitoring/shadow-settings.ts';
import { keepOne } from '../../domain/kernel/keep-one.ts';
import type { AreaClassId, CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { Boligomraade } from '../../domain/model/place.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { FrozenPrediction, ListScore, PredictedArea } from '../../domain/model/shadow-list.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import type { OfficialLists } from '../../engines/monitor/lists/official-lists.ts';
import { type ScoredArea, scoreClasses, scoreCriteria } from '../../engines/monitor/shadow/score-list.ts';
import { derive, deriveWith, sealMonths } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import { currentMonths, type MonthsByArea } from '../months/open-months.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import type { Preparation } from '../release/prepare-comparisons.ts';
import { lawfulAreas } from './followed-areas.ts';
import { openLists } from './official-lists.ts';
import { knownAreaOf } from './open-area.ts';
import { predictedIfAny } from './shadow-list.ts';
import { theLaw } from './the-law.ts';

/** Scores of every list there are predictions of, the newest first. They tell of no area and are public. */
export interface OpenedScores {
  readonly scores: Protected<readonly ListScore[]>;
  readonly release: OpenRelease;
  readonly stamp: string;
}

const kept = keepPerRelease<readonly ListScore[]>(64);
const yearsScored = 4;

/**
 * How the shadow lists did: frozen predictions where there are any, else worked out afterwards from what was known then.
 * @throws Problem KV-A8 without a release
 */
export async function openScores(context: AppContext): Promise<OpenedScores> {
  const { release, ground, stamp, overMonths } = await readGround(context);
  const scores = overMonths((content, months) =>
    daysScored(ground.official).flatMap((day) => scoresOn(content, release, { ...ground, ...months }, day)),
  );
  return { scores, release, stamp };
}

/** Scores every earlier list beside the server, a day at a time, so that the first reader does not wait. */
export async function prepareScores(context: AppContext, { pause, signal }: Preparation): Promise<void> {
  const { release, ground, overMonths } = await readGround(context);
  for (const day of daysScored(ground.official)) {
    await pause();
    if (signal.aborted) return;
    overMonths((content, months) => scoresOn(content, release, { ...ground, ...months }, day));
  }
}

type Make<T> = (content: ReleaseContent, months: Pick<ScoreGround, 'months'>) => T;

async function readGround(context: AppContext) {
  const release = await context.desk.open();
  const official = await openLists(context);
  const frozen = await context.state.predictions();
  const months = await currentMonths(context);
  const changed = await context.state.listsChanged();
  const stamp = `${release.manifest.id} ${months?.manifest.id ?? ''} ${changed} ${frozen.length}`;
  const byArea = months && derive(sealMonths(months), (all) => Map.groupBy(all, ({ objektId }) => objektId));
  const overMonths = <T>(make: Make<T>): Protected<T> =>
    byArea
      ? deriveWith(release.release, byArea, (content, own) => make(content, { months: own }))
      : derive(release.release, (content) => make(content, {}));
  return { release, ground: { official, frozen, stamp }, stamp, overMonths };
}

interface ScoreGround {
  readonly official: OfficialLists;
  readonly frozen: readonly FrozenPrediction[];
  readonly stamp: string;
  readonly months?: MonthsByArea;
}

/** A day on which a published list was predicted. */
interface ScoredDay {
  readonly list: string;
  readonly day: string;
}

function daysScored({ lists }: OfficialLists): readonly ScoredDay[] {
  const published = [...new Set(lists.map(({ list }) => list))]
    .filter((list) => list.endsWith(`-${areaLists.yearly.month}`))
    .sort()
    .slice(-yearsScored);
  return published
    .toReversed()
    .flatMap((list) =>
      shadowSettings.freezeDays.toReversed().map((day) => ({ list, day: `${list.slice(0, 4)}-${day}` })),
    );
}

// The same for every day that is scored.
const areasScored = keepOne((release: OpenRelease) =>
  keepOne((official: OfficialLists) =>
    lawfulAreas(release, '').map((area) => ({
      area,
      known: knownAreaOf(release, parseSelection(`omr:${area.id}`), official),
    })),
  ),
);

/** The score of one day; none where nothing was predicted of any area. */
function scoresOn(
  content: ReleaseContent,
  release: OpenRelease,
  ground: ScoreGround,
  asked: ScoredDay,
): readonly ListScore[] {
  const { list, day } = asked;
  return kept(content, `${ground.stamp} ${list} ${day}`, () => {
    const { official } = ground;
    const own = new Map(
      ground.frozen.filter((one) => one.list === list && one.day === day).map((one) => [one.area, one]),
    );
    const scored = areasScored(release)(official).flatMap(({ area, known }) => {
      const predicted =
        own.size > 0 ? own.get(`omr:${area.id}`)?.prediction : afterwards(content, release, area, list, day, ground);
      return predicted && !predicted.hidden ? [scoredArea(predicted, known, list, official)] : [];
    });
    if (scored.length === 0) return [];
    return [
      {
        ...{ list, day, made: own.size > 0 ? 'frozen' : 'afterwards', areas: scored.length },
        criteria: scoreCriteria(scored),
        classes: scoreClasses(scored, shadowSettings.likely),
      },
    ];
  });
}

function afterwards(
  content: ReleaseContent,
  release: OpenRelease,
  area: Boligomraade,
  list: string,
  day: string,
  { official, months }: ScoreGround,
): PredictedArea | undefined {
  const year = Number(day.slice(0, 4));
  const isThere = day >= `${year}-${shadowSettings.editionThere}`;
  const asked = { asOf: day, list, official, draws: shadowSettings.drawsAfterwards, upTo: isThere ? year : year - 1 };
  return predictedIfAny(content, release, area, { ...asked, ...(months ? { months } : {}) });
}

function scoredArea(
  predicted: PredictedArea,
  known: KnownArea | undefined,
  list: string,
  official: OfficialLists,
): ScoredArea {
  const rows = official.rows.filter((row) => row.list === list && row.known.key === known?.key);
  const values = new Map<CriterionId, number>();
  for (const row of rows) {
    for (const [id, text] of Object.entries(row.values)) values.set(id as CriterionId, Number(text));
  }
  // An area that no list has ever named is off every whole list.
  const isWhole = (id: AreaClassId): boolean =>
    official.lists.some((one) => one.list === list && one.id === id && one.whole);
  const verdict = (id: AreaClassId): Verdict => {
    if (known) return official.membership(known, list, id);
    return isWhole(id) ? 'not_met' : 'unknown';
  };
  return { predicted, values, classes: new Map(theLaw.classes.map(({ id }) => [id, verdict(id)])) };
}
