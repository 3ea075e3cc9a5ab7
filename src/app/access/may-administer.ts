import type { AccessVerdict, Reader, Right } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { narrowLimits } from './narrow-limits.ts';
import { rolesGivenBy, rolesThatAdminister } from './role-powers.ts';
import { byRight, lacksRole } from './verdicts.ts';

const administer = { da: 'give andre adgang', en: 'give others access' };

/** May the reader open the list of persons and rights: local administrators, the installation's, and analysts for their guests. */
export function mayAdminister(reader: Reader, today: string): AccessVerdict {
  if (reader.seenBy) return lacksRole('administer', administer);
  const right = reader.rights.find((one) => rolesGivenBy[one.role] !== undefined && !hasEnded(one, today));
  return right ? byRight('administer', right) : lacksRole('administer', administer);
}

/** May the reader read the whole log and the use of everybody: whoever runs the installation. */
export function mayReadLog(reader: Reader, today: string): AccessVerdict {
  const right = reader.rights.find((one) => one.role === 'driftsadmin' && !hasEnded(one, today));
  if (right && !reader.seenBy) return byRight('read-log', right);
  return lacksRole('read-log', { da: 'læse loggen', en: 'read the log' });
}

/**
 * May the reader take out what the log holds of others: local administrators of their own organisation's persons, whoever
 * runs the installation of everybody's. Never from within another's view.
 * @source brugerflade.md 12.4, 12.9
 */
export function mayExtractLog(reader: Reader, today: string): AccessVerdict {
  const right = reader.rights.find((one) => rolesThatAdminister.has(one.role) && !hasEnded(one, today));
  if (right && !reader.seenBy) return byRight('extract-log', right);
  return lacksRole('extract-log', { da: 'trække ud af loggen', en: 'take extracts of the log' });
}

/** Whether a right somebody holds lies inside what the reader administers. */
export function isAdministeredBy(reader: Reader, held: Pick<Right, 'restrictions'>, today: string): boolean {
  if (reader.via === 'cli') return true;
  return reader.rights.some(
    (right) => rolesGivenBy[right.role] !== undefined && !hasEnded(right, today) && liesInside(held, right),
  );
}

function liesInside(held: Pick<Right, 'restrictions'>, right: Right): boolean {
  const narrowed = narrowLimits(held.restrictions, right.restrictions);
  return narrowed !== undefined && narrowed.length === held.restrictions.length;
}

/**
 * May an administrator see the product as another: only a local administrator, and only who has rights and has them all
 * inside the administrator's own limits. Never from within another's view.
 * @source brugerflade.md 12.7
 */
export function mayViewAs(admin: Reader, other: Reader, today: string): boolean {
  if (admin.seenBy || admin.id === other.id || other.rights.length === 0) return false;
  const own = admin.rights.filter((right) => right.role === 'lokaladmin' && !hasEnded(right, today));
  return other.rights.every(
    (held) => !rolesThatAdminister.has(held.role) && own.some((right) => liesInside(held, right)),
  );
}

/** The other as the administrator sees them: their rights without exact numbers, which are told to their holder only. */
export function seenAs(admin: Reader, other: Reader): Reader {
  const rights = other.rights.map(({ exact: _exact, ...right }) => right);
  return { ...other, rights, seenBy: { id: admin.id, name: admin.name } };
}
