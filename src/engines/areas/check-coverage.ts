import type { ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, AreaShape } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme } from '../../domain/model/area-theme.ts';
import { gradesOf } from './check-grades.ts';
import { checkShape } from './check-shape.ts';
import {
  type ReadyShape,
  readyShape,
  repairShape,
  subtractReady,
  subtractShapes,
  withoutSlivers,
} from './combine-shapes.ts';
import { boxesMeet, boxOf, middleOf, shapeAreaM2 } from './measure-shape.ts';
import { nameOfArea } from './name-of-area.ts';

/** A kommune's ground, from whatever official file the user has loaded, in EPSG:25832. */
export interface KommuneGround {
  readonly code: number;
  readonly name: string;
  readonly shape: AreaShape;
}

/** Which kommune an authority is, by its CVR number. */
export type KommuneOfAuthority = (cvr: number) => number | undefined;

/**
 * Areas against their kommune: the code fits the authority and the ground lies inside (G09); every kind of area covers
 * the whole kommune, and every place has a school district for the first grade (G08).
 * @param grounds - Kommuner known; areas of others are judged by their code alone.
 */
export function checkAgainstKommuner(
  areas: readonly AreaDraft[],
  theme: AreaTheme,
  definitions: AreaDefinitions,
  grounds: readonly KommuneGround[],
  kommuneOf: KommuneOfAuthority,
): readonly AreaFinding[] {
  const valid = grounds.map((ground) => {
    const shape = soundShape(ground.shape);
    return { ...ground, shape, ready: readyShape(shape) };
  });
  const codes = areas.flatMap((area, at) => codeFinding(area, at, theme, kommuneOf));
  const sound = areas.map((area) => (checkShape(area.shape).length === 0 ? area.shape : []));
  const inside = areas.flatMap((area, at) => {
    const ground = valid.find((known) => known.code === area.kommunekode);
    return ground ? insideFinding(sound[at] ?? [], nameOfArea(area, theme, at), at, ground, definitions) : [];
  });
  const covered = theme.rules.covers
    ? valid.flatMap((ground) => coverFindings(areas, sound, theme, definitions, ground))
    : [];
  return [...codes, ...inside, ...covered];
}

function soundShape(shape: AreaShape): AreaShape {
  return checkShape(shape).length === 0 ? shape : repairShape(shape);
}

function codeFinding(
  area: AreaDraft,
  at: number,
  theme: AreaTheme,
  kommuneOf: KommuneOfAuthority,
): readonly AreaFinding[] {
  const { cvrKode: cvr, kommunekode: found } = area;
  const expected = cvr === undefined ? undefined : kommuneOf(cvr);
  if (cvr === undefined || found === undefined || expected === undefined || found === expected) return [];
  const data = { area: nameOfArea(area, theme, at), found, cvr, expected };
  return [{ severity: 'error', problem: { code: 'G09-KOMMUNE', data }, areas: [at] }];
}

function insideFinding(
  shape: AreaShape,
  area: string,
  at: number,
  ground: KommuneGround & { readonly ready: ReadyShape },
  { tolerances }: AreaDefinitions,
): readonly AreaFinding[] {
  const { sliverM2: m2, widthM } = tolerances;
  const outside = withoutSlivers(subtractReady(readyShape(shape), [ground.ready]), { m2, widthM });
  if (outside.length === 0) return [];
  const share = shapeAreaM2(outside) / shapeAreaM2(shape);
  const [x, y] = middleOf(outside);
  const data = { area, kommune: ground.name, percent: share * 1e2, x, y };
  const severity = 1 - share < tolerances.insideShare ? 'error' : 'warning';
  return [{ severity, problem: { code: 'G09-OUTSIDE', data }, areas: [at], at: [x, y] }];
}

function coverFindings(
  areas: readonly AreaDraft[],
  shapes: readonly AreaShape[],
  theme: AreaTheme,
  definitions: AreaDefinitions,
  ground: KommuneGround,
): readonly AreaFinding[] {
  const box = boxOf(ground.shape);
  const near = [...areas.keys()].filter((at) => {
    const { kommunekode = ground.code } = areas[at] ?? {};
    return kommunekode === ground.code && boxesMeet(box, boxOf(shapes[at] ?? []));
  });
  return kindsOf(areas, near, theme, definitions).flatMap(({ kind, members }) =>
    gapFindings(
      ground,
      kind,
      members.map((at) => shapes[at] ?? []),
      definitions,
    ),
  );
}

interface Kind {
  readonly kind: string;
  readonly members: readonly number[];
}

// School districts are judged by the grade every place must have; other kinds by their type.
function kindsOf(
  areas: readonly AreaDraft[],
  near: readonly number[],
  { rules, fields }: AreaTheme,
  { codeLists }: AreaDefinitions,
): readonly Kind[] {
  const { grades, typeField = '' } = rules;
  const textOf = (field: string, code: unknown) => {
    const list = codeLists.find((known) => known.id === fields.find((f) => f.name === field)?.codes);
    return list?.codes.find((known) => known.code === code)?.text ?? `${code}`;
  };
  const typeOf = (at: number) => areas[at]?.fields[typeField];
  const types = [...new Set(near.map(typeOf))].filter((type) => type !== grades?.type);
  const byType = types.map((type) => ({
    kind: textOf(typeField, type),
    members: near.filter((at) => typeOf(at) === type),
  }));
  if (!grades || !near.some((at) => typeOf(at) === grades.type)) return byType;
  const first = grades.order.find(([, grade]) => grade === grades.everywhere)?.[0];
  const members = near.filter((at) => {
    const area = areas[at];
    return area && first !== undefined && gradesOf(area, grades)?.includes(first);
  });
  return [...byType, { kind: `${textOf(typeField, grades.type)}, ${textOf(grades.from, first)}`, members }];
}

function gapFindings(
  ground: KommuneGround,
  kind: string,
  shapes: readonly AreaShape[],
  { tolerances }: AreaDefinitions,
): readonly AreaFinding[] {
  const { sliverM2, widthM, gapM2, uncoveredShare } = tolerances;
  const missing = withoutSlivers(subtractShapes(ground.shape, shapes), { m2: sliverM2, widthM });
  const kommune = ground.name;
  const gaps = missing.flatMap((polygon): readonly AreaFinding[] => {
    const m2 = shapeAreaM2([polygon]);
    if (m2 <= gapM2) return [];
    const [x, y] = middleOf([polygon]);
    const problem: ProblemOf = { code: 'G08-GAP', data: { kommune, kind, m2, x, y } };
    return [{ severity: 'warning', problem, areas: [], at: [x, y] }];
  });
  const share = shapeAreaM2(missing) / shapeAreaM2(ground.shape);
  if (share <= uncoveredShare) return gaps;
  const problem: ProblemOf = { code: 'G08-COVER', data: { kommune, kind, permille: share * 1e3 } };
  return [{ severity: 'warning', problem, areas: [] }, ...gaps];
}
