import type { AreaVersion } from '../../domain/model/area.ts';
import type { CriterionId } from '../../domain/model/area-class.ts';
import type { AlertFinding, ClassVerdict, MonitoredArea } from '../../domain/model/monitor.ts';
import type { MonitorSettings } from '../../domain/model/monitor-rules.ts';
import type { MonthFigure } from '../../domain/model/months.ts';
import { changedBorder, changedDefinitions } from './changed-ground.ts';
import { changedRules } from './changed-rules.ts';
import { changeAgainstNoise } from './noise.ts';
import { type ComparedGroup, outsideGroup } from './outside-group.ts';

/** What an area is held against to see what there is to tell. */
export interface AlertGround {
  /** The same place held against the list of the year before. */
  readonly before: MonitoredArea | undefined;
  /** Lists of 1 December before this one on which it was a parallelsamfund, without a gap, oldest first. */
  readonly running: { readonly lists: readonly string[]; readonly needed: number };
  /** Almene homes of its kommune. */
  readonly group?: ComparedGroup;
  /** Current versions of the area, oldest validity first; none where it has no border of its own. */
  readonly versions?: readonly Pick<AreaVersion, 'gyldigFra' | 'shape'>[];
  /** Its released monthly figures that the reader may see. */
  readonly months?: readonly Pick<MonthFigure, 'indikator' | 'definitionId' | 'periodeFra'>[];
}

/**
 * The chance of every share of an area that is held against chance, told or not: so many looks are taken.
 * @param history - Of an area that is shown.
 */
export function looksOf(
  history: MonitoredArea['history'],
  group: ComparedGroup | undefined,
  settings: MonitorSettings,
): readonly number[] {
  const outside = group ? outsideGroup(history, group, settings.alerts).looks : [];
  return [...changesIn(history, settings).map(({ p }) => p), ...outside];
}

/**
 * What there is to tell of an area: classes that changed, lines that are near, changes beyond chance, shares far from its
 * kommune's, few residents, old data, four lists running, other rules, another border and another way of counting. Those
 * that so many looks explain are still to be taken out (standingFindings).
 * @source monitorering.md section 10
 */
export function findAlerts(
  now: MonitoredArea,
  ground: AlertGround,
  settings: MonitorSettings,
): readonly AlertFinding[] {
  if (now.hidden || (now.statutory && now.coverage)) return [];
  const { before, running, group } = ground;
  const since = before?.list ?? now.list;
  return [
    ...changedClasses(now, before),
    ...nearClasses(now, settings),
    ...changesIn(now.history, settings).flatMap(({ level, ...one }): readonly AlertFinding[] =>
      level === 'none' ? [] : [{ code: 'A3', ...one, level }],
    ),
    ...fewResidents(now, settings),
    ...(running.lists.length === running.needed - 1 ? [{ code: 'A6', lists: running.lists } as const] : []),
    ...now.criteria.flatMap(({ id, freshness, period, wanted }): readonly AlertFinding[] =>
      freshness === 'too-old' ? [{ code: 'A7', id, wanted, ...(period === undefined ? {} : { period }) }] : [],
    ),
    ...changedRules(now, before),
    ...changedBorder(ground.versions ?? [], since, now.asOf),
    ...changedDefinitions(ground.months ?? [], since),
    ...(group ? outsideGroup(now.history, group, settings.alerts).findings : []),
  ];
}

function changedClasses(now: MonitoredArea, before: MonitoredArea | undefined): readonly AlertFinding[] {
  return now.classes.flatMap(({ id, state }): readonly AlertFinding[] => {
    const was = before?.classes.find((one) => one.id === id)?.state;
    const isTold = was !== undefined && was !== 'unknown' && state !== 'unknown' && was !== state;
    return isTold ? [{ code: 'A1', class: id, from: was, to: state }] : [];
  });
}

/** The shortest way over the line of a class: at most so many persons whatever the figures' margins. */
export function nearestWay(classes: readonly ClassVerdict[]):
  | {
      readonly id: ClassVerdict['id'];
      readonly state: ClassVerdict['state'];
      readonly way: ClassVerdict['ways'][number];
    }
  | undefined {
  const all = classes.flatMap(({ id, state, ways }) => ways.slice(0, 1).map((way) => ({ id, state, way })));
  return all.sort((a, b) => a.way.total.to - b.way.total.to)[0];
}

function nearClasses(now: MonitoredArea, { nearPersons }: MonitorSettings): readonly AlertFinding[] {
  const nearest = nearestWay(now.classes);
  if (!nearest || nearest.way.total.to > nearPersons) return [];
  return [{ code: 'A2', class: nearest.id, state: nearest.state, way: nearest.way }];
}

const counted: readonly CriterionId[] = ['labour', 'origin', 'convicted', 'education'];

function changesIn(history: MonitoredArea['history'], { alerts }: MonitorSettings) {
  return history.flatMap(({ id, years }) => {
    const [last, newest] = [years.at(-2), years.at(-1)];
    if (!counted.includes(id) || !last || !newest || last.whole < 1 || newest.whole < 1) return [];
    const share = ({ value, band, whole }: typeof last) => ({ share: value / 100, persons: whole, band: band / 100 });
    const { level, p } = changeAgainstNoise({ before: share(last), now: share(newest) }, alerts);
    const persons = [personsOf(last), personsOf(newest)] as const;
    return [{ id, from: last.value, to: newest.value, years: [last.year, newest.year] as const, persons, p, level }];
  });
}

const personsOf = ({ value, whole }: { readonly value: number; readonly whole: number }): number =>
  Math.round((value / 100) * whole);

function fewResidents(now: MonitoredArea, { fewResidents: few }: MonitorSettings): readonly AlertFinding[] {
  const years = now.history.find(({ id }) => id === 'size')?.years ?? [];
  const [last, newest] = [years.at(-2), years.at(-1)];
  if (!newest || !now.statutory) return [];
  const falling = last !== undefined && newest.value < last.value;
  const isNear = falling && newest.value >= few.line && newest.value < few.warn;
  // An area that has been small for years is no news.
  const fellBelow = last !== undefined && last.value >= few.line && newest.value < few.line;
  return isNear || fellBelow ? [{ code: 'A5', residents: newest.value, falling, line: few.line }] : [];
}
