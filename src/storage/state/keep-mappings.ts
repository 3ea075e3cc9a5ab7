import type { Kysely } from 'kysely';
import type { ColumnMapping, MappingStore } from '../../domain/model/column-mapping.ts';
import type { StateTables } from './state-tables.ts';

/** Mappings of columns of the state database; saving one again replaces it. */
export function mappingsOf(db: Kysely<StateTables>): MappingStore {
  return {
    saveMapping: async (mapping, { at, by }) => {
      const row = { content: JSON.stringify(mapping), saved_at: at, saved_by: by };
      await db
        .insertInto('column_mapping')
        .values({ name: mapping.name, ...row })
        .onConflict((c) => c.column('name').doUpdateSet(row))
        .execute();
    },
    mappings: async () => {
      const rows = await db.selectFrom('column_mapping').select('content').orderBy('name').execute();
      return rows.map(({ content }): ColumnMapping => JSON.parse(content));
    },
  };
}
