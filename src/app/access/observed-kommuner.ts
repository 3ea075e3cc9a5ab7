import type { Reader } from '../../domain/model/access.ts';
import { hasEnded } from './covers-unit.ts';
import { rolesThatChangeAreas } from './role-powers.ts';

/**
 * Kommuner whose own figures of areas the reader may see as they were delivered: those the reader delivers for, or has a
 * right to exact numbers of, as a whole. They are not protected, so that neither the fund nor anybody else sees them; the
 * installation's own command line sees all.
 * @source monitorering.md section 2; diskretion.md 9.1
 */
export function observedKommuner(reader: Reader, today: string): readonly number[] | 'all' {
  if (reader.via === 'cli') return 'all';
  const own = reader.rights.filter(
    (right) =>
      !hasEnded(right, today) &&
      (rolesThatChangeAreas.has(right.role) || right.exact === true) &&
      right.restrictions.every(({ kind }) => kind === 'kommune'),
  );
  return own.flatMap(({ restrictions }) =>
    restrictions.flatMap((limit) => (limit.kind === 'kommune' ? [Number(limit.code)] : [])),
  );
}
