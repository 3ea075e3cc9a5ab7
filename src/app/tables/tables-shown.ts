import { keepPer } from '../../domain/kernel/keep-per.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Cell } from '../../domain/model/cell.ts';
import type { Lineage, Selection } from '../../domain/model/selection.ts';
import { answerTable } from '../../engines/query/answer-table.ts';
import { parseSelection } from '../../engines/query/parse-selection.ts';
import { scopeOf } from '../access/access-scope.ts';
import { mayOpenTable } from '../access/may-open-table.ts';
import { rightsKey } from '../access/rights-key.ts';
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
  const shows = showing(context, reader, release, selection, laesning);
  return new Set(
    standardTables(release)
      .map(({ id }) => id)
      .filter(shows),
  );
}

const keptParts = keepPer<OpenRelease, readonly string[]>(300);

/** Those of the parts of a place that {@link tablesShown} has any table for; kept for the day. */
export function partsShown(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
  { sted, laesning, parts }: TablesAsked & { readonly parts: readonly string[] },
): readonly string[] {
  const key = [sted, laesning, rightsKey(reader, context.clock().slice(0, 10))].join(' ');
  return keptParts(release, key, () =>
    parts.filter((part) => showsAnyTable(context, reader, release, { sted: part, laesning })),
  );
}

// Mostly the first table is shown. A place that has nothing at all has none.
function showsAnyTable(
  context: AppContext,
  reader: Reader,
  release: OpenRelease,
  { sted, laesning }: TablesAsked,
): boolean {
  const shows = showing(context, reader, release, parseSelection(sted), laesning);
  try {
    return standardTables(release).some(({ id }) => shows(id));
  } catch (error) {
    if (error instanceof Problem) return false;
    throw error;
  }
}

function showing(context: AppContext, reader: Reader, release: OpenRelease, selection: Selection, lineage: Lineage) {
  return (id: string): boolean => {
    if (!mayOpenTable(reader, selection, [], scopeOf(context, release, id)).allowed) return false;
    const { content } = release.release;
    const { cells, hidden } = answerTable(content, { table: id, selection, lineage, comparators: [] });
    return hidden === undefined && cells.flat(2).some(isShown);
  };
}

/** Whether a figure is a number that the reader sees. */
export function isShown(cell: Cell | undefined): boolean {
  return cell?.kind === 'value' || cell?.kind === 'rounded';
}
