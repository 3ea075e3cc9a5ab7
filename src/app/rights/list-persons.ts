import { accessTerms } from '../../domain/definitions/access-terms.ts';
import { danishDay, daysAfter } from '../../domain/kernel/danish-day.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { Reader, Right, Role } from '../../domain/model/access.ts';
import type { AccessGrant, AccessTerms, Person, PersonUse } from '../../domain/model/access-grant.ts';
import type { ListedPerson, ListedRight } from '../../domain/model/listed-person.ts';
import { giverWords } from '../access/giver-words.ts';
import { limitWords } from '../access/limit-words.ts';
import { isAdministeredBy, mayAdminister, mayViewAs } from '../access/may-administer.ts';
import { mayConfirmGrant, mayEndGrant } from '../access/may-grant.ts';
import { confirmBy, isClosed, readerOfPerson, stateOfGrant } from '../access/rights-from-grants.ts';
import { roleNames } from '../access/role-powers.ts';
import type { AppContext } from '../context/app-context.ts';
import { usesOfPersons } from './uses-of-persons.ts';

const noUse: PersonUse = { logins: 0, lookups: 0, files: 0 };

/**
 * Persons with rights inside the reader's own limits, those without any right whom the reader's organisation or the
 * reader made, and the demonstration's personas, which are read like everybody.
 * @throws Problem KV-A1 for who administers nobody
 */
export async function listPersons(context: AppContext, reader: Reader): Promise<readonly ListedPerson[]> {
  const today = danishDay(context.clock());
  if (!mayAdminister(reader, today).allowed) {
    throw new Problem('KV-A1', {
      what: { da: 'give andre adgang', en: 'give others access' },
      role: roleNames.lokaladmin,
    });
  }
  const [persons, grants, uses] = await Promise.all([
    context.state.persons(),
    context.state.grants(),
    usesOfPersons(context),
  ]);
  const isOperator = reader.rights.some(({ role }) => role === 'driftsadmin');
  const own = persons.find(({ id }) => id === reader.id);
  const shown = persons.flatMap((person) => {
    const held = grants.filter((grant) => grant.person === person.id);
    const inside = held.filter((grant) => isAdministeredBy(reader, grant, today));
    const known = person.createdBy === reader.id || (person.cvr !== undefined && person.cvr === own?.cvr);
    const isNew = held.length === 0 && (known || isOperator);
    if (inside.length === 0 && !isNew) return [];
    const isOwn = isOperator || (person.cvr !== undefined && person.cvr === own?.cvr);
    const use = isOwn ? { use: uses.get(person.id) ?? noUse } : {};
    return [{ ...listed(context, reader, person, inside, held), ...use }];
  });
  const personas = listedPersonas(context, reader, today);
  return [...shown, ...personas.map((persona) => ({ ...persona, use: uses.get(persona.id) ?? noUse }))];
}

function listed(
  context: AppContext,
  reader: Reader,
  person: Person,
  inside: readonly AccessGrant[],
  held: readonly AccessGrant[],
): ListedPerson {
  const today = danishDay(context.clock());
  const { id, kind, email, organisation, purpose, lastLogin } = person;
  const other = readerOfPerson(person, held, { terms: accessTerms, today, via: 'login' });
  const idle = idleness(person, accessTerms, today);
  return {
    ...{ id, kind, name: { da: person.name, en: person.name } },
    ...(email === undefined ? {} : { email }),
    ...(organisation === undefined ? {} : { organisation }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(lastLogin === undefined ? {} : { lastLogin }),
    ...(idle ? { idle } : {}),
    rights: inside.map((grant) => listedGrant(context, reader, person, grant)),
    mayViewAs: mayViewAs(reader, other, today),
  };
}

function idleness(person: Person, terms: AccessTerms, today: string): ListedPerson['idle'] {
  if (isClosed(person, terms, today)) return 'closed';
  if (person.kind === 'program') return undefined;
  const quietSince = danishDay(person.lastLogin ?? person.createdAt);
  return daysAfter(quietSince, terms.askAfterIdle) < today ? 'ask' : undefined;
}

function listedGrant(context: AppContext, reader: Reader, person: Person, grant: AccessGrant): ListedRight {
  const today = danishDay(context.clock());
  const state = stateOfGrant(grant, accessTerms, today);
  const lastDay = [grant.to ?? '', confirmBy(grant, accessTerms)].sort().find(Boolean) ?? '';
  const open = state !== 'withdrawn' && state !== 'ended';
  const held = { person, role: grant.role, restrictions: grant.restrictions };
  const soon = state === 'active' && lastDay <= daysAfter(today, accessTerms.remindBefore);
  return {
    ...inWords(context, grant),
    ...{
      id: grant.id,
      state,
      exact: grant.exact === true,
      grantedBy: giverWords(grant.grantedBy.name),
      from: grant.from,
    },
    ...(grant.to === undefined ? {} : { to: grant.to }),
    ...(soon ? { endsSoon: lastDay } : {}),
    mayConfirm: open && mayConfirmGrant(reader, held, today),
    mayWithdraw: open && mayEndGrant(reader, held, today),
  };
}

function listedPersonas(context: AppContext, reader: Reader, today: string): readonly ListedPerson[] {
  const personas = context.desk.served()?.personas ?? [];
  return personas.flatMap(({ reader: other }) => {
    const inside = other.rights.filter((right) => isAdministeredBy(reader, right, today));
    if (inside.length === 0) return [];
    return [
      {
        ...{ id: other.id, name: other.name, kind: 'persona' as const },
        rights: inside.map((right) => listedRight(context, right)),
        mayViewAs: mayViewAs(reader, other, today),
      },
    ];
  });
}

function listedRight(context: AppContext, right: Right): ListedRight {
  const fixed = { state: 'active', mayConfirm: false, mayWithdraw: false } as const;
  return { ...inWords(context, right), ...fixed, exact: right.exact === true, grantedBy: giverWords(right.grantedBy) };
}

function inWords(
  context: AppContext,
  { role, restrictions }: { readonly role: Role; readonly restrictions: Right['restrictions'] },
): Pick<ListedRight, 'role' | 'limits'> {
  return { role: roleNames[role], limits: limitWords(restrictions, context.desk.served()?.places.directory) };
}
