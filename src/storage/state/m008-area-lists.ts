import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Published area lists: every version of every record. */
export const m008AreaLists: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('list_record')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('file', 'text', (c) => c.notNull())
      .addColumn('imported_at', 'text', (c) => c.notNull())
      .addColumn('imported_by', 'text', (c) => c.notNull())
      .addColumn('replaced_at', 'text')
      .execute();
    await db.schema.createIndex('list_record_key').on('list_record').columns(['kind', 'key']).execute();
  },
};
