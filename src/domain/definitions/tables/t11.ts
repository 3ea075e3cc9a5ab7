import type { TableDefinition } from '../../model/table-definition.ts';
import { movesByHouseholdType } from './define-moves.ts';

/**
 * In-movers of the calendar year by household type after the move. Per cent of residents on 1 January after the year, the edition.
 * @source beboertabeller.md section 3, T11
 */
export const t11: TableDefinition = movesByHouseholdType('T11', 'in', {
  da: 'Tilflyttede efter husstandstype',
  en: 'In-movers by household type',
});
