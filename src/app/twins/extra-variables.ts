import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { decimalsOf, unitOf } from '../../domain/model/figure-look.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import type { OwnTwinVariable } from '../../domain/model/twin-question.ts';
import type { TwinVariableDefinition } from '../../domain/model/twin-variable.ts';
import { rowOfPlaces } from '../../engines/query/row-of-places.ts';
import type { ReleasedColumn } from '../../engines/twins/released-columns.ts';
import { columnsWith } from './columns-when-asked.ts';
import { columnOfYear, shownInYear, type TwinPopulation, yearsOf } from './twin-population.ts';

// `T05.K1`, a row of a table, or of one of its measures: `T17.MEDIAN.n`.
const tableKey = /^(T\d{2})\.([A-Za-z0-9_]+)(?:\.([a-z_0-9]+))?$/;
const keptColumns = 24;
const kept = new WeakMap<TwinPopulation, Map<string, Partial<ReleasedColumn>>>();

/** Whether one of the variables is a row of a resident table, which the public does not see of an afdeling. */
export function needsRights(variables: readonly OwnTwinVariable[]): boolean {
  return variables.some(({ key }) => tableKey.test(baseOf(key)));
}

/** Whether a text can be the key of a row of a table; which rows there are, a release tells. */
export function isTableKey(key: string): boolean {
  return tableKey.test(key);
}

/** A key without its year: `ie@2024` is `ie`. */
export function baseOf(key: string): string {
  return key.split('@')[0] ?? key;
}

/** The year of a key, undefined of the newest. */
export function yearOfKey(key: string): number | undefined {
  const [, year] = key.split('@');
  return year === undefined ? undefined : Number(year);
}

/**
 * A population with the variables chosen that it has not by itself: rows of standard tables, and earlier years of any
 * variable. Socio-economic values stay hidden where the gate of the twin table hides them.
 * @throws Problem KV-N16 on a row that no table has, KV-N22 on a year the release does not hold
 */
export function populationWith(
  content: ReleaseContent,
  base: TwinPopulation,
  chosen: readonly OwnTwinVariable[],
): TwinPopulation {
  const extra = chosen.filter(({ key }) => !base.columns.has(key) && (key.includes('@') || isTableKey(key)));
  if (extra.length === 0) return base;
  const columns = new Map<string, Float64Array>();
  const bands = new Map<string, Float64Array>();
  const shownBefore = new Map(base.shownBefore);
  const definitions = extra.map(({ key }) => {
    const definition = extraDefinition(content, base, key);
    const { values, band } = columnKept(content, base, definition);
    if (!values || values.every(Number.isNaN)) throw noYear(content, base, definition);
    columns.set(key, values);
    if (band) bands.set(key, band);
    const year = yearOfKey(key);
    if (year !== undefined && !isTableKey(baseOf(key))) shownBefore.set(key, shownInYear(content, base, year));
    return definition;
  });
  return {
    ...base,
    variables: [...base.variables, ...definitions],
    columns: columnsWith(base.columns, columns),
    bands: columnsWith(base.bands, bands),
    shownBefore,
  };
}

/** What a chosen variable is called and how it is shown, whether or not its values may be asked for. @throws Problem KV-N16 */
export function extraDefinition(content: ReleaseContent, base: TwinPopulation, key: string): TwinVariableDefinition {
  const year = yearOfKey(key);
  const plain = base.variables.find((variable) => variable.key === baseOf(key)) ?? tableVariable(content, baseOf(key));
  if (!plain) throw new Problem('KV-N16', { found: key, valid: base.variables.map((one) => one.key).join(', ') });
  if (year === undefined) return plain;
  const { name, phrase } = plain;
  return {
    ...plain,
    key,
    name: { da: `${name.da} ${year}`, en: `${name.en} ${year}` },
    phrase: { da: `${phrase.da} i ${year}`, en: `${phrase.en} in ${year}` },
  };
}

/** Rows of the standard tables that can be variables, table by table: each by its per cent where it has one. */
export function tableVariables({ definitions, tables }: ReleaseContent): readonly {
  readonly table: TableDefinition;
  readonly variables: readonly TwinVariableDefinition[];
}[] {
  return definitions
    .filter(({ id }) => tables.has(id))
    .map((table) => ({ table, variables: table.rows.flatMap((row) => rowVariable(table, row.code) ?? []) }));
}

function tableVariable({ definitions, tables }: ReleaseContent, key: string): TwinVariableDefinition | undefined {
  const [, id, code, measure] = tableKey.exec(key) ?? [];
  const table = definitions.find((one) => one.id === id && tables.has(one.id));
  return table && rowVariable(table, code ?? '', measure);
}

function rowVariable(table: TableDefinition, code: string, asked?: string): TwinVariableDefinition | undefined {
  const row = table.rows.find((one) => one.code === code);
  if (!row) return undefined;
  const has = table.measures.filter(({ id }) => row.values[id] !== undefined);
  const usual = has.find(({ id }) => id === 'pct' && !row.total) ?? has[0];
  const measure = asked === undefined ? usual : has.find(({ id }) => id === asked);
  if (!measure) return undefined;
  return {
    key: `${table.id}.${code}${asked === undefined ? '' : `.${asked}`}`,
    name: { da: `${row.label.da} (${table.id})`, en: `${row.label.en} (${table.id})` },
    phrase: { da: `»${row.label.da}«`, en: `“${row.label.en}”` },
    unit: unitOf(row, measure),
    format: 'number',
    decimals: decimalsOf(row, measure),
    levels: ['organisation', 'afdeling'],
    basis: 'other',
    source: { kind: 'table', table: table.id, row: code, measure: measure.id },
    dates: table.reference.group,
    about: { da: `${table.title.da}. ${table.base.da}.`, en: `${table.title.en}. ${table.base.en}.` },
    origin: table.source,
  };
}

function columnKept(
  content: ReleaseContent,
  base: TwinPopulation,
  definition: TwinVariableDefinition,
): Partial<ReleasedColumn> {
  const columns = kept.get(base) ?? new Map<string, Partial<ReleasedColumn>>();
  kept.set(base, columns);
  const known = columns.get(definition.key);
  if (known) return known;
  const made = column(content, base, definition);
  const oldest = columns.keys().next();
  if (columns.size >= keptColumns && !oldest.done) columns.delete(oldest.value);
  columns.set(definition.key, made);
  return made;
}

function column(
  content: ReleaseContent,
  base: TwinPopulation,
  definition: TwinVariableDefinition,
): Partial<ReleasedColumn> {
  const { source, key, decimals } = definition;
  const year = yearOfKey(key);
  if (source.kind !== 'table') return columnOfYear(content, base, definition, must(year, 'year'));
  const kind = base.level === 'afdeling' ? 'afd' : 'org';
  const asked = { ...source, edition: year ?? content.manifest.edition };
  const { values, band } = rowOfPlaces(
    content,
    asked,
    base.ids.map((id) => ({ kind, key: id })),
  );
  const steps = 10 ** decimals;
  // As shown, and only where the gate of the twin table lets socio-economic values be shown.
  const shown = values.map((value, unit) => (base.shown[unit] === 1 ? Math.round(value * steps) / steps : Number.NaN));
  return { values: shown, band };
}

function noYear(content: ReleaseContent, { level }: TwinPopulation, definition: TwinVariableDefinition): Problem {
  const valid = yearsOf(content, definition);
  return new Problem('KV-N22', { variable: definition.name, level, years: valid });
}
