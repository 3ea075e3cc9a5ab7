import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Saved selections may be shared with readers of the same right. */
export const m004SharedSelections: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema.alterTable('saved_selection').addColumn('shared_by', 'text').execute();
    await db.schema.alterTable('saved_selection').addColumn('shared_in', 'text').execute();
  },
};
