import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Logs of grant rounds and of plans' goals: decisions with who, when and why. */
export const m011CaseLog: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('case_entry')
      .addColumn('case', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('by', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('previous', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('case_entry_number', ['case', 'number'])
      .execute();
  },
};
