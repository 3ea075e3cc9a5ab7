import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Alerts by mail: who wants them, and what each has been told. */
export const m015AlertMail: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('alert_subscription')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('secret', 'text', (c) => c.notNull().unique())
      .addColumn('owner', 'text', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('level', 'text', (c) => c.notNull())
      .addColumn('lang', 'text', (c) => c.notNull())
      .addColumn('asked_at', 'text', (c) => c.notNull())
      .addColumn('mailed_at', 'text')
      .addColumn('confirmed_at', 'text')
      .addColumn('failed_at', 'text')
      .addUniqueConstraint('alert_subscription_once', ['owner', 'address'])
      .execute();
    await db.schema
      .createTable('alert_told')
      .addColumn('subscription', 'text', (c) => c.notNull())
      .addColumn('alert', 'text', (c) => c.notNull())
      .addColumn('claimed_at', 'text', (c) => c.notNull())
      .addColumn('told_at', 'text')
      .addPrimaryKeyConstraint('alert_told_key', ['subscription', 'alert'])
      .execute();
  },
};
