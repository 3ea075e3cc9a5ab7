import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Frozen predictions of lists, saved mappings of columns, figures of public sources, and alerts by mail. */
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
    await db.schema
      .createTable('fetched_series')
      .addColumn('series', 'text', (c) => c.primaryKey())
      .addColumn('tried_at', 'text', (c) => c.notNull())
      .addColumn('problem', 'text')
      .addColumn('fetched_at', 'text')
      .addColumn('content', 'text')
      .execute();
    await alerts(db);
  },
};

async function alerts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('alert_subscription')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('reader', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('lang', 'text', (c) => c.notNull())
    .addColumn('level', 'text', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('ended_at', 'text')
    .execute();
  await db.schema
    .createTable('alert_told')
    .addColumn('subscription', 'text', (c) => c.notNull())
    .addColumn('alert', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('alert_told_key', ['subscription', 'alert'])
    .execute();
}
