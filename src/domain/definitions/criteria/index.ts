import { decToText } from '../../kernel/decimal.ts';
import { must } from '../../kernel/invariant.ts';
import type { CriterionDefinition, CriterionLine, CriterionRule } from '../../model/criterion.ts';
import { convicted } from './convicted.ts';
import { education } from './education.ts';
import { income } from './income.ts';
import { labour } from './labour.ts';
import { origin } from './origin.ts';
import { size } from './size.ts';

/** Every criterion of the area lists, sorted by id. */
export const criteria: readonly CriterionDefinition[] = [convicted, education, income, labour, origin, size];

const holds = (rule: CriterionRule, list: string): boolean =>
  rule.firstList <= list && (rule.lastList === undefined || list <= rule.lastList);

/**
 * The rule of a criterion for a list. `key` is profile and criterion, `udsat.labour`; `list` is `YYYY-MM`.
 * @returns `undefined` when no rule of the profile held then: the value gets no verdict on that list.
 */
export function ruleFor(key: string, list: string): CriterionRule | undefined {
  const [profile, id] = key.split('.');
  const criterion = must(
    criteria.find((candidate) => candidate.id === id),
    `criterion ${key}`,
  );
  return criterion.rules.find((rule) => rule.profile === profile && holds(rule, list));
}

/** The rules in force for a list, as engines read them. The convicted line is a multiple of the national two-year mean. */
export function criterionLines(list: string): readonly CriterionLine[] {
  return criteria.flatMap((criterion) =>
    criterion.rules
      .filter((rule) => holds(rule, list))
      .map((rule) => ({
        criterion: `${rule.profile}.${criterion.id}`,
        op: rule.op,
        threshold: decToText(rule.threshold),
        ...(rule.kind === 'times_national' ? { times: 'doemte_pct_land_2aar' as const } : {}),
      })),
  );
}
