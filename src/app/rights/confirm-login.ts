import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader } from '../../domain/model/access.ts';
import type { Person } from '../../domain/model/access-grant.ts';
import { demandProof } from '../access/demand-proof.ts';
import { mayAdminister } from '../access/may-administer.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { listPersons } from './list-persons.ts';

/** A login with a new key that waits until an administrator says that it is the same employee. */
export interface WaitingLogin {
  readonly person: Person;
  readonly issuer: string;
  readonly subject: string;
  readonly at: string;
}

/** Logins of the reader's persons that wait; none for who does not name employees. */
export async function waitingLogins(context: AppContext, reader: Reader): Promise<readonly WaitingLogin[]> {
  const naming = reader.rights.some(({ role }) => role === 'lokaladmin' || role === 'driftsadmin');
  if (!naming || !mayAdminister(reader, danishDay(context.clock())).allowed) return [];
  const own = new Set((await listPersons(context, reader)).map(({ id }) => id));
  const waiting = await context.state.identities('waiting');
  const shown = await Promise.all(
    waiting.map(async ({ issuer, subject, person: id, at }) => {
      const person = own.has(id) && id !== reader.id ? await context.state.person(id) : undefined;
      return person ? [{ person, issuer, subject, at }] : [];
    }),
  );
  return shown.flat();
}

/**
 * Confirms that a login's new key is the same employee: the old keys of that issuer are forgotten and its sessions end.
 * @throws Problem KV-A22 when it does not wait for this reader
 */
export async function confirmLogin(
  context: AppContext,
  reader: Reader,
  issuer: string,
  subject: string,
): Promise<void> {
  const waiting = await waitingLogins(context, reader);
  const found = waiting.find((one) => one.issuer === issuer && one.subject === subject);
  if (found) demandProof(reader, context.clock(), { da: 'bekræfte et nyt login', en: 'confirm a new login' });
  const object = `relink ${found?.person.id ?? ''}`;
  await logUse(context, reader, { action: 'rights', object }, { allowed: found !== undefined });
  if (!found) throw new Problem('KV-A22', { found: subject.slice(0, 60) });
  const { person } = found;
  for (const key of await context.state.identitiesOf(person.id)) {
    if (key.issuer === issuer && key.subject !== subject) await context.state.forgetIdentity(issuer, key.subject);
  }
  await context.state.keepIdentity({ issuer, subject, person: person.id, state: 'linked', at: context.clock() });
  await context.state.endSessionsOf(person.id);
}
