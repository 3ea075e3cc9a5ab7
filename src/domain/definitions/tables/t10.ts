import type { TableDefinition } from '../../model/table-definition.ts';
import { movesByOrigin } from './define-moves.ts';

/**
 * In-movers of the calendar year by origin and where they come from. Per cent of residents on 1 January after the year, the edition.
 * @source beboertabeller.md section 3, T10
 */
export const t10: TableDefinition = movesByOrigin('T10', 'in', {
  da: 'Tilflyttede efter herkomst',
  en: 'In-movers by origin',
});
