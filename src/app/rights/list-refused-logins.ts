import { loginLimits } from '../../domain/definitions/login-limits.ts';
import type { Text } from '../../domain/kernel/language.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AppContext } from '../context/app-context.ts';
import { listPersons } from './list-persons.ts';

/** Logins that were refused for one reason, of one person or of nobody known. */
export interface RefusedLogins {
  /** Absent for nobody known. */
  readonly name?: Text;
  /** Id of the provider, or `token`. */
  readonly where: string;
  /** Code of the problem. */
  readonly code: string;
  readonly times: number;
  readonly lastAt: string;
}

const dayMs = 86_400_000;
const most = 5_000;

/**
 * Refused logins of the last month: of the reader's persons, and of everybody for who runs the installation.
 * @throws Problem KV-A1 for who administers nobody
 */
export async function listRefusedLogins(context: AppContext, reader: Reader): Promise<readonly RefusedLogins[]> {
  const persons = new Map((await listPersons(context, reader)).map(({ id, name }) => [id, name]));
  const seesAll = reader.rights.some(({ role }) => role === 'driftsadmin');
  const from = new Date(Date.parse(context.clock()) - loginLimits.shownDays * dayMs).toISOString();
  const groups = new Map<string, RefusedLogins>();
  for (const { reader: id, object: where, why = '', at } of await context.state.refusedLogins(from, most)) {
    const name = persons.get(id);
    if (!name && !seesAll) continue;
    const [code = ''] = why.split(' ');
    const key = `${name ? id : ''} ${where} ${code}`;
    const known = groups.get(key);
    groups.set(key, {
      ...{ where, code, times: (known?.times ?? 0) + 1, lastAt: known?.lastAt ?? at },
      ...(name ? { name } : {}),
    });
  }
  return [...groups.values()];
}
