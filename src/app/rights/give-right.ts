import { createHash, randomBytes } from 'node:crypto';
import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay, daysAfter } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { readTypedDay } from '../../domain/kernel/typed-day.ts';
import type { Reader, Restriction, Role } from '../../domain/model/access.ts';
import type { AccessGrant, Person, PersonKind } from '../../domain/model/access-grant.ts';
import type { PlaceDirectory } from '../../domain/model/place.ts';
import { demandProof } from '../access/demand-proof.ts';
import { limitWords } from '../access/limit-words.ts';
import { limitsByName } from '../access/limits-by-name.ts';
import { mayConfirmGrant, mayEndGrant, mayGrant } from '../access/may-grant.ts';
import { keyOf } from '../access/narrow-limits.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { logUse } from '../context/log-use.ts';
import { listPersons } from './list-persons.ts';

/** A right as it is asked for in a form or on the command line. Empty texts count as not given. */
export interface RightToGive {
  /** Id of a person, or empty with a name for somebody new. */
  readonly person?: string;
  readonly name?: string;
  readonly email?: string;
  readonly kind?: PersonKind;
  readonly role: string;
  /** Limits as `limitsByName` reads them. */
  readonly sted: string;
  readonly exact?: boolean;
  readonly from?: string;
  readonly to?: string;
  /** Days from the start instead of an end. */
  readonly days?: number;
  readonly purpose?: string;
}

/** A right that was given, and for somebody new the code that ties their first login to them: told once, kept nowhere. */
export interface GivenRight {
  readonly grant: AccessGrant;
  readonly person: Person;
  readonly invitation?: string;
}

const graveActs = {
  give: { da: 'give rettigheder', en: 'give rights' },
  withdraw: { da: 'fjerne rettigheder', en: 'remove rights' },
};
const usualDays = { employee: 365, guest: 183, program: 365 } as const satisfies Record<PersonKind, number>;
const invitationDays = 14;

// The first administrator is named before there is a release: limits are then written by key alone.
async function placesNow(context: AppContext): Promise<PlaceDirectory | undefined> {
  try {
    return (await context.desk.open()).places.directory;
  } catch (error) {
    if (error instanceof Problem && error.code === 'KV-A8') return undefined;
    throw error;
  }
}

/**
 * Gives a right to somebody known, or to somebody new by name.
 * @throws Problem KV-A21 when it may not be given, KV-A22 on a person who is not the reader's to handle, KV-A25 on a role
 * that does not exist, KV-A5 on limits or days that cannot be read
 */
export async function giveRight(context: AppContext, giver: Reader, asked: RightToGive): Promise<GivenRight> {
  const now = context.clock();
  const today = danishDay(now);
  const role = requireRole(asked.role);
  const restrictions = limitsByName(asked.sted, await placesNow(context));
  const known = asked.person ? await requirePerson(context, giver, asked.person) : undefined;
  const person = known ?? newPerson(asked, giver, now);
  const from = requireDay('fra', asked.from) ?? today;
  const to = requireDay('til', asked.to) ?? daysAfter(from, asked.days ?? usualDays[person.kind]);
  const purpose = (asked.purpose ?? '').trim().slice(0, 500);
  const wanted = { person, role, restrictions, exact: asked.exact === true, from, to, purpose };
  const verdict = mayGrant(giver, wanted, accessTerms, today);
  if (verdict.allowed) demandProof(giver, now, graveActs.give);
  const object = `give ${person.id} ${role} ${limitsText(restrictions)} ${from}/${to}`;
  await logUse(
    context,
    giver,
    { action: 'rights', object, purpose },
    verdict.allowed && verdict.by ? { allowed: true, right: verdict.by } : { allowed: verdict.allowed },
  );
  if (!verdict.allowed) {
    const limits = limitWords(restrictions, await placesNow(context));
    throw new Problem('KV-A21', { why: verdict.why, role: roleNames[role], limits });
  }
  const grant: AccessGrant = {
    ...{ id: shortRandom('g'), person: person.id, role, restrictions: verdict.restrictions, from, to, grantedAt: now },
    grantedBy: { id: giver.id, name: giver.name.da },
    ...(wanted.exact ? { exact: true } : {}),
    ...(purpose === '' ? {} : { purpose }),
  };
  const invitation = known ? undefined : await admit(context, person, now);
  await context.state.addGrant(grant);
  return { grant, person, ...(invitation === undefined ? {} : { invitation }) };
}

/** Says that a right is still needed. @throws Problem KV-A22 */
export async function confirmRight(context: AppContext, reader: Reader, id: string): Promise<void> {
  const { grant, held, today } = await heldRight(context, id);
  const allowed = mayConfirmGrant(reader, held, today);
  if (allowed) demandProof(reader, context.clock(), graveActs.give);
  await logUse(context, reader, { action: 'rights', object: `confirm ${id} ${grant.person}` }, { allowed });
  const done = allowed && (await context.state.confirmGrant(id, context.clock(), reader.id));
  if (!done) throw new Problem('KV-A22', { found: id });
}

/** Takes a right away at once; one's own too. @throws Problem KV-A22 */
export async function withdrawRight(context: AppContext, reader: Reader, id: string): Promise<void> {
  const { grant, held, today } = await heldRight(context, id);
  const allowed = mayEndGrant(reader, held, today);
  // Giving up one's own is nobody else's loss.
  if (allowed && grant.person !== reader.id) demandProof(reader, context.clock(), graveActs.withdraw);
  await logUse(context, reader, { action: 'rights', object: `withdraw ${id} ${grant.person}` }, { allowed });
  const done = allowed && (await context.state.withdrawGrant(id, context.clock(), reader.id));
  if (!done) throw new Problem('KV-A22', { found: id });
}

async function heldRight(context: AppContext, id: string) {
  const grant = await context.state.grant(id);
  const person = grant && (await context.state.person(grant.person));
  if (!grant || !person) throw new Problem('KV-A22', { found: id.slice(0, 60) });
  const held = { person, role: grant.role, restrictions: grant.restrictions };
  return { grant, held, today: danishDay(context.clock()) };
}

async function requirePerson(context: AppContext, giver: Reader, id: string): Promise<Person> {
  const person = await context.state.person(id);
  // The command line handles everybody; one's own rights are refused by the rule, which says why.
  const listed =
    giver.via === 'cli' || id === giver.id || (await listPersons(context, giver)).some((one) => one.id === id);
  if (!person || !listed) throw new Problem('KV-A22', { found: id.slice(0, 60) });
  return person;
}

function newPerson({ name = '', email = '', kind, purpose = '' }: RightToGive, giver: Reader, now: string): Person {
  const called = name.trim();
  if (called === '' || called.length > 100) {
    throw new Problem('KV-A5', { parameter: 'navn', found: called.slice(0, 40), valid: '1-100 tegn / characters' });
  }
  return {
    ...{ id: shortRandom('p'), kind: kind ?? 'employee', name: called, createdAt: now, createdBy: giver.id },
    ...(email.trim() === '' ? {} : { email: email.trim().slice(0, 200) }),
    ...(kind === 'guest' && purpose.trim() !== '' ? { purpose: purpose.trim().slice(0, 500) } : {}),
  };
}

// A program has no login to be tied to.
async function admit(context: AppContext, person: Person, now: string): Promise<string | undefined> {
  await context.state.addPerson(person);
  if (person.kind === 'program') return undefined;
  const code = randomBytes(18).toString('base64url');
  const expiresAt = `${daysAfter(now.slice(0, 10), invitationDays)}T23:59:59Z`;
  await context.state.addInvitation({ codeHash: hashOfCode(code), person: person.id, expiresAt });
  return code;
}

/** How a code is kept: SHA-256. The codes are 144 random bits, so that nothing slower is needed. */
export function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

function requireRole(text: string): Role {
  const roles = Object.keys(roleNames) as Role[];
  const role = roles.find((known) => known === text);
  if (!role) throw new Problem('KV-A25', { found: text.slice(0, 40), valid: roles });
  return role;
}

function requireDay(parameter: string, text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const day = readTypedDay(text);
  if (day !== undefined) return day;
  throw new Problem('KV-A5', { parameter, found: text.slice(0, 20), valid: '01.12.2026 / 2026-12-01' });
}

function limitsText(restrictions: readonly Restriction[]): string {
  return restrictions.map(keyOf).join(',');
}

function shortRandom(letter: 'g' | 'p'): string {
  return `${letter}_${randomBytes(9).toString('base64url')}`;
}
