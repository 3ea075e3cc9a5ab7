import type { Text } from '../../domain/kernel/language.ts';
import type { AnswerCells, Comparator } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import { decimalsOf } from '../../domain/model/figure-look.ts';
import type { TablePeriod } from '../../domain/model/period.ts';
import type {
  Formula,
  MeasureDefinition,
  Pick,
  RowDefinition,
  TableDefinition,
} from '../../domain/model/table-definition.ts';
import { deliveredAreas } from './comparators.ts';
import { notApplicable, notDelivered, seeCounts } from './evaluate-formula.ts';
import { parseSelection } from './parse-selection.ts';
import type { QueryContext } from './query-context.ts';
import { roundRatio } from './round-ratio.ts';

/** Sum over the areas of a row's number; undefined where an area lacks it. */
type SumOf = (row: RowDefinition, measure: MeasureDefinition) => number | undefined;

/**
 * A table's figures for all residents of an area, as delivered (reference values with key `T01:<row>:<measure>`).
 * Several areas: numbers are added when every area has them, and a share is the summed part of the summed base when
 * the table has a row for each and both are delivered. Means and other shares cannot be made and are missing.
 * @source beboertabeller.md section 1, rules 4, 5 and 7
 */
export function deliveredCells(
  context: QueryContext,
  definition: TableDefinition,
  areas: readonly string[],
  periods: readonly TablePeriod[],
): AnswerCells {
  const { shareBase } = context.content.manifest.rules;
  const shareOf = shareReader(definition);
  return definition.rows.map((row) =>
    periods.map((period) => {
      const sumOf: SumOf = (of, measure) => {
        const key = keyOf(definition, of, measure);
        let sum = 0;
        for (const area of areas) {
          const found = context.reference(key, area, period.id);
          if (found === undefined) return undefined;
          sum += found.value;
        }
        return sum;
      };
      return definition.measures.map((measure): Cell => {
        const formula = row.values[measure.id];
        if (formula === undefined) return notApplicable;
        if (areas.length > 1 && formula.kind === 'share') return shareOf(row, measure, formula, sumOf, shareBase);
        if (areas.length > 1 && !isAdditive(formula)) return notDelivered;
        const value = sumOf(row, measure);
        return value === undefined ? notDelivered : { kind: 'value', value };
      });
    }),
  );
}

/**
 * Why figures of several areas together are missing though each area's own are delivered: a share or a mean cannot be
 * added. Nothing where none is missing for that reason.
 */
export function notAddedNotes(
  context: QueryContext,
  definition: TableDefinition,
  comparators: readonly Comparator[],
  periods: readonly TablePeriod[],
): readonly Text[] {
  const lacksOnlySum = ({ place, variant, cells }: Comparator): boolean => {
    const areas = variant === 'alle' ? (deliveredAreas(parseSelection(place.key)) ?? []) : [];
    const isLost = (row: RowDefinition, measure: MeasureDefinition, period: TablePeriod, cell: Cell | undefined) =>
      cell?.kind === 'missing' &&
      row.values[measure.id] !== undefined &&
      areas.every((area) => context.reference(keyOf(definition, row, measure), area, period.id) !== undefined);
    return (
      areas.length > 1 &&
      definition.rows.some((row, r) =>
        periods.some((period, p) =>
          definition.measures.some((measure, m) => isLost(row, measure, period, cells[r]?.[p]?.[m])),
        ),
      )
    );
  };
  return comparators.some(lacksOnlySum) ? [cannotBeAdded] : [];
}

const cannotBeAdded: Text = {
  da: 'For alle beboere i flere kommuner eller regioner tilsammen vises procenter kun, hvor både antal og grundlag er leveret for hver af dem. Gennemsnit kan ikke lægges sammen.',
  en: 'For all residents of several municipalities or regions together per cents are shown only where both the count and its base are delivered for each of them. Means cannot be added.',
};

function keyOf(definition: TableDefinition, row: RowDefinition, measure: MeasureDefinition): string {
  return `${definition.id}:${row.code}:${measure.id}`;
}

function isAdditive({ kind }: Formula): boolean {
  return kind === 'count' || kind === 'sum';
}

type Share = Extract<Formula, { kind: 'share' }>;

/** Makes shares of summed numbers, from the rows that hold part and base. */
function shareReader(
  definition: TableDefinition,
): (row: RowDefinition, measure: MeasureDefinition, share: Share, sumOf: SumOf, shareBase: number) => Cell {
  const number = definition.measures.find(({ id }) => id === 'n');
  const counted = (kind: 'count' | 'sum', of: readonly Pick[]): RowDefinition | undefined =>
    definition.rows.find(({ values: { n } }) => n?.kind === kind && JSON.stringify(n.of) === JSON.stringify(of));
  return (row, measure, { of, base, part }, sumOf, shareBase) => {
    const [partRow, baseRow] = [counted(part === 'sum' ? 'sum' : 'count', of), counted('count', base)];
    if (number === undefined || partRow === undefined || baseRow === undefined) return notDelivered;
    const [partSum, baseSum] = [sumOf(partRow, number), sumOf(baseRow, number)];
    if (partSum === undefined || baseSum === undefined) return notDelivered;
    if (baseSum === 0) return notApplicable;
    if (baseSum < shareBase) return seeCounts;
    return { kind: 'value', value: roundRatio(partSum, baseSum, 100, decimalsOf(row, measure)) };
  };
}
