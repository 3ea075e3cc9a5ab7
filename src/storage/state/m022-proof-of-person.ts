import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * When the provider last asked who a session's person is (sessions from before are asked again at their next grave act),
 * and refusals among the lines of the log, so that an administrator's page need not read all of it.
 */
export const m022ProofOfPerson: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('session').addColumn('proved_at', 'text').execute();
    await db.schema
      .createIndex('log_entry_refused')
      .on('log_entry')
      .columns(['action', 'number'])
      .where(sql.ref('allowed'), '=', sql.lit(0))
      .execute();
  },
};
