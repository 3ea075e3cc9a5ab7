import type { Kysely, Selectable } from 'kysely';
import type { Session, SessionStore } from '../../domain/model/login.ts';
import type { StateTables } from './state-tables.ts';

/** Sessions of the state database, and logins that have begun. */
export function sessionsOf(db: Kysely<StateTables>): SessionStore {
  return {
    addSession: async ({ earlierHash, assurance, rights, provedAt, ...session }) => {
      const { id, person, provider } = session;
      const row = {
        ...{ id, person, provider, secret_hash: session.secretHash, earlier_hash: earlierHash ?? null },
        ...{ started_at: session.startedAt, seen_at: session.seenAt, rotated_at: session.rotatedAt },
        ...{ assurance: assurance ?? null, rights: rights ? JSON.stringify(rights) : null, subject: null, hint: null },
        proved_at: provedAt ?? null,
      };
      await db.insertInto('session').values(row).execute();
    },
    session: async (hash) => {
      const query = db.selectFrom('session').selectAll();
      const either = query.where((e) => e.or([e('secret_hash', '=', hash), e('earlier_hash', '=', hash)]));
      const row = await either.executeTakeFirst();
      return row && sessionFrom(row);
    },
    sessionsOf: async (person) => {
      const query = db.selectFrom('session').selectAll().where('person', '=', person).orderBy('started_at', 'desc');
      return (await query.execute()).map(sessionFrom);
    },
    seeSession: async (id, at) => {
      await db.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute();
    },
    rotateSession: async (id, from, to, at) => {
      const changed = { secret_hash: to, earlier_hash: from, rotated_at: at, seen_at: at };
      const query = db.updateTable('session').set(changed).where('id', '=', id).where('secret_hash', '=', from);
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    },
    endSession: async (id) => {
      await db.deleteFrom('session').where('id', '=', id).execute();
    },
    endSessionsOf: async (person) => {
      await db.deleteFrom('session').where('person', '=', person).execute();
    },
    sweepSessions: async ({ started, seen, now }) => {
      const old = db.deleteFrom('session').where((e) => e.or([e('started_at', '<', started), e('seen_at', '<', seen)]));
      await old.execute();
      await db.deleteFrom('login_step').where('expires_at', '<', now).execute();
    },
    ...stepsOf(db),
  };
}

function stepsOf(db: Kysely<StateTables>): Pick<SessionStore, 'keepStep' | 'takeStep' | 'readStep'> {
  return {
    keepStep: async (key, content, expiresAt) => {
      const row = { key, content, expires_at: expiresAt };
      const query = db
        .insertInto('login_step')
        .values(row)
        .onConflict((c) => c.column('key').doNothing());
      return ((await query.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    takeStep: async (key, now) => {
      const row = await db.deleteFrom('login_step').where('key', '=', key).returningAll().executeTakeFirst();
      return row && row.expires_at >= now ? row.content : undefined;
    },
    readStep: async (key, now) => {
      const query = db.selectFrom('login_step').select('content').where('key', '=', key).where('expires_at', '>=', now);
      return (await query.executeTakeFirst())?.content;
    },
  };
}

function sessionFrom(row: Selectable<StateTables['session']>): Session {
  const { id, person, provider, assurance, rights, earlier_hash: earlierHash, proved_at: provedAt } = row;
  return {
    ...{ id, person, provider, secretHash: row.secret_hash },
    ...{ startedAt: row.started_at, seenAt: row.seen_at, rotatedAt: row.rotated_at },
    ...(earlierHash === null ? {} : { earlierHash }),
    ...(assurance === null ? {} : { assurance }),
    ...(rights === null ? {} : { rights: JSON.parse(rights) }),
    ...(provedAt === null ? {} : { provedAt }),
  };
}
