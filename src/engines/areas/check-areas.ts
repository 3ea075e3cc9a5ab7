import type { ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, Position } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme } from '../../domain/model/area-theme.ts';
import { type CheckOccasion, checkFields } from './check-fields.ts';
import { checkOverlaps } from './check-overlaps.ts';
import { checkShape, type ShapeFault } from './check-shape.ts';
import { boxOf, shapeAreaM2 } from './measure-shape.ts';
import { nameOfArea } from './name-of-area.ts';

/** Problem code of each kind of fault of a shape that has a place. */
const faultCodes = {
  open: 'G01-OPEN',
  short: 'G01-SHORT',
  cross: 'G01-CROSS',
  touch: 'G01-TOUCH',
  edge: 'G01-EDGE',
  hole: 'G01-HOLE',
  nest: 'G01-NEST',
  split: 'G01-SPLIT',
} as const;

/**
 * Checks areas of one theme by every rule that needs nothing but them: shape, place, fields, size, overlaps and grades
 * (G01-G07, G10). Areas with a faulty shape are left out of overlaps, since their ground is not known.
 * @param areas - Current areas, in EPSG:25832. A finding names them by their place in this list.
 * @source geofa.md section 4
 */
export function checkAreas(
  areas: readonly AreaDraft[],
  theme: AreaTheme,
  definitions: AreaDefinitions,
  occasion: CheckOccasion,
): readonly AreaFinding[] {
  const shapes = areas.map((area, at) => shapeFindings(area, at, theme, definitions));
  const whole = new Set(areas.keys().filter((at) => !shapes[at]?.some((finding) => finding.severity === 'error')));
  return [
    ...shapes.flat(),
    ...checkFields(areas, theme, definitions, occasion),
    ...checkOverlaps(areas, whole, theme, definitions),
  ];
}

function shapeFindings(
  area: AreaDraft,
  at: number,
  theme: AreaTheme,
  { tolerances }: AreaDefinitions,
): readonly AreaFinding[] {
  if (theme.geometry === 'none') return [];
  const name = nameOfArea(area, theme, at);
  const faults = checkShape(area.shape);
  if (faults.length > 0) return faults.map((fault) => faultFinding(fault, name, at));
  const box = boxOf(area.shape);
  const outside = cornerOutside(box, tolerances.extent);
  if (outside) {
    const [x, y] = outside;
    const swapped = cornerOutside([box[1], box[0], box[3], box[2]], tolerances.denmark) === undefined;
    const code = swapped ? 'G01-AXES' : 'G01-EXTENT';
    return [{ severity: 'error', problem: { code, data: { area: name, x, y } }, areas: [at], at: outside }];
  }
  return [...sizeFinding(area, at, name, theme), ...denmarkFinding(box, at, name, tolerances.denmark)];
}

function faultFinding({ kind, at: place }: ShapeFault, area: string, at: number): AreaFinding {
  const found = { severity: 'error', areas: [at], ...(place ? { at: place } : {}) } as const;
  if (kind === 'empty') return { ...found, problem: { code: 'G01-EMPTY', data: { area } } };
  if (kind === 'number') return { ...found, problem: { code: 'G01-NUMBER', data: { area } } };
  const [x, y] = place ?? [0, 0];
  return { ...found, problem: { code: faultCodes[kind], data: { area, x, y } } as ProblemOf };
}

function sizeFinding(area: AreaDraft, at: number, name: string, theme: AreaTheme): readonly AreaFinding[] {
  const m2 = shapeAreaM2(area.shape);
  const min = theme.rules.minAreaM2;
  if (m2 >= min) return [];
  return [{ severity: 'error', problem: { code: 'G04-SMALL', data: { area: name, m2, min } }, areas: [at] }];
}

function denmarkFinding(
  box: readonly [number, number, number, number],
  at: number,
  area: string,
  denmark: readonly [number, number, number, number],
): readonly AreaFinding[] {
  const outside = cornerOutside(box, denmark);
  if (!outside) return [];
  const [x, y] = outside;
  return [{ severity: 'warning', problem: { code: 'G01-DENMARK', data: { area, x, y } }, areas: [at], at: outside }];
}

function cornerOutside(
  [west, south, east, north]: readonly [number, number, number, number],
  limits: readonly [number, number, number, number],
): Position | undefined {
  if (west < limits[0] || south < limits[1]) return [west, south];
  return east > limits[2] || north > limits[3] ? [east, north] : undefined;
}
