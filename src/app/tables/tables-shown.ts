import type { Reader } from '../../domain/model/access.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { Lineage } from '../../domain/model/selection.ts';
import { answerTable } from '../../engines/query/answer-table.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayOpenTable } from '../access/may-open-table.ts';
import type { AppContext } from '../context/app-context.ts';
import { standardTables } from '../release/list-tables.ts';
import type { OpenRelease } from '../release/open-release.ts';

/** What a list of tables is made for: a selection in link form and how it is read. */
export interface TablesAsked {
  readonly sted: string;
  readonly laesning: Lineage;
}

/**
 * Ids of the standard tables that a reader may open for a selection and that then show a figure: of a merged afdeling
 * often none. Answers each of them, some milliseconds in all. @throws Problem KV-Q* when the selection cannot be read
 */
export function tablesShown(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
  { sted, laesning }: TablesAsked,
): ReadonlySet<string> {
  const selection = parseSelection(sted);
  const shown = standardTables(release).filter(({ id }) => {
    if (!mayOpenTable(reader, selection, [], scopeOf(context, release, id)).allowed) return false;
    const { content } = release.release;
    const { cells, hidden } = answerTable(content, { table: id, selection, lineage: laesning, comparators: [] });
    return hidden === undefined && cells.flat(2).some(isShown);
  });
  return new Set(shown.map(({ id }) => id));
}

/** Whether a figure is a number that the reader sees. */
export function isShown(cell: Cell | undefined): boolean {
  return cell?.kind === 'value' || cell?.kind === 'rounded';
}
