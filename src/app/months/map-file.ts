import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { observation9004 } from '../../domain/definitions/geofa/observation-9004.ts';
import { observedIndicators } from '../../domain/definitions/geofa/observed-indicators.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { ColumnMapping, MappedFigure } from '../../domain/model/column-mapping.ts';
import { columnsRead, mapColumns } from '../../engines/areas/observations/map-columns.ts';
import type { ReadObservations } from '../areas/read-observation-file.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

const fields = [
  ...['noegle', 'omraade_navn', 'periode'],
  ...observation9004.fields.map(({ name }) => name).filter((name) => !name.startsWith('periode_')),
  'off_kode',
];
const figureFields = ['indikator', 'definition_id', 'taeller', 'naevner', 'vaerdi'];

/**
 * The mapping asked for: a saved one by name, or one in a JSON file, which `save` keeps under a name.
 * @throws Problem KV-L45 when there is none of the name, KV-L46 when the file is no mapping
 */
export async function mappingAsked(
  context: AppContext,
  reader: Reader,
  file: string,
  asked: string | undefined,
  save: string | undefined,
): Promise<ColumnMapping | undefined> {
  if (asked === undefined) return undefined;
  const mapping = asked.endsWith('.json') ? await mappingIn(asked, save ?? asked) : await savedMapping(context, asked);
  if (save !== undefined) {
    await logUse(
      context,
      reader,
      { action: 'months', object: `mapping ${save} ${file}` },
      { allowed: true, rule: 'own' },
    );
    await context.state.saveMapping({ ...mapping, name: save }, { at: context.clock(), by: reader.id });
  }
  return mapping;
}

async function savedMapping({ state }: AppContext, name: string): Promise<ColumnMapping> {
  const all = await state.mappings();
  const found = all.find((one) => one.name === name);
  if (!found) throw new Problem('KV-L45', { name, known: all.map((one) => one.name) });
  return found;
}

async function mappingIn(path: string, name: string): Promise<ColumnMapping> {
  const text = await readFile(resolve(path), 'utf8').catch(() => '');
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    throw new Problem('KV-L46', { name: path, where: 'JSON', valid: ['columns', 'fixed', 'figures', 'numbers'] });
  }
  return checkMapping(told, name);
}

/** A mapping out of what a person wrote. @throws Problem KV-L46 with the place that cannot be used */
export function checkMapping(told: unknown, name: string): ColumnMapping {
  const wrong = (where: string, valid: readonly string[]): never => {
    throw new Problem('KV-L46', { name, where, valid });
  };
  const parts = ['columns', 'fixed', 'figures', 'only', 'numbers', 'name'];
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return wrong('{ }', parts);
  const given: Readonly<Record<string, unknown>> = { ...told };
  const unknown = Object.keys(given).find((key) => !parts.includes(key));
  if (unknown !== undefined) return wrong(unknown, parts);
  const texts = (key: string, value: unknown, valid: readonly string[]): Readonly<Record<string, string>> => {
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(key, valid);
    for (const [field, text] of Object.entries(value)) {
      if (!valid.includes(field) || typeof text !== 'string') return wrong(`${key}.${field}`, valid);
    }
    return { ...value };
  };
  const figures = given.figures ?? [];
  if (!Array.isArray(figures)) return wrong('figures', ['[ ]']);
  const numbers = given.numbers ?? 'danish';
  if (numbers !== 'danish' && numbers !== 'point') return wrong('numbers', ['danish', 'point']);
  const read = figures.map((one, at): MappedFigure => texts(`figures[${at}]`, one, figureFields));
  const ids = observedIndicators.map(({ id }) => id);
  const odd = read.find(({ indikator }) => indikator !== undefined && !ids.includes(indikator));
  if (odd) return wrong(`figures.indikator ${odd.indikator}`, ids);
  const only = onlyIn(given.only, wrong);
  return {
    ...{ name, numbers, figures: read },
    ...(only ? { only } : {}),
    columns: texts('columns', given.columns, fields),
    fixed: texts('fixed', given.fixed, fields),
  };
}

function onlyIn(
  told: unknown,
  wrong: (where: string, valid: readonly string[]) => never,
): ColumnMapping['only'] | undefined {
  if (told === undefined) return undefined;
  const shape = ['{ "kolonne": ["værdi"] }'];
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return wrong('only', shape);
  const lists = Object.entries(told).map(([column, valid]): readonly [string, readonly string[]] => {
    if (!Array.isArray(valid) || !valid.every((one) => typeof one === 'string')) return wrong(`only.${column}`, shape);
    return [column, valid];
  });
  return Object.fromEntries(lists);
}

/** A file's rows through a mapping. @throws Problem KV-L47 when the file lacks columns it reads */
export function mappedRows(file: string, { rows }: ReadObservations, mapping: ColumnMapping): ReadObservations {
  const found = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))];
  const missing = columnsRead(mapping).filter((column) => !found.includes(column));
  if (missing.length > 0) throw new Problem('KV-L47', { file, mapping: mapping.name, missing, found });
  return { rows: mapColumns(rows, mapping), numbers: mapping.numbers };
}
