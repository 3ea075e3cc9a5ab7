import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import { migrations } from './migrations.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { postgresForm } from './postgres-form.ts';
import type { StatePlace } from './state-place.ts';
import type { StateTables } from './state-tables.ts';
import { isShared } from './take-turns.ts';

/**
 * Opens a state database and makes or migrates its tables first; of several servers that start at once one does it and
 * the others wait.
 * @throws Problem KV-V5 when a PostgreSQL database does not answer, KV-V11 when a newer version made it; the database's
 * own error when the file is not one or a migration fails
 */
export async function openDatabase(place: StatePlace): Promise<Kysely<StateTables>> {
  const db =
    typeof place === 'string'
      ? new Kysely<StateTables>({ dialect: nodeSqliteDialect(place) })
      : new Kysely<StateTables>({ dialect: postgresDialect(place), plugins: [postgresForm] });
  try {
    await (isShared(db) ? migrateShared(db) : migrateFile(db));
    return db;
  } catch (error) {
    await db.destroy();
    const newer = /previously executed migration (\S+) is missing/.exec(error instanceof Error ? error.message : '');
    throw newer ? new Problem('KV-V11', { migration: newer[1] ?? '' }) : error;
  }
}

// In one transaction under a lock of the database.
async function migrateShared(db: Kysely<StateTables>): Promise<void> {
  const { error } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
}

// All or nothing, one process at a time: the file is locked for writing before it is looked at again, so that neither a
// killed process nor two that start at once leave a table without the record of it.
async function migrateFile(db: Kysely<StateTables>): Promise<void> {
  if (await isUpToDate(db)) return;
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    const { error } = await migratorOf(connection).migrateToLatest();
    await (error ? sql`rollback` : sql`commit`).execute(connection);
    if (error) throw error;
  });
}

// One that a newer version made has more than all of ours.
async function isUpToDate(db: Kysely<StateTables>): Promise<boolean> {
  const known = await migratorOf(db).getMigrations();
  if (!known.every(({ executedAt }) => executedAt)) return false;
  const { rows } = await sql<{ readonly count: number }>`select count(*) as count from kysely_migration`.execute(db);
  return rows[0]?.count === known.length;
}

function migratorOf(db: Kysely<StateTables>): Migrator {
  const provider = { getMigrations: async () => ({ ...migrations }) };
  // Each makes tables of its own, so one that came after another was done is simply done now.
  return new Migrator({ db, provider, allowUnorderedMigrations: true });
}
