import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import type { Selection } from '../../domain/model/selection.ts';
import { type AccessScope, rightToUnit } from './covers-unit.ts';
import { classedScope } from './data-class-of.ts';
import { unitsOfPlace } from './place-index.ts';
import { rolesThatSee } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/**
 * May the reader ask for exact numbers of the selection? Off unless a right says so, and then only where such rights
 * cover every unit of every term: that a place is open to everyone does not open its exact numbers.
 * @source diskretion.md 9.1
 */
export function maySeeExact(reader: Reader, selection: Selection, scope: AccessScope): AccessVerdict {
  const granted = { ...reader, rights: reader.rights.filter((right) => right.exact) };
  const classed = classedScope(granted, selection, scope);
  const units = selection.terms.flatMap((term) => unitsOfPlace(scope.index, term.place));
  const rights = units.map((unit) => rightToUnit(granted, rolesThatSee, unit, classed));
  const [first] = rights;
  if (first && rights.every((right) => right !== undefined)) return byRight('exact-numbers', first);
  return lacksRole('exact-numbers', { da: 'se nøjagtige tal', en: 'see exact numbers' });
}
