import type { AccessVerdict, Reader } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatHandleGrants } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

/** May the reader see and handle grant rounds? Takes a case officer's right to the whole country. */
export function mayHandleGrants(reader: Reader, today: string): AccessVerdict {
  const right = reader.rights.find(
    (one) =>
      rolesThatHandleGrants.has(one.role) &&
      !hasEnded(one, today) &&
      one.restrictions.length > 0 &&
      one.restrictions.every(({ kind }) => kind === 'land'),
  );
  if (right) return byRight('handle-grants', right);
  return lacksRole('handle-grants', { da: 'behandle tilskud', en: 'handle grants' });
}
