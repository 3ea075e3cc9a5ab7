import { randomBytes } from 'node:crypto';
import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Person } from '../../domain/model/access-grant.ts';
import type { ProvedIdentity } from '../../domain/model/login.ts';
import { isClosed } from '../access/rights-from-grants.ts';
import type { AppContext } from '../context/app-context.ts';

/**
 * The person a login is: known by the provider's key; invited, when an invitation came with the login; else new and
 * without rights. A key that is new for a known employee (same issuer, CVR and RID) waits for a local administrator.
 * @throws Problem KV-H10 while it waits, KV-H11 for somebody closed
 * @source brugerflade.md 12.1: "re-link on CVR + RID only with confirmation by a local administrator"
 */
export async function personOfLogin(
  context: AppContext,
  identity: ProvedIdentity,
  invitation: string | undefined,
): Promise<Person> {
  const { state } = context;
  const now = context.clock();
  const { issuer, subject } = identity;
  const known = await state.identity(issuer, subject);
  if (known?.state === 'waiting') throw new Problem('KV-H10', {});
  const person = known ? await state.person(known.person) : await newcomer(context, identity, invitation);
  if (!person || isClosed(person, accessTerms, danishDay(now))) throw new Problem('KV-H11', {});
  // An administrator's own words about somebody invited stand; what the provider vouches for is kept beside them.
  await state.sawPerson(person.id, now, identity);
  return person;
}

async function newcomer(
  context: AppContext,
  identity: ProvedIdentity,
  invitation: string | undefined,
): Promise<Person | undefined> {
  const { state } = context;
  const { issuer, subject, name, email, cvr, organisation, rid } = identity;
  const link = (person: string, how: 'linked' | 'waiting') =>
    state.keepIdentity({ issuer, subject, person, state: how, at: context.clock() });
  const invited = invitation === undefined ? undefined : await state.takeInvitation(invitation, context.clock());
  if (invited) {
    await link(invited.person, 'linked');
    return await state.person(invited.person);
  }
  const earlier = await sameEmployee(context, identity);
  if (earlier) {
    await link(earlier.id, 'waiting');
    throw new Problem('KV-H10', {});
  }
  const person: Person = {
    ...{ id: `p_${randomBytes(9).toString('base64url')}`, kind: 'employee', name, createdBy: 'login' },
    createdAt: context.clock(),
    ...(email ? { email } : {}),
    ...(cvr ? { cvr } : {}),
    ...(organisation ? { organisation } : {}),
    ...(rid ? { rid } : {}),
  };
  await state.addPerson(person);
  await link(person.id, 'linked');
  return person;
}

async function sameEmployee(context: AppContext, { issuer, cvr, rid }: ProvedIdentity): Promise<Person | undefined> {
  if (cvr === undefined || rid === undefined) return undefined;
  const alike = (await context.state.persons()).filter((person) => person.cvr === cvr && person.rid === rid);
  for (const person of alike) {
    const keys = await context.state.identitiesOf(person.id);
    if (keys.some((key) => key.issuer === issuer && key.state === 'linked')) return person;
  }
  return undefined;
}
