import type { TableDefinition } from '../../model/table-definition.ts';
import { movesByOrigin } from './define-moves.ts';

/**
 * Out-movers of the calendar year by origin and where they go. Per cent of residents on 1 January of the year, so of the edition before.
 * @source beboertabeller.md section 3, T12
 */
export const t12: TableDefinition = movesByOrigin('T12', 'out', {
  da: 'Fraflyttede efter herkomst',
  en: 'Out-movers by origin',
});
