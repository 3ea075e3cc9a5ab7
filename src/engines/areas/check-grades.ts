import type { AreaDraft, AreaFinding } from '../../domain/model/area.ts';
import type { GradeRule } from '../../domain/model/area-theme.ts';

/**
 * The grade codes of a school district, from its first to its last; undefined when it has none or they are reversed,
 * and for districts of another kind.
 */
export function gradesOf(area: AreaDraft, rule: GradeRule): readonly number[] | undefined {
  if (!isSchool(area, rule)) return undefined;
  const orderOf = (field: string) => rule.order.find(([code]) => code === area.fields[field])?.[1];
  const [from, to] = [orderOf(rule.from), orderOf(rule.to)];
  if (from === undefined || to === undefined || from > to) return undefined;
  return rule.order.filter(([, grade]) => grade >= from && grade <= to).map(([code]) => code);
}

/** Grade codes two school districts both have. */
export function sharedGrades(one: AreaDraft, two: AreaDraft, rule: GradeRule): readonly number[] {
  const other = gradesOf(two, rule) ?? [];
  return (gradesOf(one, rule) ?? []).filter((code) => other.includes(code));
}

/** School districts without grades, or with the first after the last (G07). */
export function checkGrades(
  areas: readonly AreaDraft[],
  rule: GradeRule,
  nameAt: (at: number, area: AreaDraft) => string,
): readonly AreaFinding[] {
  return areas.flatMap((area, at): readonly AreaFinding[] => {
    if (!isSchool(area, rule) || gradesOf(area, rule)) return [];
    const name = nameAt(at, area);
    const missing = [rule.from, rule.to].find((field) => !rule.order.some(([code]) => code === area.fields[field]));
    if (missing === undefined) {
      const data = { area: name, from: `${area.fields[rule.from]}`, to: `${area.fields[rule.to]}` };
      return [{ severity: 'error', problem: { code: 'G07-ORDER', data }, areas: [at] }];
    }
    const data = { area: name, field: missing, found: `${area.fields[missing] ?? ''}` };
    return [{ severity: 'error', problem: { code: 'G07-NONE', data }, areas: [at] }];
  });
}

function isSchool(area: AreaDraft, rule: GradeRule): boolean {
  return area.fields[rule.typeField] === rule.type;
}
