import type { Lang } from '../../domain/kernel/language.ts';
import type { AnswerCells, Coverage, ShownPlace, TableAnswer } from '../../domain/model/answer.ts';
import type { Cell } from '../../domain/model/cell.ts';
import { decimalsOf } from '../../domain/model/figure-look.ts';
import { coverageWords } from './place-words.ts';

/** One figure with everything that names it: the long form of an answer, one row per figure. */
export interface FigureRow {
  readonly table: string;
  readonly place: ShownPlace;
  readonly variant: '' | 'almen' | 'alle';
  readonly period: string;
  readonly row: string;
  readonly rowLabel: string;
  readonly measure: string;
  readonly decimals: number;
  readonly cell: Cell;
  /** How much of the place the figure is about; empty for all of it. */
  readonly coverage: string;
}

/** Every figure of an answer, own place first, then comparators; rows, periods and measures in the answer's order. */
export function* figureRows(answer: TableAnswer, lang: Lang): Generator<FigureRow> {
  yield* placeRows(answer, { ...answer, variant: '' }, lang);
  for (const comparator of answer.comparators) {
    yield* placeRows(answer, comparator, lang);
  }
}

interface PlaceFigures {
  readonly place: ShownPlace;
  readonly variant: FigureRow['variant'];
  readonly cells: AnswerCells;
  readonly coverage?: Coverage;
}

function* placeRows(answer: TableAnswer, figures: PlaceFigures, lang: Lang): Generator<FigureRow> {
  const { place, variant, cells } = figures;
  const coverage = coverageWords(figures.coverage, lang);
  for (const [r, row] of answer.rows.entries()) {
    for (const [p, period] of answer.periods.entries()) {
      for (const [m, measure] of answer.measures.entries()) {
        const cell = cells[r]?.[p]?.[m];
        if (cell === undefined || (cell.kind === 'missing' && cell.reason === 'not-applicable')) continue;
        yield {
          table: answer.table,
          place,
          variant,
          period: period.id,
          row: row.code,
          rowLabel: row.label[lang],
          measure: measure.id,
          decimals: decimalsOf(row, measure),
          cell,
          coverage,
        };
      }
    }
  }
}
