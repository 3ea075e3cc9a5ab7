import { loginLimits } from '../../domain/definitions/login-limits.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';

/** Whoever was refused and is nobody we know: nothing the provider said of them is kept. */
const unknownPerson: Reader = { id: 'ukendt', name: { da: 'Ukendt', en: 'Unknown' }, via: 'public', rights: [] };

/** A way in that was refused: which provider or kind of token, and whose it was when that is certain. */
export interface RefusedWay {
  readonly where: string;
  /** Id of a person the provider's own answer, or a token of ours, told; never what was only claimed. */
  readonly person?: string;
}

/**
 * A line of the use log for a login that was refused: who when that is known, which way, and the code of the problem.
 * Everything that is not a problem of login passes by.
 * @source OWASP ASVS 5.0, 16.3.1
 */
export async function logRefusedLogin(
  context: AppContext,
  { where, person }: RefusedWay,
  error: unknown,
): Promise<void> {
  if (!(error instanceof Problem) || !/^KV-H\d+$/.test(error.code)) return;
  if (person === undefined && (await lines(context)) > loginLimits.unknownLinesAnHour) return;
  const reader = person === undefined ? unknownPerson : { ...unknownPerson, id: person, via: 'login' as const };
  const why: unknown = Reflect.get(error.data, 'why') ?? Reflect.get(error.data, 'found');
  const rule = [error.code, typeof why === 'string' ? why.slice(0, 20) : ''].filter(Boolean).join(' ');
  await logUse(context, reader, { action: 'login', object: where.slice(0, 60) }, { allowed: false, rule });
}

async function lines(context: AppContext): Promise<number> {
  return await context.state.countRequest('login ukendt', context.clock().slice(0, 13));
}
