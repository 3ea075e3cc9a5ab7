import type { Decimal } from '../../domain/kernel/decimal.ts';
import type { AreaClassDefinition, AreaClassRule, CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionDefinition, CriterionProfile, CriterionRule } from '../../domain/model/criterion.ts';
import { type ClassGround, classHolds } from './class-holds.ts';
import { decisiveCriteria } from './decisive-criteria.ts';
import type { ExactRatio } from './exact-ratio.ts';
import { judgeRatio } from './judge-ratio.ts';
import { ruleOnList } from './rule-on-list.ts';

/** The law as it stood on one list: the classes an area is given the first of, and the rule of each criterion. */
export interface LawOnList {
  readonly list: string;
  readonly classes: readonly AreaClassDefinition[];
  /** Classes in the order they are tried. */
  readonly ladder: readonly { readonly definition: AreaClassDefinition; readonly rule: AreaClassRule }[];
  readonly criteria: readonly {
    readonly id: CriterionId;
    readonly rules: readonly CriterionRule[];
  }[];
}

/** The figures of an area; a criterion without a value is not known. */
export interface AreaFigures {
  readonly valueOf: (id: CriterionId, rule: CriterionRule) => ExactRatio | undefined;
  /** National two-year rate of convicted in per cent. */
  readonly national: Decimal | undefined;
}

/** Where an area stands on one list. */
export interface AreaStanding {
  /** The class, `none`, or `undecided` while a higher class could still hold. */
  readonly verdict: 'class' | 'none' | 'undecided';
  readonly rule?: AreaClassRule;
  /** Criteria met by the limits of the class, in the order of the law's criteria. */
  readonly met: readonly CriterionId[];
  /** Unknown criteria whose value could still change the class. */
  readonly undecided: readonly CriterionId[];
}

/** The law on a list; undefined when no class was in force (between two acts, or before the first). */
export function lawOnList(
  list: string,
  classes: readonly AreaClassDefinition[],
  criteria: readonly CriterionDefinition[],
): LawOnList | undefined {
  const ladder = classes
    .flatMap((definition) => {
      const rule = definition.order === undefined ? undefined : ruleOnList(definition.rules, list);
      return rule ? [{ definition, rule }] : [];
    })
    .sort((a, b) => (a.definition.order ?? 0) - (b.definition.order ?? 0));
  if (ladder.length === 0) return undefined;
  const profiles = new Set(ladder.flatMap(({ definition }) => definition.limits));
  const inForce = criteria.map(({ id, rules }) => ({
    id,
    rules: rules.filter((rule) => profiles.has(rule.profile) && ruleOnList([rule], list)),
  }));
  return { list, classes, ladder, criteria: inForce.filter(({ rules }) => rules.length > 0) };
}

/** When an area could be given a class: first and last month (`YYYY-MM`), by first month; open at the end today. */
export function spansOfLaw(classes: readonly AreaClassDefinition[]): readonly LawSpan[] {
  const rules = classes.filter(({ order }) => order !== undefined).flatMap((definition) => definition.rules);
  const spans: LawSpan[] = [];
  for (const rule of rules.toSorted((a, b) => (a.firstList < b.firstList ? -1 : 1))) {
    const { firstList: first, lastList: last } = rule;
    const before = spans.at(-1);
    const goesOn = before !== undefined && (before.last === undefined || first <= monthAfter(before.last));
    if (!goesOn) spans.push(last === undefined ? { first } : { first, last });
    else if (before.last !== undefined && last === undefined) spans[spans.length - 1] = { first: before.first };
    else if (before.last !== undefined && last !== undefined && last > before.last) before.last = last;
  }
  return spans;
}

interface LawSpan {
  readonly first: string;
  last?: string;
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${`${number + 1}`.padStart(2, '0')}`;
}

/**
 * Gives an area its class: the first of the ladder that holds, if every class above it is settled.
 * @source kriterier.md section 4; issue 6, point 15
 */
export function classifyArea(law: LawOnList, figures: AreaFigures): AreaStanding {
  const verdicts = new Map<string, Verdict>();
  for (const { id, rules } of law.criteria) {
    for (const rule of rules) {
      verdicts.set(keyOf(rule.profile, id), judgeRatio(rule, figures.valueOf(id, rule), figures.national));
    }
  }
  const verdictOf = (profile: CriterionProfile, id: CriterionId): Verdict =>
    verdicts.get(keyOf(profile, id)) ?? 'not_met';
  const standing = firstThatHolds(law, verdictOf);
  const limits = (standing.place ?? law.ladder[0])?.definition.limits ?? [];
  const met = law.criteria.filter(({ id, rules }) =>
    rules.some(({ profile }) => limits.includes(profile) && verdictOf(profile, id) === 'met'),
  );
  const undecided =
    standing.verdict === 'undecided'
      ? decisiveCriteria(law.criteria, verdictOf, (settled) => firstThatHolds(law, settled).place?.rule.word ?? '')
      : [];
  return {
    verdict: standing.verdict,
    ...(standing.place ? { rule: standing.place.rule } : {}),
    met: met.map(({ id }) => id),
    undecided,
  };
}

const keyOf = (profile: CriterionProfile, id: CriterionId): string => `${profile}.${id}`;

function firstThatHolds(
  law: LawOnList,
  verdict: ClassGround['verdict'],
): { readonly verdict: AreaStanding['verdict']; readonly place?: LawOnList['ladder'][number] } {
  const ground: ClassGround = { list: law.list, classes: law.classes, verdict, listed: () => 'unknown' };
  for (const place of law.ladder) {
    const holds = classHolds(place.definition.id, ground);
    if (holds === 'met') return { verdict: 'class', place };
    if (holds === 'unknown') return { verdict: 'undecided' };
  }
  return { verdict: 'none' };
}
