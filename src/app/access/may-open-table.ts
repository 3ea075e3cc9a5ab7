import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { Selection } from '../../domain/model/selection.ts';
import type { AccessScope } from './covers-unit.ts';
import { maySeeSelection } from './may-see-selection.ts';

/**
 * May the reader open a standard table for the selection, compared with these places? Comparators need the same
 * right as the selection itself: a comparison column is as much a figure as the first one.
 */
export function mayOpenTable(
  reader: Reader,
  selection: Selection,
  comparators: readonly Selection[],
  scope: AccessScope,
): AccessVerdict {
  const refused = comparators.map((c) => maySeeSelection(reader, c, scope)).find((verdict) => !verdict.allowed);
  return refused ?? maySeeSelection(reader, selection, scope);
}
