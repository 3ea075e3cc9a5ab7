import type { AreaClassDefinition, AreaClassId, ClassExpression, CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionProfile } from '../../domain/model/criterion.ts';
import type {
  ClassVerdict,
  ClassWay,
  CriterionVerdict,
  LineDistance,
  PersonRange,
} from '../../domain/model/monitor.ts';
import { type ClassGround, classHolds } from './class-holds.ts';
import { ruleOnList } from './rule-on-list.ts';

/** What is known of one area on one list. */
export interface JudgedArea {
  readonly list: string;
  readonly classes: readonly AreaClassDefinition[];
  readonly criteria: readonly CriterionVerdict[];
  readonly distances: readonly LineDistance[];
  readonly listed: ClassGround['listed'];
}

interface Limit {
  readonly profile: CriterionProfile;
  readonly id: CriterionId;
}

type VerdictTable = Map<CriterionProfile, Map<CriterionId, Verdict>>;

/** Every class there is a rule for on the list, with the smallest sets of criteria that would change it. */
export function judgeClasses(area: JudgedArea): readonly ClassVerdict[] {
  const table: VerdictTable = new Map();
  for (const { profile, id, state } of area.criteria) set(table, { profile, id }, state);
  return area.classes.flatMap((definition): readonly ClassVerdict[] => {
    const rule = ruleOnList(definition.rules, area.list);
    if (!rule) return [];
    const holds = () => holdsBy(area, definition.id, table);
    const state = holds();
    const isAsked = state !== 'unknown' && area.distances.length > 0;
    const ways = !isAsked ? [] : waysToChange(area, state, limitsOf(rule.expression, area), table, holds);
    return [{ id: definition.id, state, ways }];
  });
}

function set(table: VerdictTable, { profile, id }: Limit, state: Verdict): void {
  const own = table.get(profile) ?? new Map<CriterionId, Verdict>();
  table.set(profile, own.set(id, state));
}

// A rule without a verdict was not asked: it cannot be decided.
function holdsBy({ list, classes, listed }: JudgedArea, id: AreaClassId, table: VerdictTable): Verdict {
  const verdict: ClassGround['verdict'] = (profile, criterion) => table.get(profile)?.get(criterion) ?? 'unknown';
  return classHolds(id, { list, classes, listed, verdict });
}

/** Limits a class is made of; what must not hold is left to itself: nobody is advised to become another class. */
function limitsOf(expression: ClassExpression, area: JudgedArea): readonly Limit[] {
  switch (expression.kind) {
    case 'criterion':
      return [{ profile: expression.profile, id: expression.id }];
    case 'class': {
      const rules = area.classes.find(({ id }) => id === expression.id)?.rules ?? [];
      const rule = ruleOnList(rules, area.list);
      return rule ? limitsOf(rule.expression, area) : [];
    }
    case 'all':
    case 'any':
    case 'at-least':
      return expression.of.flatMap((part) => limitsOf(part, area));
    case 'not':
    case 'listed':
      return [];
  }
}

const opposite = { met: 'not_met', not_met: 'met' } as const;

/** Sets of criteria that change a class when each of them changes sides, none of which holds a smaller one that does. */
function waysToChange(
  area: JudgedArea,
  state: 'met' | 'not_met',
  limits: readonly Limit[],
  table: VerdictTable,
  holds: () => Verdict,
): readonly ClassWay[] {
  const movable = limits.flatMap((limit) => {
    const now = table.get(limit.profile)?.get(limit.id);
    const { kind, persons } =
      area.distances.find(({ profile, id }) => profile === limit.profile && id === limit.id) ?? {};
    if (now === undefined || now === 'unknown' || kind !== 'persons' || !persons) return [];
    return [{ limit, now, persons: absolute(persons) }];
  });
  const found: (typeof movable)[] = [];
  for (const some of subsetsOf(movable)) {
    if (found.some((smaller) => smaller.every((one) => some.includes(one)))) continue;
    for (const { limit, now } of some) set(table, limit, opposite[now]);
    if (holds() === opposite[state]) found.push(some);
    for (const { limit, now } of some) set(table, limit, now);
  }
  return found
    .map((some) => ({
      criteria: some.map(({ limit, persons }) => ({ id: limit.id, persons })),
      total: some.map(({ persons }) => persons).reduce((a, b) => ({ from: a.from + b.from, to: a.to + b.to })),
    }))
    .sort((a, b) => a.total.to - b.total.to || a.criteria.length - b.criteria.length);
}

const absolute = ({ from, to }: PersonRange): PersonRange => {
  const [a, b] = [Math.abs(from), Math.abs(to)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
};

/** Subsets without the empty one, small before large. */
function subsetsOf<T>(items: readonly T[]): readonly T[][] {
  const all: T[][] = [[]];
  for (const item of items) all.push(...all.map((some) => [...some, item]));
  return all.slice(1).sort((a, b) => a.length - b.length);
}
