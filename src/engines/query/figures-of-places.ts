import { must } from '../../domain/kernel/invariant.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { MapFigures, MapIndicator } from '../../domain/model/area-map.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { CriterionDefinition } from '../../domain/model/criterion.ts';
import { decimalsOf, unitOf } from '../../domain/model/figure-look.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { numberOf, statusOf } from '../../domain/model/status-of.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { isAlive } from './carry-lineage.ts';
import type { CompiledTable } from './compile-table.ts';
import { countsOf } from './coverage.ts';
import { oneRow } from './one-row.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { showSelection } from './show-place.ts';
import { sumPlace } from './sum-place.ts';

/**
 * What a figure is asked of: a place as links name it; or the units inside a border that is no place of the release,
 * where a merged unit that the border cuts is left out and told of, as at the border of a kommune. `none` has no figure
 * the reader may see.
 */
export type FigurePlace =
  | { readonly kind: 'selection'; readonly selection: Selection }
  | { readonly kind: 'units'; readonly units: readonly string[] }
  | { readonly kind: 'none' };

/** One key figure for each of many places, in every period. */
export interface FiguresAsked {
  readonly indicator: IndicatorDefinition;
  readonly criteria: readonly CriterionDefinition[];
  readonly places: readonly FigurePlace[];
}

/** The figures, region by region and period by period. */
export type FiguresOfPlaces = Pick<MapFigures, 'periods' | 'values' | 'bands' | 'status' | 'coverage' | 'source'> & {
  readonly indicator: MapIndicator;
  /** The threshold of the row's criterion by period, where it has one. */
  readonly thresholds: readonly (number | null)[];
};

/** Key figures of which a release holds the table and the row. */
export function figuresHeld(
  content: ReleaseContent,
  indicators: readonly IndicatorDefinition[],
): readonly MapIndicator[] {
  return indicators.flatMap((indicator) => indicatorIn(content, indicator) ?? []);
}

function indicatorIn(content: ReleaseContent, indicator: IndicatorDefinition): MapIndicator | undefined {
  const definition = content.definitions.find(({ id }) => id === indicator.table);
  const row = definition?.rows.find(({ code }) => code === indicator.row);
  const measure = definition?.measures.find(({ id }) => id === indicator.measure);
  if (!row || !measure || !content.tables.has(indicator.table)) return undefined;
  const formula = row.values[indicator.measure];
  const kind = formula?.kind === 'count' || formula?.kind === 'sum' ? 'count' : 'rate';
  return { ...indicator, kind, unit: unitOf(row, measure), decimals: decimalsOf(row, measure) };
}

/** One key figure as it stands in a release: its row by itself, and which measure of it. */
export interface FigureInRelease {
  readonly indicator: MapIndicator;
  readonly definition: TableDefinition;
  readonly compiled: CompiledTable;
  readonly periods: readonly TablePeriod[];
  /** Which measure of the row. */
  readonly measure: number;
}

/** Finds a key figure in a release. @throws Problem KV-Q6 when the release does not hold the table */
export function figureIn(context: QueryContext, asked: IndicatorDefinition): FigureInRelease {
  const definition = context.definitionOf(asked.table);
  const indicator = must(indicatorIn(context.content, asked), `row ${asked.row} of ${definition.id}`);
  const compiled = oneRow(context.compiled(definition), indicator.row);
  const { periods } = context.cubeOf(definition.id).table;
  const measure = definition.measures.findIndex(({ id }) => id === indicator.measure);
  return { indicator, definition, compiled, periods, measure };
}

/**
 * One key figure of many places from protected leaves: what a map shows.
 * @throws Problem KV-Q6 when the release does not hold the table; KV-Q5 on a place it does not hold
 */
export function figuresOfPlaces(content: ReleaseContent, asked: FiguresAsked): FiguresOfPlaces {
  const context = contextOf(content);
  const { indicator, definition, compiled, periods, measure: at } = figureIn(context, asked.indicator);
  const line = definition.measures.findIndex(({ id }) => id === 'graense');
  const all = periods.map((_, p) => p);
  const values: (number | null)[] = [];
  const bands: (number | null)[] = [];
  const thresholds: (number | null)[] = periods.map(() => null);
  const coverage: Record<number, readonly [number, number]> = {};
  let status = '';
  asked.places.forEach((place, n) => {
    const found = place.kind === 'none' ? undefined : cellsOf(context, compiled, place, all, asked.criteria);
    periods.forEach((_, p) => {
      const cell = found?.cells[p]?.[at];
      values.push((cell && numberOf(cell)) ?? null);
      bands.push(cell?.kind === 'rounded' ? cell.band : null);
      status += cell ? statusOf(cell) || '-' : 'x';
      const limit = found?.cells[p]?.[line];
      if (limit?.kind === 'value') thresholds[p] ??= limit.value;
    });
    if (found?.coverage) coverage[n] = found.coverage;
  });
  return { indicator, periods, values, bands, status, coverage, thresholds, source: definition.source };
}

/** What a selection is called today. @throws Problem KV-Q5 on a place the release does not hold */
export function nameOfSelection(content: ReleaseContent, selection: Selection): Text {
  const context = contextOf(content);
  return showSelection(context.places, context.resolver(selection, 'nu'), context.places.today).name;
}

function cellsOf(
  context: QueryContext,
  compiled: CompiledTable,
  place: Exclude<FigurePlace, { kind: 'none' }>,
  periods: readonly number[],
  criteria: readonly CriterionDefinition[],
): { readonly cells: readonly (readonly Cell[])[]; readonly coverage?: readonly [number, number] } {
  const resolver = resolverOfPlace(context, place);
  const { cells, footings } = sumPlace(context, compiled, resolver, periods, criteria, { onlyStatus: true });
  const newest = footings.at(-1);
  const rows = cells[0] ?? [];
  if (newest?.state !== 'shown' || newest.broken.length === 0) return { cells: rows };
  const { included, of } = countsOf(context, newest);
  return included < of ? { cells: rows, coverage: [included, of] } : { cells: rows };
}

/** What a figure is asked of, ready for any day. @throws Problem KV-Q5 on a place the release does not hold */
export function resolverOfPlace(
  context: QueryContext,
  place: Exclude<FigurePlace, { kind: 'none' }>,
): SelectionResolver {
  return place.kind === 'units' ? unitsInside(context, place.units) : context.resolver(place.selection, 'nu');
}

// No unit is named by the reader: the border chose them, and one it cuts is left out instead of hiding the rest.
function unitsInside(context: QueryContext, ids: readonly string[]): SelectionResolver {
  const { places } = context;
  const units = ids.flatMap((id) => places.unitNumber.get(id) ?? []).sort((a, b) => a - b);
  const terms = ids.map((key) => ({ sign: '+', place: { kind: 'afd', key } }) as const);
  return {
    selection: { terms },
    lineage: 'dengang',
    on: (day) => ({
      units: units.filter((unit) => isAlive(places, unit, day)),
      named: new Set(),
      gaps: [],
      used: [],
    }),
  };
}
