import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Series of public figures: what is asked, when, and every answer that was another than the one before. */
export const m018PublicSeries: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('public_series')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .addColumn('saved_by', 'text', (c) => c.notNull())
      .addColumn('next_due', 'text', (c) => c.notNull())
      .addColumn('last_run', 'text')
      .addColumn('outcome', 'text')
      .addColumn('problem', 'text')
      .execute();
    await db.schema
      .createTable('public_series_copy')
      .addColumn('series', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('public_series_copy_key', ['series', 'number'])
      .execute();
  },
};
