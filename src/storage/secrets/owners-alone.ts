import type { Stats } from 'node:fs';

const notTheOwner = 0o077;
const readByGroup = 0o040;

/**
 * Whether nobody but the account itself may read or change a file. A platform's store of secrets keeps its files root's and
 * hands them over by a group: by root's own, as systemd's credentials, or by the one that is the account's alone and has its
 * number. Windows keeps that elsewhere, so there it is not asked.
 */
export function isOwnersAlone(
  { mode, uid, gid }: Pick<Stats, 'mode' | 'uid' | 'gid'>,
  account: number | undefined = process.getuid?.(),
): boolean {
  const others = mode & notTheOwner;
  if (others === 0 || account === undefined) return true;
  return others === readByGroup && uid === 0 && account !== 0 && (gid === 0 || gid === account);
}
