import type { Text } from '../../../domain/kernel/language.ts';
import type { AnswerCells, Coverage, TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import { decimalsOf, unitOf } from '../../../domain/model/figure-look.ts';
import { comparatorName } from '../place-words.ts';

/** One value of a variable of a PX file: its code, its text, and what is told about it in a note. */
export interface PxValue {
  readonly code: string;
  readonly label: Text;
  readonly decimals: number;
  readonly unit?: Text;
  readonly notes: readonly Text[];
}

/** The four variables of every PX file, outermost first. */
export interface PxCube {
  readonly places: readonly PxValue[];
  readonly rows: readonly PxValue[];
  readonly measures: readonly PxValue[];
  readonly periods: readonly PxValue[];
  /** Figure and decimals by place, row, measure and period, row-major; what an answer does not have cannot occur. */
  readonly cells: readonly PxCell[];
}

/** A figure and the decimals it is shown with. */
export interface PxCell {
  readonly cell: Cell;
  readonly decimals: number;
}

interface PlacedAnswer {
  readonly answer: TableAnswer;
  readonly code: string;
  readonly label: Text;
  readonly cells: AnswerCells;
  readonly coverage: Coverage | undefined;
}

const notApplicable: PxCell = { cell: { kind: 'missing', reason: 'not-applicable' }, decimals: 0 };

/**
 * Answers of one selection as one cube, since a PX file holds one: rows of several tables follow one another with the
 * table before their codes and texts, measures of the same name and unit are the same.
 */
export function pxCube(answers: readonly TableAnswer[]): PxCube {
  const several = answers.length > 1;
  const placed = answers.flatMap(placesOf);
  const cells = new Map<string, PxCell>();
  const measures = new Map<string, PxValue>();
  const rows = new Map<string, PxValue>();
  for (const { answer, code, cells: own } of placed) {
    for (const [r, row] of answer.rows.entries()) {
      const rowCode = several ? `${answer.table}:${row.code}` : row.code;
      rows.set(rowCode, rowValue(answer, row, rowCode, several));
      for (const [m, measure] of answer.measures.entries()) {
        const measureCode = measureCodeOf(measures, measure);
        for (const [p, period] of answer.periods.entries()) {
          const cell = own[r]?.[p]?.[m];
          if (!cell) continue;
          cells.set([code, rowCode, measureCode, period.id].join('\n'), { cell, decimals: decimalsOf(row, measure) });
        }
      }
    }
  }
  const variables = {
    places: distinct(placed.map(placeValue)),
    rows: [...rows.values()],
    measures: [...measures.values()],
    periods: periodsOf(answers),
  };
  const order = Object.values(variables).reduce<readonly (readonly string[])[]>(
    (found, values) => found.flatMap((start) => values.map(({ code }) => [...start, code])),
    [[]],
  );
  return { ...variables, cells: order.map((codes) => cells.get(codes.join('\n')) ?? notApplicable) };
}

function placesOf(answer: TableAnswer): readonly PlacedAnswer[] {
  const own = {
    answer,
    code: answer.place.key,
    label: answer.place.name,
    cells: answer.cells,
    coverage: answer.coverage,
  };
  const others = answer.comparators.map((comparator) => ({
    answer,
    code: `${comparator.place.key}:${comparator.variant}`,
    label: { da: comparatorName(comparator, 'da'), en: comparatorName(comparator, 'en') },
    cells: comparator.cells,
    coverage: comparator.coverage,
  }));
  return [own, ...others];
}

function placeValue({ code, label, coverage }: PlacedAnswer): PxValue {
  return { code, label, decimals: 0, notes: coverage ? [coverage.reason] : [] };
}

function rowValue(answer: TableAnswer, row: TableAnswer['rows'][number], code: string, several: boolean): PxValue {
  const label = several ? { da: `${answer.table} ${row.label.da}`, en: `${answer.table} ${row.label.en}` } : row.label;
  const decimals = Math.max(0, ...answer.measures.map((measure) => decimalsOf(row, measure)));
  const usual = Math.max(0, ...answer.measures.map((measure) => measure.decimals));
  const units = new Set(answer.measures.map((measure) => unitOf(row, measure)));
  const notes = row.unit && units.has(row.unit) ? [{ da: `Enhed: ${row.unit.da}`, en: `Unit: ${row.unit.en}` }] : [];
  return { code, label, decimals: decimals === usual ? 0 : decimals, notes };
}

/** Code of a measure, told apart by its table's wording where two tables use one name for different things. */
function measureCodeOf(known: Map<string, PxValue>, measure: TableAnswer['measures'][number]): string {
  const { id, label, unit, decimals } = measure;
  for (let number = 1; ; number++) {
    const code = number === 1 ? id : `${id}${number}`;
    const other = known.get(code);
    if (other && (other.label.da !== label.da || other.unit?.da !== unit.da || other.decimals !== decimals)) continue;
    known.set(code, { code, label, unit, decimals, notes: [] });
    return code;
  }
}

function periodsOf(answers: readonly TableAnswer[]): readonly PxValue[] {
  const periods = answers.flatMap((answer) => answer.periods);
  const sorted = periods.toSorted((a, b) => compare(a.start, b.start) || compare(a.id, b.id));
  return distinct(sorted.map(({ id, label }) => ({ code: id, label, decimals: 0, notes: [] })));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Each code once, where it first stands. */
function distinct(values: readonly PxValue[]): readonly PxValue[] {
  return values.filter(({ code }, at) => values.findIndex((other) => other.code === code) === at);
}
