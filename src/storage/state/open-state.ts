import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { StateStore } from '../../domain/model/ports.ts';
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
import { selectionsOf } from './keep-selections.ts';
import { sessionsOf } from './keep-sessions.ts';
import { sheetsOf } from './keep-sheets.ts';
import { tokensOf } from './keep-tokens.ts';
import { twinProfilesOf } from './keep-twin-profiles.ts';
import { updatesOf } from './keep-updates.ts';
import { migrations } from './migrations.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import type { StateTables } from './state-tables.ts';

/**
 * Opens the state database, making or migrating it first. `:memory:` keeps nothing.
 * @throws the database's own error when the file is not one or a migration fails; nothing is half migrated.
 */
export async function openState(path: string): Promise<StateStore> {
  const db = new Kysely<StateTables>({ dialect: nodeSqliteDialect(path) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
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
  };
  return { ...kept, ...logOf(db), ...ledgerOf(db), close: () => db.destroy() };
}

// All or nothing, one process at a time: the file is locked for writing before it is looked at again, so that neither a
// killed process nor two that start at once leave a table without the record of it.
async function migrate(db: Kysely<StateTables>): Promise<void> {
  if ((await migratorOf(db).getMigrations()).every(({ executedAt }) => executedAt)) return;
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    const { error } = await migratorOf(connection).migrateToLatest();
    await (error ? sql`rollback` : sql`commit`).execute(connection);
    if (error) throw error;
  });
}

function migratorOf(db: Kysely<StateTables>): Migrator {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // Each makes tables of its own, so one that came after another was done is simply done now.
  return new Migrator({ db, provider, allowUnorderedMigrations: true });
}

function settingsOf(db: Kysely<StateTables>): Pick<StateStore, 'setting' | 'saveSetting'> {
  return {
    setting: async (owner, name) => {
      const query = db.selectFrom('setting').select('value').where('owner', '=', owner).where('name', '=', name);
      return (await query.executeTakeFirst())?.value;
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
      // One statement, so that of two who judged by the same ledger only one is entered.
      const entered = await sql<{ number: number }>`
        insert into exact_ledger (at, reader, release, query, sum, told)
        select ${at}, ${reader}, ${release}, ${query}, ${sum}, ${told ? 1 : 0}
        where (select coalesce(max(number), 0) from exact_ledger where release = ${release}) = ${after}
        returning number`.execute(db);
      return entered.rows[0]?.number;
    },
  };
}
