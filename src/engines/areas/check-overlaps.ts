import type { ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, FieldValue } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme, AreaTolerances } from '../../domain/model/area-theme.ts';
import { checkGrades, sharedGrades } from './check-grades.ts';
import { type ReadyShape, readyShape } from './combine-shapes.ts';
import { middleOf, shapeAreaM2 } from './measure-shape.ts';
import { nameOfArea } from './name-of-area.ts';
import { boxesThatMeet, sharedGround } from './overlapping-shapes.ts';

type Judgement = {
  readonly severity: 'error' | 'warning';
  readonly code: 'G05-OVERLAP' | 'G05-ACROSS' | 'G06-OVERLAP';
};

/**
 * Areas that lie over each other where the theme forbids it (G05, G06), school districts that overlap with a grade in
 * common (G07), and district numbers used twice (G03). Areas whose validity or status keeps them apart never meet.
 * @param whole - Places in the list of the areas whose shape is valid.
 */
export function checkOverlaps(
  areas: readonly AreaDraft[],
  whole: ReadonlySet<number>,
  theme: AreaTheme,
  { tolerances, codeLists }: AreaDefinitions,
): readonly AreaFinding[] {
  const { rules } = theme;
  const nameAt = (at: number, area: AreaDraft) => nameOfArea(area, theme, at);
  const grades = rules.grades ? checkGrades(areas, rules.grades, nameAt) : [];
  const numbers = numbersTwice(areas, theme, nameAt);
  if (!rules.overlap && !rules.grades) return [...grades, ...numbers];
  const ready = new Map([...whole].map((at) => [at, readyShape(areas[at]?.shape ?? [])]));
  const overlaps = pairsThatMeet(areas, whole).flatMap(([i, j]): readonly AreaFinding[] => {
    const [one, two] = [areas[i], areas[j]];
    if (!one || !two || !liveTogether(one, two)) return [];
    const gradesInCommon = rules.grades && sharedGrades(one, two, rules.grades);
    const judged = judge(one, two, theme);
    if (!judged && (gradesInCommon ?? []).length === 0) return [];
    const found = overlapOf(ready.get(i) ?? [], ready.get(j) ?? [], tolerances);
    if (!found) return [];
    const data = { area: nameAt(i, one), other: nameAt(j, two), ...found };
    const place = { areas: [i, j], at: [found.x, found.y] as const };
    if (judged) return [{ severity: judged.severity, problem: { code: judged.code, data } as ProblemOf, ...place }];
    const list = codeLists.find((known) => known.id === theme.fields.find((f) => f.name === rules.grades?.from)?.codes);
    const texts = (gradesInCommon ?? []).map((code) => list?.codes.find((c) => c.code === code)?.text ?? `${code}`);
    return [
      { severity: 'error', problem: { code: 'G07-GRADES', data: { ...data, grades: texts.join(', ') } }, ...place },
    ];
  });
  return [...grades, ...numbers, ...overlaps];
}

function pairsThatMeet(
  areas: readonly AreaDraft[],
  whole: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const listed = [...whole];
  const pairs = boxesThatMeet(listed.map((at) => areas[at]?.shape ?? []));
  return pairs.map(([i, j]) => [listed[i] ?? 0, listed[j] ?? 0]);
}

// Two boundaries that never hold on the same day do not overlap.
function liveTogether(a: AreaDraft, b: AreaDraft): boolean {
  if (a.objektId !== undefined && a.objektId === b.objektId) return false;
  const startsBefore = (one: AreaDraft, two: AreaDraft) =>
    one.gyldigFra === undefined || two.gyldigTil === undefined || one.gyldigFra <= two.gyldigTil;
  return startsBefore(a, b) && startsBefore(b, a);
}

function judge(one: AreaDraft, two: AreaDraft, { rules }: AreaTheme): Judgement | undefined {
  const { overlap, typeField } = rules;
  if (!overlap) return undefined;
  const typeOf = (area: AreaDraft) => (typeField === undefined ? null : (area.fields[typeField] ?? null));
  const [type, other] = [typeOf(one), typeOf(two)];
  if (type !== other) return overlap.across === 'warning' ? { severity: 'warning', code: 'G05-ACROSS' } : undefined;
  if (overlap.within === 'allowed' || (typeof type === 'number' && overlap.exceptTypes?.includes(type)))
    return undefined;
  if (overlap.shifts && !shareShift(one, two, overlap.shifts)) return undefined;
  return { severity: 'error', code: `${overlap.rule}-OVERLAP` };
}

function shareShift(one: AreaDraft, two: AreaDraft, shifts: readonly string[]): boolean {
  const filled = (value: FieldValue | undefined) =>
    value !== undefined && value !== null && value !== '' && value !== 0;
  const ofArea = (area: AreaDraft) => shifts.filter((field) => filled(area.fields[field]));
  const [a, b] = [ofArea(one), ofArea(two)];
  return a.length === 0 || b.length === 0 || a.some((shift) => b.includes(shift));
}

function overlapOf(
  one: ReadyShape,
  two: ReadyShape,
  tolerances: AreaTolerances,
): { readonly m2: number; readonly x: number; readonly y: number } | undefined {
  const shared = sharedGround(one, two, tolerances);
  if (shared.length === 0) return undefined;
  const [x, y] = middleOf(shared);
  return { m2: shapeAreaM2(shared), x, y };
}

function numbersTwice(
  areas: readonly AreaDraft[],
  { rules }: AreaTheme,
  nameAt: (at: number, area: AreaDraft) => string,
): readonly AreaFinding[] {
  const { numberField, typeField } = rules;
  if (numberField === undefined) return [];
  const seen = new Map<string, number>();
  return areas.flatMap((area, at): readonly AreaFinding[] => {
    const number = area.fields[numberField];
    if (typeof number !== 'number') return [];
    const key = [area.kommunekode, typeField && area.fields[typeField], number].join(' ');
    const first = seen.get(key);
    const other = first === undefined ? undefined : areas[first];
    if (first === undefined || !other) {
      seen.set(key, at);
      return [];
    }
    if (!liveTogether(area, other)) return [];
    const data = { area: nameAt(at, area), other: nameAt(first, other), number };
    return [{ severity: 'warning', problem: { code: 'G03-TWICE', data }, areas: [first, at] }];
  });
}
