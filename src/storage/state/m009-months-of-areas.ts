import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Frozen predictions of lists, and saved mappings of columns. */
export const m009MonthsOfAreas: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('frozen_prediction')
      .addColumn('list', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('area', 'text', (c) => c.notNull())
      .addColumn('made', 'text', (c) => c.notNull())
      .addColumn('prediction', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('frozen_prediction_key', ['list', 'day', 'area'])
      .execute();
    await db.schema
      .createTable('column_mapping')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'text', (c) => c.notNull())
      .addColumn('saved_by', 'text', (c) => c.notNull())
      .execute();
  },
};
