import type { Kysely, Selectable } from 'kysely';
import type { IndexMethodStore, SavedIndexMethod } from '../../domain/model/area-index.ts';
import type { StateTables } from './state-tables.ts';

/** Methods of indices of the state database. */
export function indexMethodsOf(db: Kysely<StateTables>): IndexMethodStore {
  return {
    saveIndexMethod: async ({ id, owner, name, by, method, shared, savedAt }) => {
      const kept = { name, method, shared: shared ? 1 : 0 };
      await db
        .insertInto('index_method')
        .values({ id, owner, ...kept, made_by: JSON.stringify(by), saved_at: savedAt })
        .onConflict((c) => c.column('id').doUpdateSet(kept).where('index_method.owner', '=', owner))
        .execute();
    },
    indexMethod: async (id) => {
      const row = await db.selectFrom('index_method').selectAll().where('id', '=', id).executeTakeFirst();
      return row && methodFrom(row);
    },
    indexMethods: async (owner) => {
      const query = db
        .selectFrom('index_method')
        .selectAll()
        .where((one) => one.or([one('owner', '=', owner), one('shared', '=', 1)]));
      return (await query.orderBy('saved_at').orderBy('id').execute()).map(methodFrom);
    },
    deleteIndexMethod: async (owner, id) => {
      const query = db.deleteFrom('index_method').where('owner', '=', owner).where('id', '=', id);
      return (await query.executeTakeFirst()).numDeletedRows > 0n;
    },
  };
}

function methodFrom({ made_by, saved_at, shared, ...row }: Selectable<StateTables['index_method']>): SavedIndexMethod {
  return { ...row, by: JSON.parse(made_by), shared: shared === 1, savedAt: saved_at };
}
