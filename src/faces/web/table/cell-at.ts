import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';
import type { TableColumn } from './table-columns.ts';

/** The figure in one cell of the table, own or comparator's. Missing in the answer = not applicable. */
export function cellAt(answer: TableAnswer, row: number, column: TableColumn): Cell {
  const cells = column.comparator === undefined ? answer.cells : answer.comparators[column.comparator]?.cells;
  return cells?.[row]?.[column.period]?.[column.measure] ?? { kind: 'missing', reason: 'not-applicable' };
}
