import type { Kysely } from 'kysely';
import type { AlertValue, SeenAlertStore } from '../../domain/model/alert-seen.ts';
import type { StateTables } from './state-tables.ts';

/** Alerts that readers have seen. */
export function seenAlertsOf(db: Kysely<StateTables>): SeenAlertStore {
  return {
    keepSeen: async ({ owner, place, cause, value, at }) => {
      const said = { value: JSON.stringify(value), seen_at: at };
      await db
        .insertInto('alert_seen')
        .values({ owner, place, cause, ...said })
        .onConflict((c) => c.columns(['owner', 'place', 'cause']).doUpdateSet(said))
        .execute();
    },
    seenAlerts: async (owner) => {
      const rows = db.selectFrom('alert_seen').selectAll().where('owner', '=', owner);
      const ordered = await rows.orderBy('place').orderBy('cause').execute();
      return ordered.map(({ value, seen_at, ...row }) => ({
        ...row,
        value: JSON.parse(value) as AlertValue,
        at: seen_at,
      }));
    },
    forgetSeen: async (owner, place, cause) => {
      const own = db.deleteFrom('alert_seen').where('owner', '=', owner);
      await own.where('place', '=', place).where('cause', '=', cause).execute();
    },
  };
}
