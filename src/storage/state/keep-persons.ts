import type { Kysely, Selectable } from 'kysely';
import type { AccessGrant, Person, PersonStore } from '../../domain/model/access-grant.ts';
import type { StateTables } from './state-tables.ts';

/** Persons and their rights in the state database. A grant is only ever confirmed or withdrawn, in one statement. */
export function personsOf(db: Kysely<StateTables>): Omit<PersonStore, keyof ReturnType<typeof identitiesOf>> {
  return {
    addPerson: async (person) => {
      await db.insertInto('person').values(personRow(person)).execute();
    },
    person: async (id) => {
      const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
      return row && personFrom(row);
    },
    persons: async () => {
      const rows = await db.selectFrom('person').selectAll().where('closed_at', 'is', null).orderBy('name').execute();
      return rows.map(personFrom);
    },
    sawPerson: async (id, at, { name, email, cvr, organisation, rid }) => {
      const told = Object.entries({ email, cvr, organisation, rid }).filter(([, value]) => value !== undefined);
      const set = { name, last_login: at, ...Object.fromEntries(told) };
      await db.updateTable('person').set(set).where('id', '=', id).execute();
    },
    closePerson: async (id, at) => {
      await db.updateTable('person').set({ closed_at: at }).where('id', '=', id).execute();
    },
    ...grantsOf(db),
  };
}

type Grants = Pick<PersonStore, 'grants' | 'grant' | 'addGrant' | 'confirmGrant' | 'withdrawGrant'>;

function grantsOf(db: Kysely<StateTables>): Grants {
  const open = (id: string) => db.updateTable('access_grant').where('id', '=', id).where('withdrawn_at', 'is', null);
  return {
    grants: async (person) => {
      const query = db.selectFrom('access_grant').selectAll().orderBy('granted_at').orderBy('id');
      const rows = await (person === undefined ? query : query.where('person', '=', person)).execute();
      return rows.map(grantFrom);
    },
    grant: async (id) => {
      const row = await db.selectFrom('access_grant').selectAll().where('id', '=', id).executeTakeFirst();
      return row && grantFrom(row);
    },
    addGrant: async (grant) => {
      await db.insertInto('access_grant').values(grantRow(grant)).execute();
    },
    confirmGrant: async (id, at, by) => {
      const done = await open(id).set({ confirmed_at: at, confirmed_by: by }).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    withdrawGrant: async (id, at, by) => {
      const done = await open(id).set({ withdrawn_at: at, withdrawn_by: by }).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
  };
}

type Identities = Omit<PersonStore, keyof Grants | 'addPerson' | 'person' | 'persons' | 'sawPerson' | 'closePerson'>;

/** Keys of logins, and invitations that tie a first login to a person. */
export function identitiesOf(db: Kysely<StateTables>): Identities {
  const identities = () => db.selectFrom('identity').selectAll().orderBy('at').orderBy('issuer').orderBy('subject');
  return {
    identity: async (issuer, subject) =>
      await identities().where('issuer', '=', issuer).where('subject', '=', subject).executeTakeFirst(),
    identities: async (state) => await identities().where('state', '=', state).execute(),
    identitiesOf: async (person) => await identities().where('person', '=', person).execute(),
    keepIdentity: async (identity) => {
      const { person, state, at } = identity;
      await db
        .insertInto('identity')
        .values(identity)
        .onConflict((c) => c.columns(['issuer', 'subject']).doUpdateSet({ person, state, at }))
        .execute();
    },
    forgetIdentity: async (issuer, subject) => {
      await db.deleteFrom('identity').where('issuer', '=', issuer).where('subject', '=', subject).execute();
    },
    addInvitation: async ({ codeHash, person, expiresAt }) => {
      await db.insertInto('invitation').values({ code_hash: codeHash, person, expires_at: expiresAt }).execute();
    },
    takeInvitation: async (codeHash, now) => {
      const query = db.deleteFrom('invitation').where('code_hash', '=', codeHash).returningAll();
      const row = await query.executeTakeFirst();
      if (!row || row.expires_at < now) return undefined;
      return { codeHash: row.code_hash, person: row.person, expiresAt: row.expires_at };
    },
  };
}

function personRow(person: Person): StateTables['person'] {
  const { id, kind, name, createdAt, createdBy } = person;
  return {
    ...{ id, kind, name, created_at: createdAt, created_by: createdBy },
    ...{ email: person.email ?? null, cvr: person.cvr ?? null, organisation: person.organisation ?? null },
    ...{ rid: person.rid ?? null, purpose: person.purpose ?? null },
    ...{ last_login: person.lastLogin ?? null, closed_at: person.closedAt ?? null },
  };
}

function personFrom(row: Selectable<StateTables['person']>): Person {
  const { id, kind, name, created_at: createdAt, created_by: createdBy } = row;
  const { email, cvr, organisation, rid, purpose, last_login: lastLogin, closed_at: closedAt } = row;
  return {
    id,
    kind,
    name,
    createdAt,
    createdBy,
    ...known({ email, cvr, organisation, rid, purpose, lastLogin, closedAt }),
  };
}

function grantRow(grant: AccessGrant): StateTables['access_grant'] {
  const { id, person, role, restrictions, exact, from, to, grantedBy, grantedAt } = grant;
  return {
    ...{ id, person, role, restrictions: JSON.stringify(restrictions), exact: exact ? 1 : 0 },
    ...{ valid_from: from, valid_to: to ?? null, purpose: grant.purpose ?? null },
    ...{ granted_by: grantedBy.id, granted_by_name: grantedBy.name, granted_at: grantedAt },
    ...{ confirmed_at: grant.confirmedAt ?? null, confirmed_by: grant.confirmedBy ?? null },
    ...{ withdrawn_at: grant.withdrawnAt ?? null, withdrawn_by: grant.withdrawnBy ?? null },
  };
}

function grantFrom(row: Selectable<StateTables['access_grant']>): AccessGrant {
  const { id, person, role, valid_from: from, granted_at: grantedAt } = row;
  const { valid_to: to, purpose, confirmed_at: confirmedAt, confirmed_by: confirmedBy } = row;
  const { withdrawn_at: withdrawnAt, withdrawn_by: withdrawnBy } = row;
  return {
    ...{ id, person, role, from, grantedAt, restrictions: JSON.parse(row.restrictions) },
    ...{ grantedBy: { id: row.granted_by, name: row.granted_by_name } },
    ...(row.exact === 1 ? { exact: true as const } : {}),
    ...known({ to, purpose, confirmedAt, confirmedBy, withdrawnAt, withdrawnBy }),
  };
}

type Known<T> = { readonly [K in keyof T]?: Exclude<T[K], null> };

function known<T extends Readonly<Record<string, string | null>>>(values: T): Known<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Known<T>;
}
