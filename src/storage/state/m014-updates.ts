import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Steps of releases to the shelf, days on which data are expected, and builds under way. */
export const m014Updates: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('release_step')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('release', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('due', 'text')
      .addColumn('readers', 'text')
      .addColumn('corrects', 'text')
      .execute();
    await db.schema
      .createTable('planned_date')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('build_run')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('heard_at', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('result', 'text')
      .addColumn('stop_asked', 'integer', (c) => c.notNull())
      .execute();
  },
};
