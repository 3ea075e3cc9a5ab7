import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

const tables = ['kv_9001_matrikel', 'kv_9001_navn', 'kv_9001_slaegt', 'kv_9001_klasse', 'kv_9003_plan_afdeling'];

/** When a row beside an area was known no more: a later list of parcels ends the one before. */
export const m023EndedSideRows: Migration = {
  up: async (db: Kysely<unknown>) => {
    for (const table of tables) await db.schema.alterTable(table).addColumn('ended_at', 'text').execute();
  },
};
