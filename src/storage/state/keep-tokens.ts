import { type Kysely, type Selectable, sql } from 'kysely';
import type { AccessToken, TokenStore } from '../../domain/model/token.ts';
import type { StateTables } from './state-tables.ts';

/** Tokens of the state database. A request is counted in one statement, so that two servers count together. */
export function tokensOf(db: Kysely<StateTables>): TokenStore {
  const tokens = () => db.selectFrom('access_token').selectAll();
  return {
    addToken: async ({ id, secretHash, owner, kind, name, createdAt, expiresAt }) => {
      const row = { id, secret_hash: secretHash, owner, kind, name, created_at: createdAt, expires_at: expiresAt };
      await db
        .insertInto('access_token')
        .values({ ...row, last_used: null, withdrawn_at: null })
        .execute();
    },
    token: async (hash) => {
      const row = await tokens().where('secret_hash', '=', hash).executeTakeFirst();
      return row && tokenFrom(row);
    },
    tokenById: async (id) => {
      const row = await tokens().where('id', '=', id).executeTakeFirst();
      return row && tokenFrom(row);
    },
    tokensOf: async (owner) => {
      const own = tokens().where('owner', '=', owner).where('withdrawn_at', 'is', null).where('kind', '!=', 'short');
      return (await own.orderBy('created_at', 'desc').orderBy('id').execute()).map(tokenFrom);
    },
    noteTokenUse: async (id, at) => {
      await db.updateTable('access_token').set({ last_used: at }).where('id', '=', id).execute();
    },
    withdrawToken: async (id, owner, at) => {
      const own = db.updateTable('access_token').where('id', '=', id).where('owner', '=', owner);
      const done = await own.where('withdrawn_at', 'is', null).set({ withdrawn_at: at }).executeTakeFirst();
      return done.numUpdatedRows > 0n;
    },
    countRequest: async (token, span) => {
      const row = await db
        .insertInto('quota_use')
        .values({ token, span, requests: 1 })
        .onConflict((c) => c.columns(['token', 'span']).doUpdateSet({ requests: sql<number>`quota_use.requests + 1` }))
        .returning('requests')
        .executeTakeFirstOrThrow();
      return row.requests;
    },
    sweepTokens: async (before) => {
      await db.deleteFrom('quota_use').where('span', '<', before).execute();
      await db.deleteFrom('access_token').where('kind', '=', 'short').where('expires_at', '<', before).execute();
    },
  };
}

function tokenFrom(row: Selectable<StateTables['access_token']>): AccessToken {
  const { id, owner, kind, name, last_used: lastUsed, withdrawn_at: withdrawnAt } = row;
  return {
    ...{ id, owner, kind, name, secretHash: row.secret_hash, createdAt: row.created_at, expiresAt: row.expires_at },
    ...(lastUsed === null ? {} : { lastUsed }),
    ...(withdrawnAt === null ? {} : { withdrawnAt }),
  };
}
