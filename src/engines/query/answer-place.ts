import { must } from '../../domain/kernel/invariant.ts';
import type { Coverage, KeyFigure, PlaceAnswer, ShownPlace } from '../../domain/model/answer.ts';
import { decimalsOf, unitOf } from '../../domain/model/figure-look.ts';
import type { IndicatorDefinition } from '../../domain/model/indicator.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { PlaceRef } from '../../domain/model/place.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Lineage } from '../../domain/model/selection.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';
import { type Comparison, comparedPlace, comparedSelection } from './comparators.ts';
import { coverageOf } from './coverage.ts';
import { addressDays } from './footing.ts';
import { hiddenTable } from './hidden-footing.ts';
import { atomNote, mergedIn } from './merged-afdelinger.ts';
import { makeSelection } from './parse-selection.ts';
import { historyOf } from './place-history.ts';
import { childrenOf, factsOf, parentsOf } from './place-relations.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { showSelection } from './show-place.ts';
import { stockFacts } from './stock-facts.ts';
import { sumPlace } from './sum-place.ts';

/** How a place is asked for. */
export interface PlaceQuestion {
  readonly place: PlaceRef;
  readonly lineage: Lineage;
  readonly comparators: readonly Comparison[];
  /** Key figures in the order to show; those of tables that the release does not hold are left out. */
  readonly indicators: readonly IndicatorDefinition[];
}

function keyFigure(
  context: QueryContext,
  resolver: SelectionResolver,
  question: PlaceQuestion,
  indicator: IndicatorDefinition,
): readonly KeyFigure[] {
  const { content } = context;
  const definition = content.definitions.find((d) => d.id === indicator.table);
  const row = definition?.rows.find((r) => r.code === indicator.row);
  if (definition === undefined || row === undefined || !content.tables.has(indicator.table)) return [];
  const compiled = context.compiled(definition);
  const periods = livedPeriods(context, definition, resolver);
  const all = periods.map((_, p) => p);
  const at = definition.measures.findIndex((m) => m.id === indicator.measure);
  const measure = must(definition.measures[at], `measure ${indicator.measure} of ${definition.id}`);
  const last = periods.at(-1);
  if (last === undefined) return [];
  const seriesOf = (of: SelectionResolver, which: readonly number[]) => {
    const { cells: sums, footings } = sumPlace(context, compiled, of, which, [], { onlyRow: row.code });
    const coverage = coverageOf(context, definition, of, footings.at(-1), last);
    const series = sums[0]?.flatMap((figures) => figures[at] ?? []) ?? [];
    return { series, footings, covered: coverage === undefined ? {} : { coverage } };
  };
  const day = addressDays(definition, last).last;
  const { units } = resolver.on(day);
  const comparators = question.comparators.flatMap((comparison) => {
    const selection = comparedSelection(context.places, units, comparison);
    if (selection === undefined) return [];
    const other = context.resolver(selection, question.lineage);
    const { series, covered } = seriesOf(other, all.slice(-1));
    const [cell] = series;
    if (cell === undefined) return [];
    return [{ place: comparedPlace(comparison, showSelection(context.places, other, day)), cell, ...covered }];
  });
  const { id, name, about, table } = indicator;
  const { series: cells, footings, covered } = seriesOf(resolver, all);
  const hidden = hiddenTable(context, definition, resolver, footings.slice(-1), [last]);
  const { register, text: referenceText } = definition.reference;
  const source = { register, referenceText, definitionVersion: definition.version };
  const look = { unit: unitOf(row, measure), decimals: decimalsOf(row, measure) };
  const figure = { id, name, about, ...look, table, row: row.code, measure: measure.id, ...source };
  return [{ ...figure, periods, cells, comparators, ...(hidden === undefined ? {} : { hidden }), ...covered }];
}

/** Periods of a table up to the last in which the place held an afdeling; all of them where it never did. */
function livedPeriods(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
): readonly TablePeriod[] {
  const { periods } = context.cubeOf(definition.id).table;
  const last = periods.findLastIndex((period) => resolver.on(addressDays(definition, period).last).units.length > 0);
  return last < 0 ? periods : periods.slice(0, last + 1);
}

/** The coverage of the key figure that is about the smallest part of the place. */
function smallestCoverage(figures: readonly KeyFigure[]): Coverage | undefined {
  const coverages = figures.flatMap((f) => f.coverage ?? []);
  const share = ({ included, of }: Coverage): number => (of === 0 ? 0 : included / of);
  return coverages.reduce<Coverage | undefined>((a, b) => (a === undefined || share(b) < share(a) ? b : a), undefined);
}

/**
 * A place page: key figures with comparators and series, what the place is part of and what it holds, and which
 * afdelinger it, or what it holds, is merged with for disclosure reasons.
 * @throws Problem KV-Q5 on a place the release does not hold.
 */
export function answerPlace(content: ReleaseContent, question: PlaceQuestion): PlaceAnswer {
  const context = contextOf(content);
  const { places } = context;
  const { place, lineage, indicators } = question;
  const resolver = context.resolver(makeSelection([{ sign: '+', place }]), lineage);
  const show = (other: PlaceRef): ShownPlace =>
    showSelection(places, context.resolver(makeSelection([{ sign: '+', place: other }]), 'nu'), places.today);
  const note = atomNote(context, place);
  const children = childrenOf(places, place);
  const keyFigures = indicators.flatMap((indicator) => keyFigure(context, resolver, question, indicator));
  const coverage = smallestCoverage(keyFigures);
  return {
    place: showSelection(places, resolver, places.today),
    parents: parentsOf(places, place).map(show),
    children: children.map(show),
    merged: mergedIn(context, children),
    facts: [...factsOf(places, place), ...stockFacts(content.stock, place)],
    keyFigures,
    history: historyOf(places, place).map(({ others, ...event }) => ({ ...event, others: others.map(show) })),
    ...(note === undefined ? {} : { atomNote: note }),
    ...(coverage === undefined ? {} : { coverage }),
    roundedTo: content.manifest.rules.n,
    release: content.manifest.id,
    edition: content.manifest.edition,
    synthetic: content.manifest.synthetic,
  };
}
