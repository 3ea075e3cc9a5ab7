import { twinTable, twinVariables } from '../../domain/definitions/twins/index.ts';
import { must } from '../../domain/kernel/invariant.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { BuildingForm, DwellingKind } from '../../domain/model/stock.ts';
import type { TwinLevel } from '../../domain/model/twin-method.ts';
import type { TwinVariableDefinition } from '../../domain/model/twin-variable.ts';
import {
  leftOutOfSums,
  type ReleasedColumn,
  type ReleasedTwinTable,
  releasedColumn,
  shownRows,
} from '../../engines/twins/released-columns.ts';
import { stockColumn, type YearOfUnits } from '../../engines/twins/stock-column.ts';
import { type Columns, columnsWhenAsked } from './columns-when-asked.ts';
import { perWords } from './figure-lines.ts';
import { formsAndKinds } from './forms-and-kinds.ts';
import { afdelingerOf, organisationerOf, type TwinUnit, withPlaces } from './twin-units.ts';
import { unitsOfAreas } from './units-of-areas.ts';

/** All units of a level that were open on the release's day, with every variable the release has of them. */
export interface TwinPopulation {
  readonly level: TwinLevel;
  readonly units: readonly TwinUnit[];
  readonly ids: readonly string[];
  readonly position: ReadonlyMap<string, number>;
  /** Variables the release has, key figures of accounts among them. */
  readonly variables: readonly TwinVariableDefinition[];
  readonly columns: Columns;
  /** Half the width within which the true value lies. */
  readonly bands: Columns;
  /** 1 where socio-economic values may be shown. */
  readonly shown: Uint8Array;
  /** The same by key of a variable of an earlier year, whose gate was that year's. */
  readonly shownBefore: ReadonlyMap<string, Uint8Array>;
  /** Afdelinger under the gate that an organisation's socio-economic values are without; 0 of an afdeling. */
  readonly leftOut: Uint16Array;
  /** Which units take part at all: afdelinger without a year of first use do not. */
  readonly takesPart: Uint8Array;
  readonly year: YearOfUnits;
  /** Ids of units by the delivered boligområde they stand in. */
  readonly areas: ReadonlyMap<string, ReadonlySet<string>>;
  /** By unit; empty in a release without stock. */
  readonly forms: readonly (BuildingForm | undefined)[];
  readonly kinds: readonly (DwellingKind | undefined)[];
}

const kept = new WeakMap<ReleaseContent, Map<TwinLevel, TwinPopulation>>();

/** The population of a level; made once per release. */
export function twinPopulation(content: ReleaseContent, level: TwinLevel): TwinPopulation {
  const levels = kept.get(content) ?? new Map<TwinLevel, TwinPopulation>();
  kept.set(content, levels);
  const known = levels.get(level);
  if (known) return known;
  const made = populate(content, level);
  levels.set(level, made);
  return made;
}

/** Which variables a release can have at all, before anybody's values are looked at. */
function variablesOf(content: ReleaseContent, level: TwinLevel): readonly TwinVariableDefinition[] {
  const has = ({ source }: TwinVariableDefinition): boolean => {
    if (source.kind === 'stock') return content.stock !== undefined;
    if (source.kind === 'efficiency' || source.kind === 'account') return content.accounts?.inForce !== undefined;
    return content.twinVariables !== undefined;
  };
  const fixed = twinVariables.filter((variable) => variable.levels.includes(level) && has(variable));
  return [...fixed, ...keyFigureVariables(content, level)];
}

function keyFigureVariables({ accounts }: ReleaseContent, level: TwinLevel): readonly TwinVariableDefinition[] {
  if (accounts?.inForce === undefined) return [];
  const own = level === 'afdeling' ? 'afd' : 'org';
  return accounts.keyFigures
    .filter((figure) => figure.level === own)
    .map(({ id, name, per }) => ({
      key: id,
      name,
      phrase: { da: `»${name.da}«`, en: `“${name.en}”` },
      unit: perWords[per],
      format: 'number',
      decimals: 0,
      levels: [level],
      basis: 'other',
      source: { kind: 'account', figure: id },
      dates: 'regnskab',
      about: name,
      origin: accounts.rules.source,
    }));
}

function populate(content: ReleaseContent, level: TwinLevel): TwinPopulation {
  const units = level === 'afdeling' ? afdelingerOf(content) : organisationerOf(content);
  const ids = units.map(({ id }) => id);
  const keys = twinTableKeys(level, ids);
  const variables = variablesOf(content, level);
  const year = yearOf(content, level);
  const table = tableOf(content, content.manifest.edition);
  const withValues = new Map(
    variables.filter(({ source }) => isOfHouses(source) || table).map((variable) => [variable.key, variable]),
  );
  const { columns, bands } = columnsWhenAsked(
    (key) => withValues.has(key),
    (key) => columnOf(must(withValues.get(key), key), { year, table, ids, keys }),
  );
  const first = columns.get('aar');
  return {
    level,
    units: withPlaces(units, ids, year),
    ids,
    position: new Map(ids.map((id, at) => [id, at])),
    variables,
    columns,
    bands,
    shown: table ? shownRows(table, keys) : new Uint8Array(ids.length),
    shownBefore: new Map(),
    leftOut: table && level === 'organisation' ? leftOutOf(content, table, ids) : new Uint16Array(ids.length),
    takesPart: Uint8Array.from(ids, (_, unit) => (first && Number.isNaN(first[unit] ?? Number.NaN) ? 0 : 1)),
    year,
    areas: unitsOfAreas(content, level),
    ...formsAndKinds(content, year, ids),
  };
}

function leftOutOf(content: ReleaseContent, table: ReleasedTwinTable, organisations: readonly string[]): Uint16Array {
  const own = Map.groupBy(afdelingerOf(content), ({ organisation }) => organisation);
  const parts = (nr: string): readonly string[] => (own.get(nr) ?? []).map(({ id }) => id);
  return leftOutOfSums(
    table,
    organisations.map((nr) => ({ key: `org:${nr}`, parts: parts(nr) })),
  );
}

const isOfHouses = ({ kind }: TwinVariableDefinition['source']): boolean =>
  kind === 'stock' || kind === 'account' || kind === 'efficiency';

/** Where the values of a variable come from: buildings and accounts of a year, the twin table of an edition. */
interface VariableSources {
  readonly year: YearOfUnits;
  readonly table: ReleasedTwinTable | undefined;
  readonly ids: readonly string[];
  /** Rows of the twin table. */
  readonly keys: readonly string[];
}

function columnOf(
  variable: TwinVariableDefinition,
  { year, table, ids, keys }: VariableSources,
): Partial<ReleasedColumn> {
  const { source } = variable;
  switch (source.kind) {
    case 'stock':
    case 'account':
    case 'efficiency':
      return { values: stockColumn(year, source, ids) };
    case 'table':
      return {};
    case 'heads':
    case 'share':
    case 'sum-share':
    case 'mean-ratio':
      return table ? releasedColumn(table, { ...variable, source }, keys) : {};
  }
}

/**
 * A variable of an earlier year: of that edition where it is about persons, else of that year of buildings or accounts.
 * Without values where the release has no such year.
 */
export function columnOfYear(
  content: ReleaseContent,
  { level, ids }: TwinPopulation,
  variable: TwinVariableDefinition,
  year: number,
): Partial<ReleasedColumn> {
  const { stock, accounts } = content;
  const stockYear = stock?.years.find((one) => one.year === year);
  const hasAccounts = accounts?.years.some((one) => one.year === year) === true;
  const isAccount = variable.source.kind === 'account' || variable.source.kind === 'efficiency';
  if (isAccount ? !hasAccounts : variable.source.kind === 'stock' && !stockYear) return {};
  return columnOf(variable, {
    year: { level, ...(stockYear ? { stock: stockYear } : {}), ...(accounts ? { accounts } : {}), year },
    table: tableOf(content, year),
    ids,
    keys: twinTableKeys(level, ids),
  });
}

/** Where socio-economic values of an earlier edition may be shown, 1 or 0; nowhere where the release has no such edition. */
export function shownInYear(content: ReleaseContent, { level, ids }: TwinPopulation, year: number): Uint8Array {
  const table = tableOf(content, year);
  return table ? shownRows(table, twinTableKeys(level, ids)) : new Uint8Array(ids.length);
}

function twinTableKeys(level: TwinLevel, ids: readonly string[]): readonly string[] {
  return level === 'afdeling' ? ids : ids.map((id) => `org:${id}`);
}

/** Years that {@link columnOfYear} has values of, rising. */
export function yearsOf(
  { stock, accounts, twinVariables: table }: ReleaseContent,
  { source }: TwinVariableDefinition,
): readonly number[] {
  switch (source.kind) {
    case 'stock':
      return stock?.years.map(({ year }) => year) ?? [];
    case 'account':
    case 'efficiency':
      return accounts?.years.map(({ year }) => year) ?? [];
    case 'table':
    case 'heads':
    case 'share':
    case 'sum-share':
    case 'mean-ratio':
      return table?.periods.map(({ edition }) => edition) ?? [];
  }
}

function tableOf(
  { twinVariables: table, references, manifest }: ReleaseContent,
  edition: number,
): ReleasedTwinTable | undefined {
  if (!table) return undefined;
  const { dataDates, rules } = manifest;
  const period = table.periods.findLastIndex((one) => one.edition === edition);
  if (period < 0) return undefined;
  const income = dataDates.find((date) => date.group === 'indkomst' && date.edition === edition)?.period;
  return {
    table,
    definition: twinTable,
    period,
    n: rules.n,
    means: rules.means,
    reference: (key) =>
      references.find((value) => value.key === key && value.area === '000' && value.period === income)?.value,
  };
}

/** Stock and accounts of the year in force; without accounts the newest stock. */
function yearOf({ stock, accounts }: ReleaseContent, level: TwinLevel): YearOfUnits {
  const year = accounts?.inForce ?? stock?.years.at(-1)?.year;
  const stockYear = stock?.years.find((one) => one.year === year) ?? stock?.years.at(-1);
  return {
    level,
    ...(stockYear ? { stock: stockYear } : {}),
    ...(accounts ? { accounts } : {}),
    ...(year === undefined ? {} : { year }),
  };
}
