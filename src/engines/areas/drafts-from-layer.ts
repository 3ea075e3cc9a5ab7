import { Problem, type ProblemOf } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, AreaShape, FieldValue, FieldValues } from '../../domain/model/area.ts';
import type { AreaDefinitions, AreaTheme, ThemeField } from '../../domain/model/area-theme.ts';
import { checkShape } from './check-shape.ts';
import { repairShape } from './combine-shapes.ts';
import type { ReadFeature, ReadLayer } from './files/area-file.ts';
import { counterClockwise } from './files/geojson.ts';
import { joinBorderPieces } from './join-border-pieces.ts';
import { mapPositions, ringAreaM2, shapeAreaM2 } from './measure-shape.ts';
import { nameOfArea } from './name-of-area.ts';
import { type CrsName, crsFromName, crsNames, shapeToUtm32 } from './project.ts';

/** How a layer is to be read. */
export interface LayerReading {
  readonly file: string;
  readonly theme: AreaTheme;
  readonly definitions: AreaDefinitions;
  /** Coordinate system the user says the file is in; wins over what the file says. */
  readonly crs?: CrsName;
  /** Faulty shapes are mended, with a note. */
  readonly repair: boolean;
  /** Authority and kommune of areas that name none. */
  readonly fallback: { readonly cvrKode?: number; readonly kommunekode?: number };
  /** Kommune of an authority. */
  readonly kommuneOf: (cvr: number) => number | undefined;
}

/** A row of a file as an area, with the version it was when the file was written. */
export interface ReadArea {
  readonly row: number;
  readonly draft: AreaDraft;
  readonly versionsId?: string;
}

/** Areas of a file, and what was corrected or is wrong; `areas` of a finding are places in the list. */
export interface ReadAreas {
  readonly areas: readonly ReadArea[];
  readonly findings: readonly AreaFinding[];
}

/**
 * Turns the rows of a file into areas in EPSG:25832: fields known by their name or short name, texts of numbers as
 * numbers, heights dropped, rings turned, and with leave faulty shapes mended, each told with a note.
 * @throws Problem KV-G22 when the coordinate system is not known, KV-G23 when it is one we do not read
 */
export function draftsFromLayer(layer: ReadLayer, reading: LayerReading): ReadAreas {
  const crs = crsOfLayer(layer, reading);
  const areas: ReadArea[] = [];
  const findings: AreaFinding[] = [];
  const seen = new Map<string, number>();
  for (const [at, feature] of layer.features.entries()) {
    const values = namedValues(feature.values, reading);
    const area = { ...commonOf(values, reading), shape: [] };
    const { shape, notes } = shapeOf(feature, layer, crs, reading, nameOfArea(area, reading.theme, feature.row - 1));
    const draft = { ...area, shape };
    findings.push(...notes.map((note) => ({ ...note, areas: [at] })), ...twice(draft, feature, at, seen, reading));
    const version = values.versions_id;
    areas.push({
      row: feature.row,
      draft,
      ...(typeof version === 'string' ? { versionsId: version.toLowerCase() } : {}),
    });
  }
  return { areas, findings };
}

/**
 * The coordinate system a layer is in: as told, else as its file says.
 * @throws Problem KV-G22 when it is not known, KV-G23 when it is one we do not read
 */
export function crsOfLayer(layer: ReadLayer, { file, crs }: Pick<LayerReading, 'file' | 'crs'>): CrsName {
  if (crs !== undefined) return crs;
  const shapes = layer.features.flatMap(({ geometry }) => ('shape' in geometry ? [geometry.shape] : []));
  const somewhere = shapes.some((shape) => shape.length > 0);
  if (layer.crs === undefined) {
    if (somewhere) throw new Problem('KV-G22', { file });
    return '25832';
  }
  const named = crsFromName(layer.crs);
  if (!named) throw new Problem('KV-G23', { file, found: layer.crs, valid: crsNames.map((name) => `EPSG:${name}`) });
  // A GeoJSON file without a crs member is in degrees by its standard; numbers that are none are a question, not a guess.
  if (named === 'CRS84' && shapes.some((shape) => !inDegrees(shape))) throw new Problem('KV-G22', { file });
  return named;
}

function inDegrees(shape: AreaShape): boolean {
  return shape.flat(2).every(([x, y]) => !(Math.abs(x) > 180 || Math.abs(y) > 90));
}

type Note = Omit<AreaFinding, 'areas'>;

function shapeOf(
  { geometry }: ReadFeature,
  { ringRule }: ReadLayer,
  crs: CrsName,
  { repair }: LayerReading,
  area: string,
): { readonly shape: AreaShape; readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const tell = (severity: Note['severity'], problem: ProblemOf) => notes.push({ severity, problem });
  if ('found' in geometry) {
    tell('error', { code: 'G01-TYPE', data: { area, found: geometry.found } });
    return { shape: [], notes };
  }
  const [first] = geometry.shape.flat(2);
  if (first && crs === '25832' && inDegrees(geometry.shape)) {
    tell('error', { code: 'G01-DEGREES', data: { area, x: first[0], y: first[1] } });
  }
  if (geometry.heights) tell('note', { code: 'G01-3D', data: { area } });
  if (ringRule && geometry.shape.some(runsWrong)) tell('note', { code: 'G01-RINGS', data: { area } });
  const finite = geometry.shape.flat(2).every(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const whole = repair ? joinBorderPieces(geometry.shape) : geometry.shape;
  if (whole !== geometry.shape) tell('note', { code: 'G01-JOINED', data: { area } });
  const projected = counterClockwise(finite ? shapeToUtm32(whole, crs) : mapPositions(whole, (p) => p));
  const shape = withoutTwins(projected);
  if (!repair || shape.length === 0 || !finite || checkShape(shape).length === 0) return { shape, notes };
  const mended = repairShape(shape);
  tell('note', { code: 'G01-REPAIRED', data: { area, after: shapeAreaM2(mended) } });
  return { shape: mended, notes };
}

function runsWrong(polygon: AreaShape[number]): boolean {
  return polygon.some((ring, at) => ringAreaM2(ring) < 0 === (at === 0));
}

// Points that fall on each other at a millimetre are one.
function withoutTwins(shape: AreaShape): AreaShape {
  return shape.map((polygon) =>
    polygon.map((ring) => ring.filter(([x, y], i) => i === 0 || ring[i - 1]?.[0] !== x || ring[i - 1]?.[1] !== y)),
  );
}

function twice(
  draft: AreaDraft,
  { row }: ReadFeature,
  at: number,
  seen: Map<string, number>,
  { theme }: LayerReading,
): readonly AreaFinding[] {
  if (draft.objektId === undefined) return [];
  const key = `${draft.objektId} ${draft.gyldigFra ?? ''}`;
  const first = seen.get(key);
  seen.set(key, first ?? row);
  if (first === undefined) return [];
  const data = { area: nameOfArea(draft, theme, row - 1), id: draft.objektId, first };
  return [{ severity: 'error', problem: { code: 'KV-G28', data }, areas: [at] }];
}

/** Values under their Feltnavn: a file may have the name or the short name, in any case of letters. */
function namedValues(values: FieldValues, { theme, definitions }: LayerReading): FieldValues {
  const given = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]));
  const fields = [...definitions.commonFields, ...theme.fields];
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, FieldValue])[] => {
      const names = [field.name, field.shortName, ...(field.alsoReadAs ?? [])].map((name) => name.toLowerCase());
      const found = names.find((name) => given.has(name));
      return found === undefined ? [] : [[field.name, valueFor(field, given.get(found) ?? null)]];
    }),
  );
}

function valueFor({ type }: ThemeField, value: FieldValue): FieldValue {
  if (value === null || value === '') return null;
  if (type === 'int' || type === 'decimal') {
    const text = `${value}`.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2');
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : value;
  }
  const text = `${value}`.trim();
  if (type === 'uuid') return text.toLowerCase().replace(/^\{(.*)\}$/, '$1');
  return type === 'date'
    ? text.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1').replace(/^(\d{4})\/(\d\d)\/(\d\d)$/, '$1-$2-$3')
    : text;
}

function commonOf(
  values: FieldValues,
  { theme, definitions, fallback, kommuneOf }: LayerReading,
): Omit<AreaDraft, 'shape'> {
  const number = (name: string) => (typeof values[name] === 'number' ? { [name]: values[name] } : {})[name];
  const text = (name: string) => (values[name] === null || values[name] === undefined ? undefined : `${values[name]}`);
  const code = (name: string) =>
    number(name) ?? definitions.commonFields.find((field) => field.name === name)?.fallback ?? 0;
  const cvrKode = number('cvr_kode') ?? fallback.cvrKode;
  const kommunekode =
    number('kommunekode') ?? (cvrKode === undefined ? undefined : kommuneOf(cvrKode)) ?? fallback.kommunekode;
  const own = theme.fields.filter((field) => field.textOf === undefined && !field.name.startsWith('gyldig_'));
  return {
    theme: theme.code,
    ...given('objektId', text('objekt_id')),
    ...given('cvrKode', cvrKode),
    ...given('kommunekode', kommunekode),
    oprindkode: code('oprindkode'),
    statuskode: code('statuskode'),
    offKode: code('off_kode'),
    ...given('noegle', text('noegle')),
    ...given('note', text('note')),
    ...given('gyldigFra', text('gyldig_fra')),
    ...given('gyldigTil', text('gyldig_til')),
    fields: Object.fromEntries(own.flatMap(({ name }) => (values[name] == null ? [] : [[name, values[name] ?? null]]))),
  };
}

function given<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}
