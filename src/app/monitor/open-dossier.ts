import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { AreaDossier, ScenarioQuestion } from '../../domain/model/area-dossier.ts';
import type { MonitoredArea } from '../../domain/model/monitor.ts';
import type { Protected } from '../../domain/model/protected.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { KnownArea } from '../../engines/monitor/lists/list-areas.ts';
import { derive, deriveWith } from '../../engines/protect/seal.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { maySeeSelection } from '../access/may-see-selection.ts';
import type { AppContext } from '../context/app-context.ts';
import type { MonthsByArea } from '../months/open-months.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { alertOf } from './alert-text.ts';
import { forecastArea } from './forecast-area.ts';
import { type JudgedArea, judgeArea } from './judge-area.ts';
import { dutiesOfArea, listedYears } from './listed-years.ts';
import { monthSeries } from './month-series.ts';
import { openLists } from './official-lists.ts';
import type { PlaceReadings } from './open-area.ts';
import { type AreaQuestion, criterionTable, openArea, readPlace } from './open-area.ts';
import { scenarioOf } from './scenario-of.ts';
import { sumBeside } from './sum-beside.ts';
import { findingsFor } from './told-findings.ts';

const judgedArea = keepPerRelease<JudgedArea>(1000);

/** Everything there is about one place, and what its answer depends on beside the release. */
export interface OpenedDossier {
  readonly dossier: Protected<AreaDossier>;
  readonly why: AccessVerdict;
  readonly release: OpenRelease;
  readonly known?: KnownArea;
  readonly stamp: string;
}

/** What is asked of everything about a place. */
export interface DossierQuestion extends AreaQuestion {
  readonly scenarios: readonly ScenarioQuestion[];
  /** What stands beside its criteria: a set of twins, or a place or sum, as tables have it. */
  readonly sml?: string;
}

/**
 * One place: criteria, alerts, lists, duties, forecasts, what scenarios would make of it, and what stands beside.
 * @throws Problem as openArea
 */
export async function openDossier(
  context: AppContext,
  reader: Reader,
  question: DossierQuestion,
): Promise<OpenedDossier> {
  const { area, why, release, known, stamp, months, basis } = await openArea(context, reader, question);
  const lists = await openLists(context);
  const selection = parseSelection(question.sted);
  const scope = scopeOf(context, release, criterionTable);
  const findings = findingsFor(context, reader, release, area.content.asOf);
  const make = (now: MonitoredArea, own?: MonthsByArea): AreaDossier => {
    const content = release.release.content;
    const { asOf, list } = now;
    const seen = own?.get(now.place.key.slice('omr:'.length)) ?? [];
    const held = { asOf, list, lists, ...(own ? { months: own } : {}) } as const;
    const judged = judgedArea(content, `${question.sted} ${stamp} ${seen.length}`, () =>
      judgeArea(content, release, selection, held),
    );
    const told = findings.toldAlone(content, judged);
    const asked = { ...held, averaging: now.averaging, known } as const;
    const place = readPlace(content, { ...asked, selection });
    const kommune = now.hidden
      ? undefined
      : kommuneOf(content, question.sted, (sted) => readPlace(content, { ...asked, selection: parseSelection(sted) }));
    const beside =
      question.sml === undefined
        ? undefined
        : sumBeside(
            content,
            { ...held, averaging: now.averaging, selection },
            question.sml,
            (sum) => maySeeSelection(reader, sum, scope).allowed,
          );
    return {
      area: now,
      ...(beside ? { beside } : {}),
      alerts: told.findings.map((finding) => alertOf(finding, now)),
      unlikelyAlone: told.unlikelyAlone,
      forecasts: forecastArea(content, now),
      months: monthSeries(seen),
      basis: [],
      years: known ? listedYears(known, lists, now.history) : [],
      duties: known ? dutiesOfArea(known, lists) : [],
      scenarios: question.scenarios.map((scenario) => ({
        asked: scenario,
        ...scenarioOf(now, place, kommune, scenario),
      })),
    };
  };
  const alone = months ? deriveWith(area, months.byArea, make) : derive(area, (now) => make(now));
  const dossier = basis ? deriveWith(alone, basis, (one, sums): AreaDossier => ({ ...one, basis: sums })) : alone;
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
