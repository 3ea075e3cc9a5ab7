import type { TableDefinition } from '../../model/table-definition.ts';
import { movesByHouseholdType } from './define-moves.ts';

/**
 * Out-movers of the calendar year by household type before the move. Per cent of residents on 1 January of the year, so of the edition before.
 * @source beboertabeller.md section 3, T13
 */
export const t13: TableDefinition = movesByHouseholdType('T13', 'out', {
  da: 'Fraflyttede efter husstandstype',
  en: 'Out-movers by household type',
});
