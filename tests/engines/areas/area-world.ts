import { areaDefinitions } from '../../../src/domain/definitions/geofa/index.ts';
import { must } from '../../../src/domain/kernel/invariant.ts';
import type { AreaDraft, AreaFinding, AreaPolygon, AreaShape, FieldValues } from '../../../src/domain/model/area.ts';
import type { AreaTheme } from '../../../src/domain/model/area-theme.ts';

/** A rectangle's ring near Herning, counter-clockwise, from its lower left corner, in metres. */
export function ring(x: number, y: number, width: number, height = width): AreaPolygon[number] {
  const [left, low] = [498_000 + x, 6_221_000 + y];
  const [right, top] = [left + width, low + height];
  return [
    [left, low],
    [right, low],
    [right, top],
    [left, top],
    [left, low],
  ];
}

/** A rectangle near Herning. */
export function square(x: number, y: number, width: number, height = width): AreaShape {
  return [[ring(x, y, width, height)]];
}

/** The theme with a code. */
export function themeOf(code: number): AreaTheme {
  return must(
    areaDefinitions.themes.find((theme) => theme.code === code),
    `theme ${code}`,
  );
}

/** An area of Herning Kommune, as somebody would register it. */
export function area(theme: number, shape: AreaShape, fields: FieldValues, more: Partial<AreaDraft> = {}): AreaDraft {
  const head = { cvrKode: 29189919, kommunekode: 657, oprindkode: 2, statuskode: 3, offKode: 1 };
  return { theme, ...head, fields, shape, ...more };
}

/** A basisdistrikt. */
export function district(nr: number, shape: AreaShape, more: Partial<AreaDraft> = {}): AreaDraft {
  const fields = { prog_distrikt_nr: nr, prog_distrikt_navn: `Distrikt ${nr}`, prog_distrikt_type_kode: 11 };
  return area(5713, shape, fields, more);
}

/** A school district from one grade code to another. */
export function school(nr: number, shape: AreaShape, from: number, to: number): AreaDraft {
  const grades = { starttrin_kode: from, sluttrin_kode: to };
  return area(5710, shape, { udd_distrikt_nr: nr, udd_distrikt_type_kode: 5, ...grades });
}

/** Findings as short lines: severity, code, areas. */
export function told(findings: readonly AreaFinding[]): string[] {
  return findings.map((f) => `${f.severity} ${f.problem.code} ${f.areas.join('+')}`.trim());
}
