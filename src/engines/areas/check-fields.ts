import type { ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, AreaVersion, FieldValue } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme, ThemeField } from '../../domain/model/area-theme.ts';
import { nameOfArea } from './name-of-area.ts';

/** Where areas are judged: new ones may not have retired codes, imported ones get a warning. */
export type CheckOccasion = 'new' | 'import';

type Severity = AreaFinding['severity'];

/**
 * Fields of areas of one theme: obligatory ones filled, codes in their lists, numbers and texts within bounds, dates in
 * order (G02, G03, G10). Where in the list of areas a finding belongs is told by `areas`.
 * @source geofa.md section 4
 */
export function checkFields(
  areas: readonly (AreaDraft | AreaVersion)[],
  theme: AreaTheme,
  definitions: AreaDefinitions,
  occasion: CheckOccasion,
): readonly AreaFinding[] {
  return areas.flatMap((area, at) => {
    const name = nameOfArea(area, theme, at);
    const find = (severity: Severity, problem: ProblemOf): AreaFinding => ({ severity, problem, areas: [at] });
    const own = theme.fields.flatMap((field) => {
      const value = fieldValueOf(area, field);
      return fieldFindings(name, field, value, definitions, occasion).map(([severity, problem]) =>
        find(severity, problem),
      );
    });
    const common = commonValues(area).flatMap(([fieldName, value]) => {
      const field = definitions.commonFields.find((f) => f.name === fieldName);
      if (!field) return [];
      return fieldFindings(name, field, value, definitions, occasion).map(([severity, problem]) =>
        find(severity, problem),
      );
    });
    return [...common, ...own, ...orderOfDates(area, name).map((problem) => find('error', problem))];
  });
}

function fieldValueOf(area: AreaDraft, field: ThemeField): FieldValue {
  if (field.name === 'gyldig_fra') return area.gyldigFra ?? null;
  if (field.name === 'gyldig_til') return area.gyldigTil ?? null;
  return area.fields[field.name] ?? null;
}

function commonValues(area: AreaDraft): readonly (readonly [string, FieldValue])[] {
  return [
    ['objekt_id', area.objektId ?? null],
    ['cvr_kode', area.cvrKode ?? null],
    ['kommunekode', area.kommunekode ?? null],
    ['oprindkode', area.oprindkode],
    ['statuskode', area.statuskode],
    ['off_kode', area.offKode],
    ['noegle', area.noegle ?? null],
    ['note', area.note ?? null],
  ];
}

/** A fault of a value and how bad it is. */
export type Found = readonly [Severity, ProblemOf];

/** What is wrong with one value of a field: missing, of another type, out of bounds, or no code of its list. */
export function fieldFindings(
  area: string,
  field: ThemeField,
  value: FieldValue,
  definitions: AreaDefinitions,
  occasion: CheckOccasion,
): readonly Found[] {
  if (value === null || value === '') {
    if (field.kind !== 'O') return [];
    const valid = codesOf(field, definitions);
    const data = { area, field: field.name, ...(valid.length === 0 ? {} : { valid }) };
    return [['error', { code: 'G03-MISSING', data }]];
  }
  const wrong = typeProblem(area, field, value) ?? boundProblem(area, field, value);
  return wrong ? [['error', wrong]] : codeFindings(area, field, value, definitions, occasion);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function typeProblem(area: string, field: ThemeField, value: string | number): ProblemOf | undefined {
  const { type } = field;
  if (type === 'text' || fitsType(type, value)) return undefined;
  return { code: 'G03-TYPE', data: { area, field: field.name, found: `${value}`, wanted: type } };
}

function fitsType(type: Exclude<ThemeField['type'], 'text'>, value: string | number): boolean {
  switch (type) {
    case 'int':
      return Number.isInteger(value);
    case 'decimal':
      return Number.isFinite(value);
    case 'uuid':
      return uuid.test(`${value}`.toLowerCase());
    case 'date':
      return isDay(`${value}`);
    case 'timestamp':
      return !Number.isNaN(Date.parse(`${value}`));
  }
}

/** Whether a text is a day that exists, written as ISO 8601. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

function boundProblem(area: string, field: ThemeField, value: string | number): ProblemOf | undefined {
  const [from, to] = field.range ?? [-Infinity, Infinity];
  if (typeof value === 'number' && (value < from || value > to)) {
    return { code: 'G03-RANGE', data: { area, field: field.name, found: `${value}`, from, to } };
  }
  const length = [...`${value}`].length;
  if (field.length !== undefined && length > field.length) {
    return { code: 'G03-LENGTH', data: { area, field: field.name, length, max: field.length } };
  }
  if (field.pattern !== undefined && !new RegExp(field.pattern, 'u').test(`${value}`)) {
    return { code: 'G03-FORM', data: { area, field: field.name, found: `${value}`, pattern: field.pattern } };
  }
  return undefined;
}

function codeFindings(
  area: string,
  field: ThemeField,
  value: string | number,
  { codeLists }: AreaDefinitions,
  occasion: CheckOccasion,
): readonly Found[] {
  const list = codeLists.find((known) => known.id === field.codes);
  if (!list) return [];
  const found = `${value}`;
  const code = list.codes.find((known) => known.code === value);
  if (!code) {
    if (list.open) return [];
    const valid = codesOf(field, { codeLists });
    return [['error', { code: 'G02-CODE', data: { area, field: field.name, found, list: list.id, valid } }]];
  }
  if (code.active) return [];
  const severity = occasion === 'new' ? 'error' : 'warning';
  return [[severity, { code: 'G02-RETIRED', data: { area, field: field.name, found, list: list.id } }]];
}

function codesOf(field: ThemeField, { codeLists }: Pick<AreaDefinitions, 'codeLists'>): readonly string[] {
  const list = codeLists.find((known) => known.id === field.codes);
  return (list?.codes ?? []).filter((known) => known.active).map((known) => `${known.code} ${known.text}`);
}

function orderOfDates(area: AreaDraft | AreaVersion, name: string): readonly ProblemOf[] {
  const problems: ProblemOf[] = [];
  const { gyldigFra: from, gyldigTil: to } = area;
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ code: 'G10-GYLDIG', data: { area: name, from, to } });
  }
  if ('systidFra' in area && area.systidTil !== undefined && area.systidTil <= area.systidFra) {
    problems.push({ code: 'G10-SYSTID', data: { area: name, from: area.systidFra, to: area.systidTil } });
  }
  return problems;
}
