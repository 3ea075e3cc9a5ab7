import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The ledger of exact sums: one for all readers of a release, in the order they asked. */
export const m002ExactLedger: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('exact_ledger')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('reader', 'text', (c) => c.notNull())
      .addColumn('release', 'text', (c) => c.notNull())
      .addColumn('query', 'text', (c) => c.notNull())
      .addColumn('sum', 'text', (c) => c.notNull())
      .addColumn('told', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('exact_ledger_release').on('exact_ledger').columns(['release', 'number']).execute();
  },
};
