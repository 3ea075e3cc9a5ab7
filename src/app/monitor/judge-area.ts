import { monitorSettings } from '../../domain/definitions/monitoring/monitor-settings.ts';
import type { AlertFinding, MonitoredArea } from '../../domain/model/monitor.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { findAlerts, looksOf } from '../../engines/monitor/find-alerts.ts';
import type { ComparedGroup } from '../../engines/monitor/outside-group.ts';
import { ruleOnList } from '../../engines/monitor/rule-on-list.ts';
import { largestStanding } from '../../engines/monitor/standing-findings.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { keepPerRelease } from '../release/keep-per-release.ts';
import type { OpenRelease } from '../release/open-release.ts';
import { followedAreas } from './followed-areas.ts';
import { historyOfPlace, judgePlace, knownAreaOf, listedIn, type PlaceAsked, shownHistory } from './open-area.ts';
import { theLaw } from './the-law.ts';

/** An area judged for a list and the one before, with every finding; those that chance explains are among them. */
export interface JudgedArea {
  readonly now: MonitoredArea;
  readonly findings: readonly AlertFinding[];
}

/** An area held against a list and the one before it, with every finding. */
export function judgeArea(
  content: ReleaseContent,
  release: OpenRelease,
  selection: Selection,
  asked: Pick<PlaceAsked, 'asOf' | 'list' | 'lists' | 'months'>,
): JudgedArea {
  const known = knownAreaOf(release, selection, asked.lists);
  const { list: _list, ...common } = asked;
  const of = { ...common, selection, averaging: 'mean_of_shares', known } as const;
  const now = judgePlace(content, { ...of, list: asked.list });
  const earlier = `${Number(asked.list.slice(0, 4)) - 1}${asked.list.slice(4)}`;
  const before = judgePlace(content, { ...of, list: earlier, ways: false });
  const group = groupOf(content, selection);
  const running = runningLists({ ...of, list: asked.list });
  const [only] = selection.terms;
  const key = only?.place.kind === 'omr' ? only.place.key : '';
  const ground = {
    ...{
      before,
      running,
      versions: release.areas?.areas.get(key)?.versions ?? [],
      months: asked.months?.get(key) ?? [],
    },
    ...(group ? { group } : {}),
  };
  return { now, findings: findAlerts(now, ground, monitorSettings) };
}

const keptMost = keepPerRelease<{ readonly most: number }>(50);

/** The largest chance of a look that stays, when every boligområde that is followed on a day is looked at. */
export function mostStanding(content: ReleaseContent, release: OpenRelease, asOf: string): number {
  return keptMost(content, `${asOf} ${release.areas?.revision ?? ''}`, () => {
    const looks = followedAreas(release, asOf).flatMap(({ id }) => {
      const selection = parseSelection(`omr:${id}`);
      return looksOf(shownHistory(content, selection), groupOf(content, selection), monitorSettings);
    });
    return { most: largestStanding(looks, monitorSettings.alerts.falseDiscovery) };
  }).most;
}

// The almene homes of its kommune, the area's own among them.
function groupOf(content: ReleaseContent, { terms: [only, another] }: Selection): ComparedGroup | undefined {
  if (only?.place.kind !== 'omr' || another !== undefined) return undefined;
  const code = content.directory.omraader.find(({ id }) => id === only.place.key)?.kommune;
  const kommune = content.directory.kommuner.find((one) => one.code === code);
  if (!kommune) return undefined;
  return { name: kommune.name, history: historyOfPlace(content, parseSelection(`kom:${kommune.code}`)) };
}

// Lists without a gap before this one on which the area was what five of them make a transformation area of.
function runningLists(asked: PlaceAsked): { readonly lists: readonly string[]; readonly needed: number } {
  const rule = theLaw.classes
    .flatMap(({ rules }) => ruleOnList(rules, asked.list) ?? [])
    .find(({ expression }) => expression.kind === 'listed');
  if (rule?.expression.kind !== 'listed') return { lists: [], needed: 0 };
  const { as, lists: needed } = rule.expression;
  const { earlierLists, listed } = listedIn(asked);
  const earlier = earlierLists(needed);
  const gap = earlier.findIndex((list) => listed(as, list) !== 'met');
  return { lists: (gap < 0 ? earlier : earlier.slice(0, gap)).toReversed(), needed };
}
