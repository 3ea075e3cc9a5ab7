import type { TableAnswer } from '../../../src/domain/model/answer.ts';
import type { Cell } from '../../../src/domain/model/cell.ts';
import type { ReleaseContent } from '../../../src/domain/model/release.ts';
import { answerTable, type TableQuestion } from '../../../src/engines/query/answer-table.ts';
import { parseSelection } from '../../../src/engines/query/parse-selection.ts';

/** The number of a figure, or the word for why there is none. */
export function word(cell: Cell | undefined): number | string {
  if (cell === undefined) return 'no cell';
  if (cell.kind === 'value' || cell.kind === 'rounded') return cell.value;
  if (cell.kind === 'hidden') return cell.rule;
  return cell.kind === 'missing' ? cell.reason : cell.verdict;
}

/** Figures as `[row][period]` of one measure. */
export function shown(cells: TableAnswer['cells'], measure = 0): readonly (readonly (number | string)[])[] {
  return cells.map((row) => row.map((period) => word(period[measure])));
}

/** Asks for a table by a selection in link form. */
export function ask(content: ReleaseContent, sted: string, more: Partial<TableQuestion> = {}): TableAnswer {
  return answerTable(content, {
    table: 'T01',
    selection: parseSelection(sted),
    lineage: 'nu',
    comparators: [],
    ...more,
  });
}
