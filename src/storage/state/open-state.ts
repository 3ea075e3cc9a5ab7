import { type Kysely, sql } from 'kysely';
import type { StateStore } from '../../domain/model/ports.ts';
import { copyToFile } from './copy-to-file.ts';
import { alertMailOf } from './keep-alert-mail.ts';
import { areaListsOf } from './keep-area-lists.ts';
import { areasOf } from './keep-areas.ts';
import { casesOf } from './keep-cases.ts';
import { indexMethodsOf } from './keep-index-methods.ts';
import { jobsOf } from './keep-jobs.ts';
import { logOf } from './keep-log.ts';
import { mappingsOf } from './keep-mappings.ts';
import { observationsOf } from './keep-observations.ts';
import { identitiesOf, personsOf } from './keep-persons.ts';
import { predictionsOf } from './keep-predictions.ts';
import { publicSeriesOf } from './keep-public-series.ts';
import { seenAlertsOf } from './keep-seen-alerts.ts';
import { selectionsOf } from './keep-selections.ts';
import { sessionsOf } from './keep-sessions.ts';
import { sheetsOf } from './keep-sheets.ts';
import { tokensOf } from './keep-tokens.ts';
import { twinProfilesOf } from './keep-twin-profiles.ts';
import { updatesOf } from './keep-updates.ts';
import { openDatabase } from './open-database.ts';
import type { StatePlace } from './state-place.ts';
import type { StateTables } from './state-tables.ts';
import { inTurn } from './take-turns.ts';

/**
 * Opens the state database, making or migrating it first.
 * @throws as openDatabase
 */
export async function openState(place: StatePlace): Promise<StateStore> {
  const db = await openDatabase(place);
  const kept = {
    ...selectionsOf(db),
    ...settingsOf(db),
    ...jobsOf(db),
    ...twinProfilesOf(db),
    ...indexMethodsOf(db),
    ...areasOf(db),
    ...observationsOf(db),
    ...areaListsOf(db),
    ...predictionsOf(db),
    ...mappingsOf(db),
    ...publicSeriesOf(db),
    ...personsOf(db),
    ...identitiesOf(db),
    ...updatesOf(db),
    ...sheetsOf(db),
    ...sessionsOf(db),
    ...tokensOf(db),
    ...casesOf(db),
    ...alertMailOf(db),
    ...seenAlertsOf(db),
  };
  return {
    ...kept,
    ...logOf(db),
    ...ledgerOf(db),
    copyTo: (path) => copyToFile(db, path),
    close: () => db.destroy(),
  };
}

function settingsOf(db: Kysely<StateTables>): Pick<StateStore, 'setting' | 'saveSetting' | 'settleSetting'> {
  const read = (owner: string, name: string) =>
    db.selectFrom('setting').select('value').where('owner', '=', owner).where('name', '=', name);
  return {
    setting: async (owner, name) => (await read(owner, name).executeTakeFirst())?.value,
    settleSetting: async (owner, name, value) => {
      const first = db.insertInto('setting').values({ owner, name, value });
      await first.onConflict((c) => c.columns(['owner', 'name']).doNothing()).execute();
      return (await read(owner, name).executeTakeFirstOrThrow()).value;
    },
    saveSetting: async (owner, name, value) => {
      await db
        .insertInto('setting')
        .values({ owner, name, value })
        .onConflict((c) => c.columns(['owner', 'name']).doUpdateSet({ value }))
        .execute();
    },
  };
}

function ledgerOf(db: Kysely<StateTables>): Pick<StateStore, 'ledger' | 'enter'> {
  return {
    ledger: async (release, after) => {
      const rows = await db
        .selectFrom('exact_ledger')
        .selectAll()
        .where('release', '=', release)
        .where('number', '>', after)
        .orderBy('number')
        .execute();
      return rows.map((row) => ({ ...row, told: row.told === 1 }));
    },
    enter: async ({ at, reader, release, query, sum, told }, after) => {
      // One statement, one at a time, so that of two who judged by the same ledger only one is entered.
      const entered = await inTurn(db, `ledger ${release}`, (turn) =>
        sql<{ number: number }>`
          insert into exact_ledger (at, reader, release, query, sum, told)
          select ${at}, ${reader}, ${release}, ${query}, ${sum}, ${told ? 1 : 0}
          where (select coalesce(max(number), 0) from exact_ledger where release = ${release}) = ${after}
          returning number`.execute(turn),
      );
      return entered.rows[0]?.number;
    },
  };
}
