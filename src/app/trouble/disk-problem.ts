import { Problem } from '../../domain/kernel/problems/problem.ts';

const diskErrors: ReadonlySet<string> = new Set(['ENOSPC', 'EROFS', 'EDQUOT', 'EFBIG', 'EIO']);
// Of SQLite: read-only, a failed read or write, full. The lowest byte tells which.
const sqliteErrors: Readonly<Record<number, string>> = { 8: 'SQLITE_READONLY', 10: 'SQLITE_IOERR', 13: 'SQLITE_FULL' };

/**
 * A disk that is full, read-only or broken, as a problem with what to do; undefined for any other error. Whoever asks is
 * told that nothing was done; nothing is shown that could not be logged.
 */
export function diskProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const { code } = error;
  if (typeof code === 'string' && diskErrors.has(code)) return new Problem('KV-R19', { why: code });
  if (code !== 'ERR_SQLITE_ERROR' || !('errcode' in error)) return undefined;
  const why = sqliteErrors[Number(error.errcode) & 0xff];
  return why === undefined ? undefined : new Problem('KV-R19', { why });
}
