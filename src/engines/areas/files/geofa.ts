import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaVersion, FieldValue } from '../../../domain/model/area.ts';
import type { AreaTheme } from '../../../domain/model/area-theme.ts';
import { notA, type ReadFeature, type ReadLayer } from './area-file.ts';
import { geometryFrom, memberOf, plainValues, readGeojson } from './geojson.ts';
import { exceptionIn, gmlMultiSurface } from './gml.ts';
import { elementsNamed, parseXml, xmlText } from './parse-xml.ts';

/** Where an object of an import stands beside what was imported before. */
export interface GeofaDelta {
  readonly added: readonly number[];
  readonly changed: readonly number[];
  readonly same: readonly number[];
  /** Identities that are in the store and not in the answer. */
  readonly gone: readonly string[];
}

/**
 * Reads an answer of GeoFA's SQL API: features of GeoJSON, or rows under `data` with a geometry as GeoJSON text. Degrees
 * unless the answer says otherwise.
 * @param srs - Code asked for with `srs`.
 * @throws Problem KV-G37 for a LIMIT error, KV-G38 for COUNT 0, KV-G40 for another, KV-G20 when it is no answer
 */
export function readGeofaAnswer(text: string, file: string, srs = 4326): ReadLayer {
  const answer = parsed(text, file);
  refuseErrors(answer);
  const crs = `EPSG:${srs}`;
  if (Array.isArray(memberOf(answer, 'features'))) {
    const { crs: named, ...layer } = readGeojson(
      JSON.stringify({ type: 'FeatureCollection', ...Object(answer) }),
      file,
    );
    return { ...layer, crs: named === 'CRS84' ? crs : (named ?? crs) };
  }
  const rows = memberOf(answer, 'data');
  if (!Array.isArray(rows)) notA('GeoFA', file, { da: 'svaret har ingen rækker', en: 'the answer has no rows' });
  const features = rows.map((row: unknown, at): ReadFeature => {
    const geometry = memberOf(row, 'geometri');
    const { geometri: _, ...values } = plainValues(row);
    return {
      row: at + 1,
      values,
      geometry: geometryFrom(typeof geometry === 'string' ? parsed(geometry, file) : geometry),
    };
  });
  return { crs, features };
}

/**
 * Judges the answer to something written: how many objects GeoFA says it touched.
 * @throws Problem KV-G37, KV-G38, KV-G39 when fewer were touched than sent, KV-G40
 */
export function checkGeofaWrite(text: string, file: string, sent: number): void {
  const answer = parsed(text, file);
  refuseErrors(answer);
  const affected = memberOf(answer, 'affected_rows');
  if (typeof affected === 'number' && affected !== sent) throw new Problem('KV-G39', { sent, affected });
}

/**
 * How many areas a request file holds.
 * @throws Problem KV-G20 when it is no request
 */
export function countInRequest(text: string, file: string): number {
  const request = parsed(text, file);
  const params = memberOf(request, 'params');
  if (typeof memberOf(request, 'q') === 'string' && Array.isArray(params)) return params.length;
  return notA('GeoFA', file, { da: 'filen er ikke en forespørgsel', en: 'the file is no request' });
}

// The status of the answer is not documented for these errors, so the message tells.
function refuseErrors(answer: unknown): void {
  const message = memberOf(answer, 'message') ?? memberOf(answer, 'error');
  const failed = memberOf(answer, 'success') === false || memberOf(answer, 'error') !== undefined;
  if (!failed) return;
  const detail = typeof message === 'string' ? message : JSON.stringify(message ?? null);
  if (/COUNT 0|LIMIT 0/.test(detail)) throw new Problem('KV-G38', { detail });
  if (/LIMIT/.test(detail)) throw new Problem('KV-G37', { detail });
  throw new Problem('KV-G40', { detail });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notA('GeoFA', file, { da: 'svaret er ikke JSON', en: 'the answer is not JSON' });
  }
}

/** Compares an answer with the areas known, by identity and version: a second import takes only what is new. */
export function geofaDelta(
  answer: readonly { readonly draft: AreaDraft; readonly versionsId?: string }[],
  known: ReadonlyMap<string, string>,
): GeofaDelta {
  const kinds = answer.map(({ draft, versionsId }) => {
    const before = draft.objektId === undefined ? undefined : known.get(draft.objektId);
    if (before === undefined) return 'added';
    return before === versionsId ? 'same' : 'changed';
  });
  const places = (kind: string) => kinds.flatMap((found, at) => (found === kind ? [at] : []));
  const here = new Set(answer.map(({ draft }) => draft.objektId));
  const gone = [...known.keys()].filter((id) => !here.has(id));
  return { added: places('added'), changed: places('changed'), same: places('same'), gone };
}

/** Fields GeoFA fills itself and refuses or ignores from a client. */
const systemFields = ['versions_id', 'systid_fra', 'systid_til', 'oprettet', 'kommunekode'];

/**
 * New areas as a request to GeoFA's SQL API, for review before anything is sent: one statement, a set of parameters for
 * each area, one transaction. Holds no token, user or password.
 * @param user - What GeoFA is to note as `bruger_id`.
 */
export function writeGeofaInsert(areas: readonly AreaVersion[], theme: AreaTheme, user: string): string {
  const fields = writableFields(theme);
  const columns = [...fields.map(({ name }) => name), 'geometri'];
  const places = [...fields.map(({ name }) => `:${name}`), 'st_multi(st_geomfromgeojson(:geometri))'];
  const q = `insert into fkg.${theme.id} (${columns.join(',')}) values (${places.join(',')}) returning objekt_id`;
  const params = areas.map((area) => ({
    ...Object.fromEntries(fields.map(({ name, from }) => [name, from(area, user)])),
    geometri: {
      type: 'MultiPolygon',
      crs: { type: 'name', properties: { name: 'EPSG:25832' } },
      coordinates: area.shape,
    },
  }));
  return `${JSON.stringify({ q, params }, null, 1)}\n`;
}

interface WritableField {
  readonly name: string;
  readonly from: (area: AreaVersion, user: string) => FieldValue;
}

function writableFields(theme: AreaTheme): readonly WritableField[] {
  const common: readonly WritableField[] = [
    { name: 'objekt_id', from: (area) => area.objektId },
    { name: 'cvr_kode', from: (area) => area.cvrKode ?? null },
    { name: 'bruger_id', from: (_, user) => user },
    { name: 'oprindkode', from: (area) => area.oprindkode },
    { name: 'statuskode', from: (area) => area.statuskode },
    { name: 'off_kode', from: (area) => area.offKode },
    { name: 'noegle', from: (area) => area.noegle ?? null },
    { name: 'note', from: (area) => area.note ?? null },
  ];
  const own = theme.fields.filter((field) => field.textOf === undefined && !systemFields.includes(field.name));
  return [...common, ...own.map(({ name }): WritableField => ({ name, from: (area) => area.fields[name] ?? null }))];
}

/** What is to be done with an area at GeoFA. */
export interface GeofaChange {
  readonly kind: 'insert' | 'update' | 'delete';
  readonly area: AreaVersion;
}

/**
 * Changes as one WFS-T 1.1.0 transaction, for review before anything is sent.
 * @param namespace - Of the feature types, as GetCapabilities tells it.
 */
export function writeWfsTransaction(
  changes: readonly GeofaChange[],
  theme: AreaTheme,
  { namespace, user }: { readonly namespace: string; readonly user: string },
): string {
  const name = `fkg:${theme.id}`;
  const filterOf = ({ objektId }: AreaVersion) =>
    `<ogc:Filter><ogc:FeatureId fid="${theme.id}.${xmlText(objektId)}"/></ogc:Filter>`;
  const valuesOf = (area: AreaVersion) =>
    writableFields(theme).flatMap((field) => {
      const value = field.from(area, user);
      return value === null ? [] : [{ name: field.name, value: xmlText(value) }];
    });
  const actions = changes.map(({ kind, area }) => {
    if (kind === 'delete') return `<wfs:Delete typeName="${name}">${filterOf(area)}</wfs:Delete>`;
    const geometry = gmlMultiSurface(area.shape, `g-${area.objektId}`).replaceAll(/ gml:id="[^"]*"/g, '');
    if (kind === 'insert') {
      const values = valuesOf(area).map((field) => `<fkg:${field.name}>${field.value}</fkg:${field.name}>`);
      const content = `${values.join('')}<fkg:geometri>${geometry}</fkg:geometri>`;
      return `<wfs:Insert><${name}>${content}</${name}></wfs:Insert>`;
    }
    const values = valuesOf(area).filter((field) => field.name !== 'objekt_id');
    const properties = [...values, { name: 'geometri', value: geometry }].map(
      (field) => `<wfs:Property><wfs:Name>${field.name}</wfs:Name><wfs:Value>${field.value}</wfs:Value></wfs:Property>`,
    );
    return `<wfs:Update typeName="${name}">${properties.join('')}${filterOf(area)}</wfs:Update>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<wfs:Transaction service="WFS" version="1.1.0" xmlns:wfs="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gml="http://www.opengis.net/gml" xmlns:fkg="${xmlText(namespace)}">`,
    ...actions,
    '</wfs:Transaction>',
    '',
  ].join('\n');
}

/**
 * Judges the answer to a transaction.
 * @throws Problem KV-G39 when fewer were touched than sent, KV-G37, KV-G38, KV-G40 for what GeoFA refused
 */
export function checkWfsAnswer(text: string, file: string, sent: number): void {
  const root = parseXml(text, file);
  const failed = exceptionIn(root);
  if (failed !== undefined) refuseErrors({ success: false, message: failed });
  const counts = ['totalInserted', 'totalUpdated', 'totalDeleted'].flatMap((name) =>
    elementsNamed(root, name).map((element) => Number(element.text)),
  );
  if (counts.length === 0) notA('WFS-T', file, { da: 'svaret har ingen optælling', en: 'the answer has no totals' });
  const affected = counts.reduce((sum, count) => sum + count, 0);
  if (affected !== sent) throw new Problem('KV-G39', { sent, affected });
}
