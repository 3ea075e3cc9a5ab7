import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { AreaDossier, ScenarioQuestion } from '../../domain/model/area-dossier.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import { derive } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import type { AppContext } from '../app-context.ts';
import type { OpenRelease } from '../open-release.ts';
import { keepPerRelease } from '../twins/keep-per-release.ts';
import { alertOf } from './alert-text.ts';
import { forecastArea } from './forecast-area.ts';
import { dutiesOfArea, listedYears } from './listed-years.ts';
import { openLists } from './official-lists.ts';
import type { PlaceReadings } from './open-area.ts';
import { type AreaQuestion, openArea, readPlace } from './open-area.ts';
import { type JudgedArea, judgeArea } from './open-overview.ts';
import { scenarioOf } from './scenario-of.ts';

const judgedArea = keepPerRelease<JudgedArea>(1000);

/** Everything there is about one place, and what its answer depends on beside the release. */
export interface OpenedDossier {
  readonly dossier: Protected<AreaDossier>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  readonly known?: KnownArea;
  readonly stamp: string;
}

/**
 * One place: criteria, alerts, lists, duties, forecasts, and what scenarios would make of it.
 * @throws Problem as openArea
 */
export async function openDossier(
  context: AppContext,
  reader: Reader,
  question: AreaQuestion & { readonly scenarios: readonly ScenarioQuestion[] },
): Promise<OpenedDossier> {
  const { area, why, release, known, stamp } = await openArea(context, reader, question);
  const lists = await openLists(context);
  const selection = parseSelection(question.sted);
  const dossier = derive(area, (now): AreaDossier => {
    const content = release.release.content;
    const { asOf, list } = now;
    const { findings } = judgedArea(content, `${question.sted} ${stamp}`, () =>
      judgeArea(content, release, selection, { asOf, list, lists }),
    );
    const asked = { asOf, list, averaging: now.averaging, known, lists } as const;
    const own = readPlace(content, { ...asked, selection });
    const kommune = now.hidden
      ? undefined
      : kommuneOf(content, question.sted, (sted) => readPlace(content, { ...asked, selection: parseSelection(sted) }));
    return {
      area: now,
      alerts: findings.map((finding) => alertOf(finding, now)),
      forecasts: forecastArea(content, now, lists),
      years: known ? listedYears(known, lists, now.history) : [],
      duties: known ? dutiesOfArea(known, lists) : [],
      scenarios: question.scenarios.map((scenario) => ({
        asked: scenario,
        ...scenarioOf(now, own, kommune, scenario),
      })),
    };
  });
  return { dossier, why, release, stamp, ...(known ? { known } : {}) };
}

// The kommune around a boligområde or an afdeling: whom those who move in are taken to be like.
function kommuneOf(
  { directory }: ReleaseContent,
  sted: string,
  read: (sted: string) => PlaceReadings,
): PlaceReadings | undefined {
  const [kind, key] = sted.split(':');
  const code =
    kind === 'omr'
      ? directory.omraader.find(({ id }) => id === key)?.kommune
      : directory.afdelinger.find(({ id }) => id === key)?.kommune;
  return code === undefined ? undefined : read(`kom:${code}`);
}
