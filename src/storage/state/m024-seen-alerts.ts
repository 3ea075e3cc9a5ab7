import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Alerts that readers have seen, and what each said then. */
export const m024SeenAlerts: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('alert_seen')
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('cause', 'text', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('alert_seen_key', ['owner', 'place', 'cause'])
      .execute();
  },
};
