import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Named profiles of own twin variables. */
export const m006TwinProfiles: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('twin_profile')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .addColumn('variables', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .execute();
  },
};
