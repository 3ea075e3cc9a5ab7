import type { TableAnswer } from '../../../domain/model/answer.ts';
import type { Cell } from '../../../domain/model/cell.ts';

function isInapplicable(cell: Cell): boolean {
  return cell.kind === 'missing' && cell.reason === 'not-applicable';
}

/** Whether the row introduces deeper rows under it: a heading or a subtotal. */
export function hasRowsUnder(answer: TableAnswer, row: number): boolean {
  return (answer.rows[row + 1]?.depth ?? 0) > (answer.rows[row]?.depth ?? 0);
}

/** Whether the row is words only ("Femårsgrupper"): it introduces others, and no measure applies to it anywhere. */
export function isHeading(answer: TableAnswer, row: number): boolean {
  const cells = [answer.cells, ...answer.comparators.map((one) => one.cells)].flatMap((one) => one[row]?.flat() ?? []);
  return hasRowsUnder(answer, row) && cells.every(isInapplicable);
}
