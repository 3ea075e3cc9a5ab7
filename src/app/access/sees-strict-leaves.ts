import type { Reader } from '../../domain/model/access.ts';
import { rolesThatSee } from './role-powers.ts';

/**
 * Whether a reader sees the strict leaves of a release rather than its own: everybody without a session, and whoever
 * has logged in and was given no right to figures.
 * @source diskretion.md section 9, "`streng` is used for public pages"
 */
export function seesStrictLeaves(reader: Reader): boolean {
  if (reader.via === 'public') return true;
  const known = reader.via === 'login' || reader.via === 'token';
  return known && !reader.rights.some(({ role }) => rolesThatSee.has(role));
}
