import type { Kysely, Selectable } from 'kysely';
import type { TwinProfile, TwinProfileStore } from '../../domain/model/twin-profile.ts';
import type { StateTables } from './state-tables.ts';

/** Twin profiles of the state database. */
export function twinProfilesOf(db: Kysely<StateTables>): TwinProfileStore {
  return {
    saveTwinProfile: async ({ id, owner, name, by, variables, savedAt }) => {
      const kept = { name, variables };
      await db
        .insertInto('twin_profile')
        .values({ id, owner, ...kept, made_by: JSON.stringify(by), saved_at: savedAt })
        .onConflict((c) => c.column('id').doUpdateSet(kept).where('twin_profile.owner', '=', owner))
        .execute();
    },
    twinProfile: async (id) => {
      const row = await db.selectFrom('twin_profile').selectAll().where('id', '=', id).executeTakeFirst();
      return row && profileFrom(row);
    },
    twinProfiles: async (owner) => {
      const query = db.selectFrom('twin_profile').selectAll().where('owner', '=', owner);
      return (await query.orderBy('saved_at').orderBy('id').execute()).map(profileFrom);
    },
    deleteTwinProfile: async (owner, id) => {
      const query = db.deleteFrom('twin_profile').where('owner', '=', owner).where('id', '=', id);
      return (await query.executeTakeFirst()).numDeletedRows > 0n;
    },
  };
}

function profileFrom({ made_by, saved_at, ...row }: Selectable<StateTables['twin_profile']>): TwinProfile {
  return { ...row, by: JSON.parse(made_by), savedAt: saved_at };
}
