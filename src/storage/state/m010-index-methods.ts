import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Methods of indices that persons saved. */
export const m010IndexMethods: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('index_method')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('made_by', 'text', (c) => c.notNull())
      .addColumn('method', 'text', (c) => c.notNull())
      .addColumn('shared', 'integer', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .execute();
  },
};
