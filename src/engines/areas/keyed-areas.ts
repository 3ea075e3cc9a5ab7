import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaDraft, AreaFinding, AreaVersion } from '../../domain/model/area.ts';
import type { AreaTheme } from '../../domain/model/area-theme.ts';
import { unionShapes } from './combine-shapes.ts';
import type { ReadArea, ReadAreas } from './drafts-from-layer.ts';
import type { ReadLayer } from './files/area-file.ts';
import { cellShape } from './kvadratnet.ts';

const cellColumn = 'kvadratnet';

/**
 * Finds the areas a file is about. A row without geometry is known by objekt_id, noegle, district number or kommunekode
 * and keeps the ground of the current area, or gets that of the kvadratnet cells it names (one id, or several with
 * spaces between). A row with geometry and no identity is the current area with its noegle, else a new one.
 * @throws Problem KV-G29 when a file without geometry has no column to know areas by
 */
export function keyedAreas(
  layer: ReadLayer,
  read: ReadAreas,
  { file, theme, known }: { readonly file: string; readonly theme: AreaTheme; readonly known: readonly AreaVersion[] },
): ReadAreas {
  const bare =
    layer.features.length > 0 &&
    layer.features.every(({ geometry }) => 'shape' in geometry && geometry.shape.length === 0);
  const { numberField } = theme.rules;
  const names = new Set(layer.features.flatMap(({ values }) => Object.keys(values).map((name) => name.toLowerCase())));
  const short = theme.fields.find((field) => field.name === numberField)?.shortName;
  const keys = [
    'objekt_id',
    'noegle',
    ...[numberField, short].filter((name) => name !== undefined),
    'kommunekode',
    cellColumn,
  ];
  const isTable = layer.crs === undefined && bare;
  if (isTable && !keys.some((key) => names.has(key.toLowerCase())))
    throw new Problem('KV-G29', { file, columns: keys });
  const findings: AreaFinding[] = [...read.findings];
  const areas = read.areas.map((area, at): ReadArea => {
    const cells = layer.features[at]?.values[cellColumn];
    if (typeof cells === 'string') return withCells(area, cells, at, findings);
    if (!isTable) return withIdentity(area, known);
    const { key, found, matches } = matchesOf(area.draft, known, numberField);
    const [match] = matches;
    if (match && matches.length === 1)
      return { ...area, draft: overlaid(match, area.draft, layer.features[at]?.values ?? {}) };
    const data = { area: `#${area.row}`, key, found, matches: matches.length };
    findings.push({ severity: 'error', problem: { code: 'KV-G34', data }, areas: [at] });
    return area;
  });
  return { areas, findings };
}

function withCells(area: ReadArea, text: string, at: number, findings: AreaFinding[]): ReadArea {
  const ids = text.split(/[\s,]+/).filter((id) => id !== '');
  const shapes = ids.map((id) => ({ id, shape: cellShape(id) }));
  for (const { id, shape } of shapes) {
    if (shape) continue;
    const data = { area: `#${area.row}`, key: cellColumn, found: id, matches: 0 };
    findings.push({ severity: 'error', problem: { code: 'KV-G34', data }, areas: [at] });
  }
  const shape = unionShapes(shapes.flatMap((cell) => (cell.shape ? [cell.shape] : [])));
  return { ...area, draft: { ...area.draft, shape } };
}

function withIdentity(area: ReadArea, known: readonly AreaVersion[]): ReadArea {
  const { objektId, noegle, kommunekode } = area.draft;
  if (objektId !== undefined || noegle === undefined) return area;
  const same = known.filter((version) => version.noegle === noegle && version.kommunekode === kommunekode);
  const ids = new Set(same.map((version) => version.objektId));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? { ...area, draft: { ...area.draft, objektId: id } } : area;
}

function matchesOf(
  draft: AreaDraft,
  known: readonly AreaVersion[],
  numberField: string | undefined,
): { readonly key: string; readonly found: string; readonly matches: readonly AreaVersion[] } {
  const number = numberField === undefined ? null : (draft.fields[numberField] ?? null);
  const inKommune = known.filter((v) => draft.kommunekode === undefined || v.kommunekode === draft.kommunekode);
  if (draft.objektId !== undefined) {
    const matches = known.filter((version) => version.objektId === draft.objektId);
    return { key: 'objekt_id', found: draft.objektId, matches: matches.slice(-1) };
  }
  if (draft.noegle !== undefined) {
    return { key: 'noegle', found: draft.noegle, matches: inKommune.filter((v) => v.noegle === draft.noegle) };
  }
  if (numberField !== undefined && number !== null) {
    const matches = inKommune.filter((version) => version.fields[numberField] === number);
    return { key: numberField, found: `${number}`, matches };
  }
  const matches = draft.kommunekode === undefined ? [] : inKommune;
  return { key: 'kommunekode', found: `${draft.kommunekode ?? ''}`, matches };
}

// What the row says replaces what is known; what it does not mention stays.
function overlaid(known: AreaVersion, row: AreaDraft, values: Readonly<Record<string, unknown>>): AreaDraft {
  const named = new Set(Object.keys(values).map((name) => name.toLowerCase()));
  const { oprindkode, statuskode, offKode, noegle, note } = row;
  return {
    ...draftOf(known),
    ...(named.has('oprindkode') ? { oprindkode } : {}),
    ...(named.has('statuskode') ? { statuskode } : {}),
    ...(named.has('off_kode') ? { offKode } : {}),
    ...(noegle === undefined ? {} : { noegle }),
    ...(note === undefined ? {} : { note }),
    fields: { ...known.fields, ...row.fields },
  };
}

/** An area as somebody would register it again: the version without what the system filled in. */
export function draftOf(version: AreaVersion): AreaDraft {
  const { versionsId: _, systidFra: __, systidTil: ___, oprettet: ____, brugerId: _____, ...rest } = version;
  const { command: ______, reason: _______, ...draft } = rest;
  return draft;
}
