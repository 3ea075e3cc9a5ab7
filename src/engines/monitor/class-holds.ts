import type { AreaClassDefinition, AreaClassId, ClassExpression, CriterionId } from '../../domain/model/area-class.ts';
import type { Verdict } from '../../domain/model/cell.ts';
import type { CriterionProfile } from '../../domain/model/criterion.ts';
import { ruleOnList } from './rule-on-list.ts';
import { allOf, anyOf, atLeast, notSo } from './truth.ts';

/** What is known of an area on one list. */
export interface ClassGround {
  /** `YYYY-MM` of publication. */
  readonly list: string;
  readonly classes: readonly AreaClassDefinition[];
  readonly verdict: (profile: CriterionProfile, id: CriterionId) => Verdict;
  /** Whether the area was on one of these lists in this and the preceding December lists, `lists` in all. */
  readonly listed: (as: readonly AreaClassId[], lists: number) => Verdict;
}

/** Whether a class holds; a class without a rule on the list does not. @source kriterier.md section 4 */
export function classHolds(id: AreaClassId, ground: ClassGround): Verdict {
  const rules = ground.classes.find((definition) => definition.id === id)?.rules ?? [];
  const rule = ruleOnList(rules, ground.list);
  return rule ? holds(rule.expression, ground) : 'not_met';
}

function holds(expression: ClassExpression, ground: ClassGround): Verdict {
  switch (expression.kind) {
    case 'criterion':
      return ground.verdict(expression.profile, expression.id);
    case 'class':
      return classHolds(expression.id, ground);
    case 'all':
      return allOf(expression.of.map((part) => holds(part, ground)));
    case 'any':
      return anyOf(expression.of.map((part) => holds(part, ground)));
    case 'at-least':
      return atLeast(
        expression.count,
        expression.of.map((part) => holds(part, ground)),
      );
    case 'not':
      return notSo(holds(expression.of, ground));
    case 'listed':
      return ground.listed(expression.as, expression.lists);
  }
}
