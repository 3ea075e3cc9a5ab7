import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Jobs of several servers: who is silent is known, and one owner has one under way whoever is asked. */
export const m016JobsOfServers: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('job').addColumn('heard_at', 'text').execute();
    await db.schema
      .createIndex('job_running')
      .unique()
      .on('job')
      .column('owner')
      .where(sql.ref('state'), '=', sql.lit('running'))
      .execute();
  },
};
