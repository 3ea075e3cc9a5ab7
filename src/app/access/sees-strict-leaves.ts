import type { Reader } from '../../domain/model/access.ts';

/**
 * Whether a reader sees the strict leaves of a release rather than its own: everybody without a session.
 * @source diskretion.md section 9, "`streng` is used for public pages"
 */
export function seesStrictLeaves(reader: Reader): boolean {
  return reader.via === 'public';
}
