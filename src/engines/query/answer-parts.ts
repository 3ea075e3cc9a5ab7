import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AnswerCells, Coverage, HiddenTable, ShownPlace } from '../../domain/model/answer.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type { ReferenceValue, ReleaseContent } from '../../domain/model/release.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import type {
  Formula,
  MeasureDefinition,
  RowDefinition,
  TableDefinition,
} from '../../domain/model/table-definition.ts';
import { areasAround } from './comparators.ts';
import { coverageOf } from './coverage.ts';
import { addressDays } from './footing.ts';
import { hiddenTable } from './hidden-footing.ts';
import { formatSelection } from './parse-selection.ts';
import { contextOf } from './query-context.ts';
import { showSelection } from './show-place.ts';
import { sumPlace } from './sum-place.ts';

/** A figure that a table's cells can give beside those it shows. */
export interface PartFormula {
  readonly id: string;
  readonly formula: Formula;
  readonly decimals: number;
}

/** Figures of one place through all periods: `cells[part][period][0]`. */
export interface PartsAnswer {
  readonly place: ShownPlace;
  readonly periods: readonly TablePeriod[];
  readonly cells: AnswerCells;
  /** The one region the place lies in, in the newest period. */
  readonly region?: string;
  /** Delivered reference values of a key, for an area, by rising period. */
  readonly references: (key: string, area: string) => readonly ReferenceValue[];
  readonly coverage?: Coverage;
  readonly hidden?: HiddenTable;
}

const measure: MeasureDefinition = {
  id: 'vaerdi',
  label: { da: 'Værdi', en: 'Value' },
  unit: { da: 'antal', en: 'number' },
  decimals: 0,
};

// A table asked for the same parts again is the same definition, so that its sums are compiled once.
const variants = new WeakMap<TableDefinition, Map<readonly PartFormula[], TableDefinition>>();

function variantOf(definition: TableDefinition, parts: readonly PartFormula[]): TableDefinition {
  const known = variants.get(definition) ?? new Map<readonly PartFormula[], TableDefinition>();
  variants.set(definition, known);
  const made = known.get(parts) ?? { ...definition, measures: [measure], rows: parts.map(rowOf) };
  known.set(parts, made);
  return made;
}

function rowOf({ id, formula, decimals }: PartFormula): RowDefinition {
  return { code: id, label: { da: id, en: id }, depth: 0, values: { vaerdi: formula }, decimals };
}

/** A table with the parts as its rows and one measure: what the figures of `answerParts` are figures of. */
export function partsDefinition(
  content: ReleaseContent,
  table: string,
  parts: readonly PartFormula[],
): TableDefinition {
  return variantOf(contextOf(content).definitionOf(table), parts);
}

/**
 * The parts that a table's figures are made of, for one selection and every period, protected like its own figures.
 * A release without the table answers with no periods.
 * @param parts - The same array for the same parts: it is what they are remembered by.
 * @throws Problem KV-Q5, KV-Q6, KV-Q8 as answerTable
 */
export function answerParts(
  content: ReleaseContent,
  asked: {
    readonly table: string;
    readonly parts: readonly PartFormula[];
    readonly selection: Selection;
    readonly lineage: Lineage;
    /** Only the newest period, where no other is wanted: a tenth of the work. */
    readonly newest?: true;
  },
): PartsAnswer {
  const context = contextOf(content);
  if (!content.tables.has(asked.table)) return withoutTable(content, asked);
  const definition = variantOf(context.definitionOf(asked.table), asked.parts);
  const held = context.cubeOf(definition.id).table.periods;
  const resolver = context.resolver(asked.selection, asked.lineage);
  const all = held.map((_period, at) => at).slice(asked.newest ? -1 : 0);
  const periods = held.slice(asked.newest ? -1 : 0);
  const { cells, footings } = sumPlace(context, context.compiled(definition), resolver, all, []);
  if (footings.every((f) => f.resolved.units.length === 0 && f.resolved.gaps.length === 0)) {
    throw new Problem('KV-Q8', { selection: formatSelection(asked.selection) });
  }
  const last = periods.at(-1);
  const day = last === undefined ? context.places.today : addressDays(definition, last).last;
  const coverage = last && coverageOf(context, definition, resolver, footings.at(-1), last);
  const hidden = hiddenTable(context, definition, resolver, footings, periods);
  const [region, another] = areasAround(context.places, resolver.on(day).units, 'reg', 2);
  return {
    place: showSelection(context.places, resolver, day),
    periods,
    cells,
    ...(region === undefined || another !== undefined ? {} : { region }),
    references: context.referenceSeries,
    ...(coverage ? { coverage } : {}),
    ...(hidden ? { hidden } : {}),
  };
}

function withoutTable(
  content: ReleaseContent,
  asked: { readonly selection: Selection; readonly lineage: Lineage },
): PartsAnswer {
  const { places, resolver, referenceSeries } = contextOf(content);
  const place = showSelection(places, resolver(asked.selection, asked.lineage), places.today);
  return { place, periods: [], cells: [], references: referenceSeries };
}
