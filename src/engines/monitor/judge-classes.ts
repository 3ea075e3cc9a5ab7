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

/** Every class there is a rule for on the list, with the smallest sets of criteria that would change it. */
export function judgeClasses(area: JudgedArea): readonly ClassVerdict[] {
  return area.classes.flatMap((definition): readonly ClassVerdict[] => {
    const rule = ruleOnList(definition.rules, area.list);
    if (!rule) return [];
    const state = holdsWith(area, definition.id, new Map());
    const limits = limitsOf(rule.expression, area);
    return [
      { id: definition.id, state, ways: state === 'unknown' ? [] : waysToChange(area, definition.id, state, limits) },
    ];
  });
}

const nameOf = ({ profile, id }: Limit): string => `${profile}.${id}`;

function holdsWith(
  area: Omit<JudgedArea, 'distances'>,
  id: AreaClassId,
  instead: ReadonlyMap<string, Verdict>,
): Verdict {
  const known = new Map(area.criteria.map((one) => [nameOf(one), one.state]));
  return classHolds(id, {
    list: area.list,
    classes: area.classes,
    listed: area.listed,
    // A rule without a verdict was not asked: it cannot be decided.
    verdict: (profile, criterion) => {
      const name = nameOf({ profile, id: criterion });
      return instead.get(name) ?? known.get(name) ?? 'unknown';
    },
  });
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
  id: AreaClassId,
  state: Verdict,
  limits: readonly Limit[],
): readonly ClassWay[] {
  const movable = limits.flatMap((limit) => {
    const now = area.criteria.find((one) => nameOf(one) === nameOf(limit))?.state;
    const { kind, persons } = area.distances.find((one) => nameOf(one) === nameOf(limit)) ?? {};
    if (now === undefined || now === 'unknown' || kind !== 'persons' || !persons) return [];
    return [{ limit, instead: opposite[now], persons: absolute(persons) }];
  });
  const found: (typeof movable)[] = [];
  for (const some of subsetsOf(movable)) {
    if (found.some((smaller) => smaller.every((one) => some.includes(one)))) continue;
    const instead = new Map(some.map((one) => [nameOf(one.limit), one.instead]));
    if (holdsWith(area, id, instead) === opposite[state as keyof typeof opposite]) found.push(some);
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
