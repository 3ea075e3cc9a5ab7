import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { areaDefinitions } from '../../domain/definitions/geofa/index.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AreaVersion, FieldValue, FieldValues } from '../../domain/model/area.ts';
import type { KeptSideRow, SideRow, SideRows, SideTableId } from '../../domain/model/area-store.ts';
import type { SideTable, ThemeField } from '../../domain/model/area-theme.ts';
import { fieldFindings } from '../../engines/areas/check-fields.ts';
import { notA } from '../../engines/areas/files/area-file.ts';
import { readCsv } from '../../engines/areas/files/csv.ts';
import type { RowFinding } from '../../engines/areas/observations/read-cells.ts';
import { reviseParcels } from '../../engines/areas/revise-parcels.ts';
import { visibleTo } from '../../engines/areas/visible-areas.ts';
import { areaViewerOf } from '../access/area-viewer-of.ts';
import { mayChangeAreas } from '../access/may-change-areas.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { parcelTable } from './listed-parcels.ts';

/** What an import of side rows did. */
export interface ImportedSideRows {
  readonly written: boolean;
  readonly rows: number;
  readonly added: number;
  /** Rows that were there already. */
  readonly same: number;
  readonly findings: readonly RowFinding[];
}

const tables = areaDefinitions.themes.flatMap(({ sideTables = [] }) => sideTables);

/**
 * Imports rows that belong to areas without being their ground (parcels, names, lineage) from a CSV file with the columns of
 * the table, whole or not at all. Rows that are there already are left alone. Names and lineage are added to; a list of
 * parcels ends the one before it from its first day on, and what it ended can be read as known.
 * @throws Problem KV-G20 when the file cannot be read, KV-G27 for a table that is none, KV-A1 without a right to the areas
 */
export async function importSideRows(
  context: AppContext,
  reader: Reader,
  path: string,
  asked: string,
): Promise<ImportedSideRows> {
  const table = tables.find(({ id }) => id === asked);
  if (!table) throw new Problem('KV-G27', { found: asked, valid: tables.map(({ id }) => id) });
  const file = basename(path);
  const missing = { da: 'filen findes ikke', en: 'the file does not exist' };
  const text = await readFile(path, 'utf8').catch(() => notA('CSV', file, missing));
  const at = context.clock();
  const filter = visibleTo(areaViewerOf(reader, at.slice(0, 10)));
  const areas = new Map((await context.state.areas({ filter })).map((area) => [area.objektId, area]));
  const read = readCsv(text, file).features.map(({ row, values }) => ({ row, values: valuesOf(values, table) }));
  const findings = read.flatMap(({ row, values }) => faultsOf(row, values, table, areas));
  const named = read.flatMap(({ values }) => areasNamed(values, table).flatMap((id) => areas.get(id) ?? []));
  const verdict = mayChangeAreas(reader, new Set(named.map(({ kommunekode }) => kommunekode)), at.slice(0, 10));
  await logUse(context, reader, { action: 'area', object: `${table.id} ${file}` }, verdict);
  if (!verdict.allowed) throw new Problem('KV-A1', { what: { da: 'ændre disse områder', en: 'change these areas' } });
  const id = table.id as SideTableId;
  const kept = (await context.state.sideRowHistory(id, filter)).filter(({ endedAt }) => endedAt === undefined);
  const known = new Set(kept.map(({ row }) => markOf(row, table)));
  const told = read.map(({ values }) => sideRowOf(values));
  const written = findings.length === 0;
  const change =
    id === parcelTable ? revisedLists(told, kept) : { rows: told.filter((row) => !known.has(markOf(row, table))) };
  const { rows, end = [] } = change;
  if (written && rows.length + end.length > 0) await context.state.addSideRows({ table: id, at, ...change });
  const added = told.filter((row) => rows.includes(row)).length;
  return { written, rows: read.length, added, same: read.length - added, findings };
}

// A file of parcels holds the whole list of each area it names, from the first day it gives one on.
function revisedLists(told: readonly SideRow[], kept: readonly KeptSideRow[]): Pick<SideRows, 'rows' | 'end'> {
  const lists = [...Map.groupBy(told, ({ objekt_id: id }) => id)].map(([objektId, list]) => {
    const [from = ''] = list.map(({ gyldig_fra: first }) => `${first ?? ''}`).sort();
    const current = kept.filter(({ row }) => row.objekt_id === objektId);
    return reviseParcels(current, list, { from });
  });
  return { rows: lists.flatMap(({ rows }) => rows), end: lists.flatMap(({ end }) => end) };
}

function valuesOf(values: FieldValues, { fields }: SideTable): FieldValues {
  return Object.fromEntries(fields.map((field) => [field.name, valueFor(field, values[field.name] ?? null)]));
}

function valueFor({ type }: ThemeField, value: FieldValue): FieldValue {
  if (value === null) return null;
  if (type === 'int') return /^-?\d+$/.test(`${value}`) ? Number(value) : value;
  return type === 'uuid' ? `${value}`.toLowerCase() : value;
}

function areasNamed(values: FieldValues, { fields }: SideTable): readonly string[] {
  return fields.flatMap(({ name, type }) => (type === 'uuid' && values[name] ? [`${values[name]}`] : []));
}

function faultsOf(
  row: number,
  values: FieldValues,
  table: SideTable,
  areas: ReadonlyMap<string, AreaVersion>,
): readonly RowFinding[] {
  const faults = table.fields.flatMap((field): readonly RowFinding[] =>
    fieldFindings(`#${row}`, field, values[field.name] ?? null, areaDefinitions, 'new').map(([, problem]) => ({
      row,
      problem,
    })),
  );
  const unknown = areasNamed(values, table).filter((id) => !areas.has(id));
  const column = table.fields.find(({ type }) => type === 'uuid')?.name ?? '';
  return [
    ...faults,
    ...unknown.map((found) => ({ row, problem: { code: 'KV-I3' as const, data: { row, column, found, matches: 0 } } })),
  ];
}

function sideRowOf(values: FieldValues): SideRow {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function markOf(row: SideRow, { fields }: SideTable): string {
  return JSON.stringify(fields.map(({ name }) => row[name] ?? null));
}
