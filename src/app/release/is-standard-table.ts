import { totalsTable } from '../../domain/definitions/tables/index.ts';
import type { TableDefinition } from '../../domain/model/table-definition.ts';

/** Whether readers meet the table in menus and search; the shared totals are only opened by their links. */
export function isStandardTable(definition: TableDefinition): boolean {
  return definition.id !== totalsTable.id && definition.rows.length > 0;
}
