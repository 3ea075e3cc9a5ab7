import type { Text } from '../../domain/kernel/language.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AnswerRow, Comparator, Coverage, TableAnswer } from '../../domain/model/answer.ts';
import type { CriterionDefinition } from '../../domain/model/criterion.ts';
import type { ReleaseContent } from '../../domain/model/release.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import type { RowDefinition, TableDefinition } from '../../domain/model/table-definition.ts';
import { groundNotes } from './area-ground.ts';
import { type AskedPeriods, askedPeriods } from './asked-periods.ts';
import { type Comparison, comparedPlace, comparedSelection, deliveredAreas, notesOfSums } from './comparators.ts';
import { coverageBreaks, coverageOf, leftBefore } from './coverage.ts';
import { deliveredCells, notAddedNotes } from './delivered-cells.ts';
import { addressDays } from './footing.ts';
import { formerRows, insertRows } from './former-rows.ts';
import { hiddenTable } from './hidden-footing.ts';
import { idleMinus } from './idle-minus.ts';
import { innerLine } from './inner-flows.ts';
import { tellLineage } from './lineage-notes.ts';
import { formatSelection } from './parse-selection.ts';
import { contextOf, type QueryContext } from './query-context.ts';
import type { SelectionResolver } from './resolve-selection.ts';
import { showSelection } from './show-place.ts';
import { sumPlace } from './sum-place.ts';
import { addUndistributed, type ComparedSums, nearlyAllNotes, ownMarginNotes, pooledNotes } from './undistributed.ts';

/** How a table is asked for. */
export interface TableQuestion {
  readonly table: string;
  readonly selection: Selection;
  readonly lineage: Lineage;
  /** Period rule as in links (`2016-2025`, `fra:2016`, `seneste:10`); left out or empty = all the release has. */
  readonly periods?: string;
  readonly comparators: readonly Comparison[];
  /** Show kommuner, regions and the country for all residents too, from delivered reference values. */
  readonly delivered?: boolean;
  /** Criteria with their dated rules, for tables with verdicts; without them verdicts are unknown. */
  readonly criteria?: readonly CriterionDefinition[];
  /** Whether a former afdeling may have a row of its own; left out = every one may. */
  readonly mayStand?: (afdeling: string) => boolean;
}

function answerRow(row: RowDefinition): AnswerRow {
  return {
    code: row.code,
    label: row.label,
    depth: row.depth,
    total: row.total === true,
    ...(row.unit === undefined ? {} : { unit: row.unit }),
    ...(row.decimals === undefined ? {} : { decimals: row.decimals }),
  };
}

function compare(
  context: QueryContext,
  definition: TableDefinition,
  resolver: SelectionResolver,
  { chosen, periods }: AskedPeriods,
  question: TableQuestion,
): readonly ComparedSums[] {
  const { places } = context;
  const last = periods.at(-1);
  if (last === undefined || question.comparators.length === 0) return [];
  const day = addressDays(definition, last).last;
  const units = resolver.on(day).units;
  return question.comparators.flatMap((comparison): readonly ComparedSums[] => {
    const selection = comparedSelection(places, units, comparison);
    if (selection === undefined) return [];
    const other = context.resolver(selection, question.lineage);
    const place = comparedPlace(comparison, showSelection(places, other, day));
    const areas = question.delivered === true ? deliveredAreas(selection) : undefined;
    const delivered: readonly ComparedSums[] =
      areas === undefined
        ? []
        : [
            {
              place,
              variant: 'alle',
              cells: deliveredCells(context, definition, areas, periods),
              undistributed: new Map(),
            },
          ];
    // The kommune beside itself, or the country beside all kommuner, says nothing.
    if (sameUnits(other.on(day).units, units)) return delivered;
    const sums = sumPlace(context, context.compiled(definition), other, chosen, question.criteria ?? []);
    const coverage = coverageOf(context, definition, other, sums.footings.at(-1), last);
    const covered = coverage === undefined ? {} : { coverage };
    const { cells, undistributed } = sums;
    return [{ place, variant: 'almen', cells, undistributed, ...covered }, ...delivered];
  });
}

/** What is left out of the sums, the place's own first, then each comparator's under its name. */
function coverageNotes(own: Coverage | undefined, comparators: readonly Comparator[]): readonly Text[] {
  const others = comparators.flatMap(({ place: { name }, coverage }): readonly Text[] =>
    coverage === undefined
      ? []
      : [{ da: `${name.da}: ${coverage.reason.da}`, en: `${name.en}: ${coverage.reason.en}` }],
  );
  return own === undefined ? others : [own.reason, ...others];
}

function sameUnits(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((unit, i) => unit === b[i]);
}

type Description = Pick<
  TableAnswer,
  | 'table'
  | 'definitionVersion'
  | 'title'
  | 'theme'
  | 'population'
  | 'base'
  | 'source'
  | 'register'
  | 'referenceText'
  | 'tier'
  | 'measures'
  | 'rows'
  | 'bars'
  | 'lines'
>;

// What a table is called and which rows it has is the same in every answer.
const described = new WeakMap<TableDefinition, Description>();

function describe(definition: TableDefinition): Description {
  const known = described.get(definition);
  if (known !== undefined) return known;
  const made = descriptionOf(definition);
  described.set(definition, made);
  return made;
}

function descriptionOf(definition: TableDefinition): Description {
  const { id, version, title, theme, population, base, source, reference, tier, measures, bars, lines } = definition;
  return {
    table: id,
    definitionVersion: version,
    title,
    theme,
    population,
    base,
    source,
    register: reference.register,
    referenceText: reference.text,
    tier,
    measures,
    rows: definition.rows.map(answerRow),
    bars,
    lines,
  };
}

/**
 * One table for one selection, from protected leaves only: every figure with its status, its comparators, the breaks
 * and notes of its series. A selection that is not a union of the table's atoms is hidden with two ways on.
 * @throws Problem KV-Q5 unknown place, KV-Q6 unknown table, KV-Q8 no units in any year.
 * @source beboertabeller.md sections 1 and 5; diskretion.md sections 3 and 8
 */
export function answerTable(content: ReleaseContent, question: TableQuestion): TableAnswer {
  const context = contextOf(content);
  const definition = context.definitionOf(question.table);
  const { manifest } = content;
  const asked = askedPeriods(manifest, definition, context.cubeOf(definition.id), question.periods);
  const { chosen, periods } = asked;
  const resolver = context.resolver(question.selection, question.lineage);
  const compiled = context.compiled(definition);
  const own = sumPlace(context, compiled, resolver, chosen, question.criteria ?? []);
  const { footings } = own;
  if (footings.every((f) => f.resolved.units.length === 0 && f.resolved.gaps.length === 0)) {
    throw new Problem('KV-Q8', { selection: formatSelection(question.selection) });
  }
  const last = periods.at(-1);
  const day = last === undefined ? context.places.today : addressDays(definition, last).last;
  const story = tellLineage(context.places, definition.id, resolver, periods, footings);
  const hidden = hiddenTable(context, definition, resolver, footings, periods);
  const coverage = coverageOf(context, definition, resolver, footings.at(-1), last);
  const compared = compare(context, definition, resolver, asked, question);
  const pooled = addUndistributed(definition, periods.length, own, compared);
  const described = describe(definition);
  const answer: TableAnswer = {
    ...described,
    rows: pooled.rows.length === 0 ? described.rows : [...described.rows, ...pooled.rows],
    release: manifest.id,
    released: manifest.created,
    edition: manifest.edition,
    synthetic: manifest.synthetic,
    roundedTo: manifest.rules.n,
    place: showSelection(context.places, resolver, day),
    lineage: question.lineage,
    periods,
    cells: pooled.cells,
    comparators: pooled.comparators,
    breaks: [...asked.breaks, ...story.breaks, ...coverageBreaks(context, definition, footings, periods)],
    notes: [
      ...notesOfSums(question.comparators),
      ...groundNotes(context.places, question.selection, day).concat(idleMinus(context, resolver, day)),
      ...coverageNotes(coverage, compared),
      ...leftBefore(context, definition, footings, periods),
      ...pooledNotes(pooled.rows.length),
      ...nearlyAllNotes(definition, own.nearlyAll),
      ...ownMarginNotes(context.cubeOf(definition.id), footings, chosen),
      ...notAddedNotes(context, definition, compared, periods),
      ...definition.notes,
      ...story.notes,
      ...asked.notes,
    ],
    dataDates: asked.dataDates,
    ...(coverage === undefined ? {} : { coverage }),
    ...(hidden === undefined ? {} : { hidden }),
  };
  const line = innerLine(context, definition, resolver, footings, periods);
  const rights = { criteria: question.criteria ?? [], mayStand: question.mayStand ?? everyone };
  const former = formerRows(context, definition, resolver, chosen, footings, rights);
  return insertRows(answer, definition.rows.findIndex((row) => row.total) + 1, [...former, ...(line ? [line] : [])]);
}

const everyone = (): boolean => true;
