import type { Decimal } from '../../domain/kernel/decimal.ts';
import { keepPer } from '../../domain/kernel/keep-per.ts';
import type { AreaClassDefinition, AreaClassId, CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionDefinition, CriterionRule } from '../../domain/model/criterion.ts';
import type {
  Averaging,
  ClassVerdict,
  MonitoredArea,
  MonitoredCriterion,
  MonitoredLine,
  ReadingBasis,
} from '../../domain/model/monitor.ts';
import { type ClassGround, classHolds } from './class-holds.ts';
import { decisiveCriteria } from './decisive-criteria.ts';
import { distanceToLine, onItsSide } from './distance-to-line.ts';
import { fractionOf } from './fraction.ts';
import { judgeClasses } from './judge-classes.ts';
import { judgeCriterion } from './read-criterion.ts';
import type { FreshReadings } from './release-readings.ts';
import { ruleOnList } from './rule-on-list.ts';

/** What is known of a place for a list. */
export interface AreaReadings {
  readonly list: string;
  readonly readings: readonly FreshReadings[];
  readonly national: Decimal | undefined;
  readonly averaging: Averaging;
  readonly basis: ReadingBasis;
  /** Whether the ways over the lines are wanted too; they take most of the time. */
  readonly ways: boolean;
  /** Kroner by which one person's income is taken to change. */
  readonly incomeChange: number;
  /** Whether the place was on one of these lists on a list; unknown where no list says. */
  readonly listed: (as: readonly AreaClassId[], list: string) => Verdict;
  /** Lists of 1 December up to this one that a rule of several lists looks at, this one left out. */
  readonly earlierLists: (count: number) => readonly string[];
}

/** The law a place is held against. */
export interface MonitorLaw {
  readonly criteria: readonly CriterionDefinition[];
  readonly classes: readonly AreaClassDefinition[];
  readonly decimals: Readonly<Record<CriterionId, number>>;
}

/** Criteria, distances and classes of a place by the law of a list. */
export function monitorArea(
  law: MonitorLaw,
  of: AreaReadings,
): Pick<MonitoredArea, 'criteria' | 'classes' | 'decisive' | 'list' | 'averaging'> {
  const criteria = law.criteria.map((definition) => criterionOf(definition, of, law.decimals[definition.id]));
  const lines = criteria.flatMap((one) => one.lines);
  const strictLines = lines.map((line) => ({ ...line, state: line.strict }));
  const distances = lines.map(({ distance }) => distance);
  const ground = { list: of.list, classes: law.classes };
  const classes = judgeClasses({
    ...ground,
    distances: of.ways ? distances : [],
    criteria: lines,
    listed: listedBy(law, of, lines),
  });
  // Where every figure is fresh, counting only fresh ones changes nothing.
  const strict = lines.every(({ state, strict: own }) => own === state)
    ? classes
    : judgeClasses({ ...ground, distances: [], criteria: strictLines, listed: listedBy(law, of, strictLines) });
  return {
    list: of.list,
    averaging: of.averaging,
    criteria,
    classes: inOrder(law, classes).map((one) => ({
      ...one,
      ...conditionsOf(law, of.list, one.id, lines),
      strict: strict.find(({ id }) => id === one.id)?.state ?? 'unknown',
      name: ruleOnList(law.classes.find(({ id }) => id === one.id)?.rules ?? [], of.list)?.name ?? {
        da: one.id,
        en: one.id,
      },
    })),
    decisive: decisiveOf(law, of, lines, classes),
  };
}

function criterionOf(definition: CriterionDefinition, of: AreaReadings, decimals: number): MonitoredCriterion {
  const { id, name } = definition;
  const found = of.readings.find(({ readings }) => readings.id === id);
  const { freshness = 'none', wanted = '', deliveries = [] } = found ?? {};
  const rules = definition.rules.filter((rule) => ruleOnList([rule], of.list));
  return {
    id,
    name,
    freshness,
    ...(found?.period === undefined ? {} : { period: found.period }),
    wanted,
    sources: deliveries,
    lines: rules.map((rule) => lineOf(rule, id, found, of, decimals)),
  };
}

function lineOf(
  rule: CriterionRule,
  id: CriterionId,
  found: FreshReadings | undefined,
  of: AreaReadings,
  decimals: number,
): MonitoredLine {
  const readings = found?.readings ?? { id, years: [] };
  const settings = { national: of.national, averaging: of.averaging, basis: of.basis, decimals };
  const judged = judgeCriterion(rule, readings, settings);
  const reached = distanceToLine(rule, readings, settings, { change: fractionOf(of.incomeChange) });
  const distance = onItsSide(reached, judged.state);
  const { firstList, generation } = rule;
  if (found?.freshness === 'fresh') return { ...judged, strict: judged.state, distance, firstList, generation };
  if (found?.freshness === 'carried' || found?.freshness === 'proxy')
    return { ...judged, strict: 'unknown', distance, firstList, generation };
  // Too old to say anything: the last value is told with its date, and settles nothing.
  const told = found?.freshness === 'too-old' ? ({ reason: 'too-old' } as const) : {};
  return {
    ...judged,
    ...told,
    state: 'unknown',
    strict: 'unknown',
    distance: { id, profile: rule.profile, kind: 'unknown' },
    firstList,
    generation,
  };
}

// This list is not published while it is being estimated: whether the place will be on it follows from its own criteria.
function listedBy(law: MonitorLaw, of: AreaReadings, lines: readonly MonitoredLine[]): ClassGround['listed'] {
  return (as, count) => {
    const earlier = of.earlierLists(count).map((list) => of.listed(as, list));
    if (earlier.includes('not_met')) return 'not_met';
    const published = of.listed(as, of.list);
    const own = as.find((id) => ruleOnList(law.classes.find((one) => one.id === id)?.rules ?? [], of.list));
    const held =
      own &&
      classHolds(own, { list: of.list, classes: law.classes, verdict: verdictIn(lines), listed: () => 'unknown' });
    const now = published === 'unknown' ? (held ?? 'unknown') : published;
    if (now === 'not_met') return 'not_met';
    return [now, ...earlier].every((one) => one === 'met') ? 'met' : 'unknown';
  };
}

// As they are tried; those that stand beside the others come last.
function inOrder(law: MonitorLaw, classes: readonly ClassVerdict[]): readonly ClassVerdict[] {
  const place = (id: AreaClassId): number => law.classes.find((one) => one.id === id)?.order ?? law.classes.length;
  return [...classes].sort((a, b) => place(a.id) - place(b.id));
}

// The published lists are disjoint, so a class may fail only because a higher one holds: its own conditions are told too.
function conditionsOf(law: MonitorLaw, list: string, id: AreaClassId, lines: readonly MonitoredLine[]) {
  const definition = law.classes.find((one) => one.id === id);
  const rule = ruleOnList(definition?.rules ?? [], list);
  if (!definition || rule?.expression.kind !== 'all') return {};
  const own = rule.expression.of.filter(({ kind }) => kind !== 'not');
  if (own.length === rule.expression.of.length) return {};
  const alone = { ...definition, rules: [{ ...rule, expression: { kind: 'all' as const, of: own } }] };
  const verdict = verdictIn(lines);
  return { conditions: classHolds(id, { list, classes: [alone], verdict, listed: () => 'unknown' }) };
}

const verdictIn =
  (lines: readonly Pick<MonitoredLine, 'id' | 'profile' | 'state'>[]): ClassGround['verdict'] =>
  (profile, id) =>
    lines.find((line) => line.id === id && line.profile === profile)?.state ?? 'unknown';

const keptDecisive = keepPer<MonitorLaw, readonly CriterionId[]>(1000);

function decisiveOf(
  law: MonitorLaw,
  of: AreaReadings,
  lines: readonly MonitoredLine[],
  classes: readonly ClassVerdict[],
): readonly string[] {
  const open = classes.filter(({ state }) => state === 'unknown').map(({ id }) => id);
  const known = (id: AreaClassId) => ruleOnList(law.classes.find((one) => one.id === id)?.rules ?? [], of.list);
  const byCriteria = open.filter((id) => known(id)?.expression.kind !== 'listed');
  const rules = law.criteria.map(({ id, rules: all }) => ({
    id,
    rules: all.filter((rule) => ruleOnList([rule], of.list)),
  }));
  const answer = (verdict: ClassGround['verdict']): string =>
    byCriteria
      .map((id) => classHolds(id, { list: of.list, classes: law.classes, verdict, listed: () => 'unknown' }))
      .join();
  // By the law of one list only verdicts matter, and areas share few patterns of them.
  const pattern = [of.list, byCriteria, ...lines.map(({ state }) => state)].join(' ');
  const criteria =
    byCriteria.length === 0 ? [] : keptDecisive(law, pattern, () => decisiveCriteria(rules, verdictIn(lines), answer));
  const lists = open.flatMap((id) => {
    const expression = known(id)?.expression;
    if (expression?.kind !== 'listed') return [];
    const missing = of.earlierLists(expression.lists).filter((list) => of.listed(expression.as, list) === 'unknown');
    return missing.map((list) => `membership:${list}`);
  });
  return [...criteria, ...lists];
}
