import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Saved selections, settings and the log. */
export const m001FirstTables: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('saved_selection')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('terms', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('saved_selection_key', ['owner', 'id'])
      .execute();
    await db.schema
      .createTable('setting')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('setting_key', ['owner', 'name'])
      .execute();
    await db.schema
      .createTable('audit_event')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('reader', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('object', 'text', (c) => c.notNull())
      .addColumn('release', 'text')
      .addColumn('allowed', 'integer', (c) => c.notNull())
      .execute();
  },
};
