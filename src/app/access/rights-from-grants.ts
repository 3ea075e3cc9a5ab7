import { danishDay, daysAfter } from '../../domain/kernel/danish-day.ts';
import type { Reader, Right } from '../../domain/model/access.ts';
import type { AccessGrant, AccessTerms, Person } from '../../domain/model/access-grant.ts';
import type { GrantState } from '../../domain/model/listed-person.ts';

/** The state of a grant on a Danish day. */
export function stateOfGrant(grant: AccessGrant, terms: AccessTerms, today: string): GrantState {
  if (grant.withdrawnAt !== undefined) return 'withdrawn';
  if (grant.from > today) return 'not-begun';
  if (grant.to !== undefined && grant.to < today) return 'ended';
  return grant.to !== undefined && confirmBy(grant, terms) < today ? 'unconfirmed' : 'active';
}

/** The last day a grant is good without being confirmed again; asked of grants with an end only. */
export function confirmBy({ confirmedAt, grantedAt }: AccessGrant, { confirmWithin }: AccessTerms): string {
  return daysAfter(danishDay(confirmedAt ?? grantedAt), confirmWithin);
}

/** Whether a person has been away so long that every right is closed. */
export function isClosed(person: Person, terms: AccessTerms, today: string): boolean {
  if (person.closedAt !== undefined) return true;
  // A program has no login: its grants end by themselves.
  if (person.kind === 'program') return false;
  return daysAfter(danishDay(person.lastLogin ?? person.createdAt), terms.closeAfterIdle) < today;
}

/** The rights of active grants; none for a person who is closed. A guest reads, whatever a grant says. */
export function rightsFromGrants(
  person: Person,
  grants: readonly AccessGrant[],
  terms: AccessTerms,
  today: string,
): readonly Right[] {
  if (isClosed(person, terms, today)) return [];
  const active = grants.filter((grant) => grant.person === person.id && stateOfGrant(grant, terms, today) === 'active');
  return active
    .filter(({ role }) => person.kind !== 'guest' || role === 'laeser')
    .map((grant) => rightOf(grant, terms));
}

function rightOf(grant: AccessGrant, terms: AccessTerms): Right {
  const { role, restrictions, exact, to, grantedBy, grantedAt, confirmedAt } = grant;
  return {
    ...{ role, restrictions, grantedBy: grantedBy.name },
    ...(to === undefined ? {} : { validTo: [to, confirmBy(grant, terms)].sort()[0] ?? to }),
    ...(exact ? { exact } : {}),
    grant: {
      id: grant.id,
      grantedOn: danishDay(grantedAt),
      ...(confirmedAt === undefined ? {} : { confirmedOn: danishDay(confirmedAt) }),
    },
  };
}

/** The reader a person is today. */
export function readerOfPerson(
  person: Person,
  grants: readonly AccessGrant[],
  { terms, today, via }: { readonly terms: AccessTerms; readonly today: string; readonly via: Reader['via'] },
): Reader {
  const rights = rightsFromGrants(person, grants, terms, today);
  return { id: person.id, name: { da: person.name, en: person.name }, via, rights };
}
