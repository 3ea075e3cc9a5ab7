import type { Kysely, Selectable } from 'kysely';
import type { AlertMailStore, AlertSubscription } from '../../domain/model/alert-mail.ts';
import type { StateTables } from './state-tables.ts';

/** Subscriptions to alerts of the state database. What is sent is claimed first, so that two runs at once send it once. */
export function alertMailOf(db: Kysely<StateTables>): AlertMailStore {
  return { ...subscriptionsOf(db), ...alertsOf(db) };
}

type Telling = Pick<AlertMailStore, 'claimAlerts' | 'alertsTold' | 'releaseAlerts' | 'sweepAlertMail'>;

function subscriptionsOf(db: Kysely<StateTables>): Omit<AlertMailStore, keyof Telling> {
  const all = () => db.selectFrom('alert_subscription').selectAll().orderBy('asked_at').orderBy('id');
  const change = () => db.updateTable('alert_subscription');
  return {
    addSubscription: async ({ id, secret, owner, address, level, lang, askedAt }) => {
      const row = { id, secret, owner, address, level, lang, asked_at: askedAt };
      const none = { mailed_at: null, confirmed_at: null, failed_at: null };
      const kept = await db
        .insertInto('alert_subscription')
        .values({ ...row, ...none })
        .onConflict((c) => c.columns(['owner', 'address']).doUpdateSet({ level, lang, asked_at: askedAt }))
        .returningAll()
        .executeTakeFirstOrThrow();
      return subscriptionFrom(kept);
    },
    subscriptions: async (owner) => {
      const query = owner === undefined ? all() : all().where('owner', '=', owner);
      return (await query.execute()).map(subscriptionFrom);
    },
    subscriptionBySecret: async (secret) => {
      const row = await all().where('secret', '=', secret).executeTakeFirst();
      return row && subscriptionFrom(row);
    },
    claimConfirmation: async (id, at) => {
      const free = change().set({ mailed_at: at }).where('id', '=', id).where('mailed_at', 'is', null);
      return (await free.returning('id').executeTakeFirst()) !== undefined;
    },
    releaseConfirmation: async (id) => {
      await change().set({ mailed_at: null }).where('id', '=', id).execute();
    },
    confirmSubscription: async (id, at) => {
      await change().set({ confirmed_at: at }).where('id', '=', id).where('confirmed_at', 'is', null).execute();
    },
    endSubscription: async (id) => {
      await db.deleteFrom('alert_told').where('subscription', '=', id).execute();
      await db.deleteFrom('alert_subscription').where('id', '=', id).execute();
    },
    noteMailFailure: async (id, at) => {
      await change()
        .set({ failed_at: at ?? null })
        .where('id', '=', id)
        .execute();
    },
  };
}

function alertsOf(db: Kysely<StateTables>): Telling {
  return {
    claimAlerts: async (subscription, alerts, at) => {
      if (alerts.length === 0) return [];
      const rows = alerts.map((alert) => ({ subscription, alert, claimed_at: at, told_at: null }));
      const claim = db.insertInto('alert_told').values(rows);
      const claimed = await claim
        .onConflict((c) => c.columns(['subscription', 'alert']).doNothing())
        .returning('alert')
        .execute();
      return claimed.map(({ alert }) => alert);
    },
    alertsTold: async (subscription, alerts, at) => {
      const rows = db.updateTable('alert_told').set({ told_at: at }).where('subscription', '=', subscription);
      await rows.where('alert', 'in', [...alerts]).execute();
    },
    releaseAlerts: async (subscription, alerts) => {
      const rows = db.deleteFrom('alert_told').where('subscription', '=', subscription).where('told_at', 'is', null);
      await rows.where('alert', 'in', [...alerts]).execute();
    },
    sweepAlertMail: async ({ askedBefore, claimedBefore }) => {
      const never = db.deleteFrom('alert_subscription').where('confirmed_at', 'is', null);
      await never.where('asked_at', '<', askedBefore).execute();
      const untold = db.deleteFrom('alert_told').where('told_at', 'is', null);
      await untold.where('claimed_at', '<', claimedBefore).execute();
    },
  };
}

function subscriptionFrom(row: Selectable<StateTables['alert_subscription']>): AlertSubscription {
  const { id, secret, owner, address, level, lang } = row;
  return {
    ...{ id, secret, owner, address, level, lang, askedAt: row.asked_at },
    ...(row.mailed_at === null ? {} : { mailedAt: row.mailed_at }),
    ...(row.confirmed_at === null ? {} : { confirmedAt: row.confirmed_at }),
    ...(row.failed_at === null ? {} : { failedAt: row.failed_at }),
  };
}
