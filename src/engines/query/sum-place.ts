import type { AnswerCells } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionDefinition } from '../../domain/model/criterion.ts';
import type { DataDate } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { ReferenceKey } from '../../domain/model/table-definition.ts';
import { areasAround, type ComparisonLevel } from './comparators.ts';
import type { CompiledTable } from './compile-table.ts';
import type { Evaluation } from './evaluate-formula.ts';
import type { Footing } from './footing.ts';
import { withheldCell, withheldStatus } from './hidden-footing.ts';
import { makeCells } from './make-cells.ts';
import type { QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import type { SetValues } from './set-values.ts';
import { sumSetsKept } from './sum-sets.ts';
import { undistributedCells } from './undistributed.ts';

/** The area a reference value is delivered for, as seen from a place. */
const referenceLevels: { readonly [K in ReferenceKey]: ComparisonLevel } = {
  personindkomst_gns_land: 'land',
  bruttoindkomst_gns_region: 'reg',
  doemte_pct_land: 'land',
  doemte_pct_land_2aar: 'land',
  husleje_m2_land: 'land',
  befolkning_kommune: 'kom',
};

/** The figures of one place in one table, all that can be shown and what cannot. */
export interface PlaceSums {
  readonly cells: AnswerCells;
  /** What the place stands on in each of the periods asked for. */
  readonly footings: readonly Footing[];
  /** By measure: 1 where a figure is 100 and not surely all. */
  readonly nearlyAll: Uint8Array;
  /** What cannot be distributed, by the table's blocks, in the order of the periods; only blocks that have any. */
  readonly undistributed: ReadonlyMap<string, readonly Cell[]>;
}

function referenceReader(context: QueryContext, compiled: CompiledTable, values: SetValues): Evaluation['reference'] {
  const { periods } = context.cubeOf(compiled.definition.id).table;
  const around: { readonly [L in ComparisonLevel]: (readonly string[])[] } = { kom: [], reg: [], land: [] };
  const areasOf = (level: ComparisonLevel, period: number): readonly string[] => {
    around[level][period] ??= areasAround(context.places, values.footings[period]?.units ?? [], level, 2);
    return around[level][period];
  };
  const find = (key: ReferenceKey, period: number): number | 'several' | undefined => {
    const [area, other] = areasOf(referenceLevels[key], period);
    const at = periods[period];
    if (area === undefined || at === undefined) return undefined;
    if (other !== undefined) return 'several';
    const { reference } = compiled.definition;
    // A list of 1 December stands on the years its registers had then; every other table on its own year.
    if (reference.kind !== 'list') return context.reference(key, area, at.id)?.value;
    const year = dataYear(context, reference.groupsOfReferences?.[key], at.edition);
    const series = context.referenceSeries(key, area);
    if (year !== undefined) return series.find((r) => r.period.slice(0, 4) === year)?.value;
    return series.findLast((r) => r.period.slice(0, 4) <= at.start.slice(0, 4))?.value;
  };
  const found = new Map<ReferenceKey, (number | 'several' | undefined)[]>();
  return (key, period) => {
    const known = found.get(key) ?? [];
    if (!(period in known)) {
      known[period] = find(key, period);
      found.set(key, known);
    }
    return known[period];
  };
}

const yearsOfGroups = new WeakMap<readonly DataDate[], Map<string, string | undefined>>();

/** The year that a group of variables is about in an edition; undefined where the release does not tell. */
function dataYear({ content }: QueryContext, group: string | undefined, edition: number): string | undefined {
  const { dataDates } = content.manifest;
  const known = yearsOfGroups.get(dataDates) ?? new Map<string, string | undefined>();
  yearsOfGroups.set(dataDates, known);
  const key = `${group} ${edition}`;
  if (known.has(key)) return known.get(key);
  const own = dataDates.filter((date) => date.group === group && date.edition === edition);
  const year = own
    .map(({ period }) => period.slice(0, 4))
    .sort()
    .at(-1);
  known.set(key, year);
  return year;
}

function isOneBoligomraade({ terms: [first, second] }: Selection): boolean {
  return first?.place.kind === 'omr' && first.sign === '+' && second === undefined;
}

/** The one cell of each period of a place that is shown in none of them, under every measure; undefined where it is shown. */
function hiddenSums(
  context: QueryContext,
  { definition, rows }: CompiledTable,
  resolver: SelectionResolver,
  periods: readonly number[],
): PlaceSums | undefined {
  const { system } = context.cubeOf(definition.id);
  const all = context.footings(system, resolver, context.daysOf(definition.id));
  const footings = periods.flatMap((period) => all[period] ?? []);
  const instead = footings.map(withheldStatus);
  const withheld = instead.flatMap((cell) => (cell ? [definition.measures.map(() => cell)] : []));
  if (withheld.length < periods.length) return undefined;
  const nearlyAll = new Uint8Array(definition.measures.length);
  return { cells: rows.map(() => withheld), footings, nearlyAll, undistributed: new Map() };
}

/** What of a place is wanted. */
export interface SumsWanted {
  /** Code of the one row whose figures are made; all of them without it. */
  readonly onlyRow?: string;
  /** Only whether a figure is shown is read, never what to ask instead: for thousands of places. */
  readonly onlyStatus?: boolean;
}

/** All figures of a selection in a table for the period numbers given. */
export function sumPlace(
  context: QueryContext,
  compiled: CompiledTable,
  resolver: SelectionResolver,
  periods: readonly number[],
  criteria: readonly CriterionDefinition[],
  { onlyRow, onlyStatus = false }: SumsWanted = {},
): PlaceSums {
  if (onlyStatus) {
    const hidden = hiddenSums(context, compiled, resolver, periods);
    if (hidden) return hidden;
  }
  const values = sumSetsKept(context, compiled, resolver);
  const all = context.cubeOf(compiled.definition.id).table.periods;
  const { byEdition } = context.cubeOf(compiled.definition.id);
  const evaluation: Evaluation = {
    compiled,
    values,
    periodCount: all.length,
    rules: context.content.manifest.rules,
    before: (period) => byEdition.get((all[period]?.edition ?? 0) - 1) ?? -1,
    reference: referenceReader(context, compiled, values),
    criteria,
    isBoligomraade: isOneBoligomraade(resolver.selection),
    numbers: new Map(),
    store: context.store,
    nearlyAll: new Uint8Array(compiled.definition.measures.length),
    listOf: (period) => all[period]?.start.slice(0, 7) ?? '',
  };
  const footings = periods.flatMap((p) => values.footings[p] ?? []);
  const withheld = (period: number): Cell | undefined => {
    const [footing, at] = [values.footings[period], all[period]];
    if (onlyStatus) return footing && withheldStatus(footing);
    return footing && at && withheldCell(context, compiled.definition, resolver, footing, at);
  };
  const rows = onlyRow === undefined ? compiled.rows : compiled.rows.filter((row) => row.code === onlyRow);
  const undistributed = undistributedCells(context, compiled, values, periods, withheld);
  const cells = makeCells(evaluation, rows, periods, withheld);
  return { cells, footings, nearlyAll: evaluation.nearlyAll, undistributed };
}
