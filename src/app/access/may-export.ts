import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { Selection, SelectionTerm } from '../../domain/model/selection.ts';
import { type AccessScope, rightToNamed, rightToUnit } from './covers-unit.ts';
import { classedScope } from './data-class-of.ts';
import { maySeeSelection } from './may-see-selection.ts';
import { unitsOfPlace } from './place-index.ts';
import { rolesThatExport } from './role-powers.ts';
import { lacksRole } from './verdicts.ts';

/** May the reader take the selection's figures away in a file? What may not be seen is refused as unknown first. */
export function mayExport(reader: Reader, selection: Selection, scope: AccessScope): AccessVerdict {
  const seen = maySeeSelection(reader, selection, scope);
  if (!seen.allowed || seen.rule === 'comparison-levels') return seen;
  const classed = classedScope(reader, selection, scope);
  const mayTake = ({ sign, place }: SelectionTerm): boolean => {
    const rightTo = sign === '+' && place.kind === 'afd' ? rightToNamed : rightToUnit;
    return unitsOfPlace(scope.index, place).every(
      (unit) => rightTo(reader, rolesThatExport, unit, classed) !== undefined,
    );
  };
  if (selection.terms.every(mayTake)) return seen;
  return lacksRole('export-role', { da: 'hente filer', en: 'take files' }, 'eksport');
}
