import { type Kysely, sql } from 'kysely';
import { must } from '../../domain/kernel/invariant.ts';
import { type AnyTables, copyTable, type KnownTable, sumOf, type TableSum, tablesOf } from './copy-tables.ts';
import { openDatabase } from './open-database.ts';
import type { StateTables } from './state-tables.ts';
import { isShared } from './take-turns.ts';

/** Writes a whole state database, as it is at one moment, into an SQLite file that is not there yet. */
export async function copyToFile(db: Kysely<StateTables>, path: string): Promise<void> {
  if (!isShared(db)) {
    await sql`vacuum into ${path}`.execute(db);
    return;
  }
  const file = await openDatabase(path);
  try {
    await copyAll(anyTables(db), anyTables(file));
  } finally {
    await file.destroy();
  }
}

/** A table that is not the same after it was copied. */
export class UnlikeCopy extends Error {
  readonly table: string;
  constructor(table: string) {
    super(`the copy of ${table} is not like the original`);
    this.table = table;
  }
}

/**
 * Copies every table of one database, as it is at one moment, into another's empty tables: all or nothing. What was
 * written is read again, and counts and hashes are compared.
 * @throws UnlikeCopy, with nothing copied
 */
export async function copyAll(from: Kysely<AnyTables>, to: Kysely<AnyTables>): Promise<number> {
  const tables = await sameTables(from, to);
  return await atOneMoment(from, (reading) =>
    to.transaction().execute(async (writing) => {
      let rows = 0;
      for (const table of tables) {
        const read = await copyTable(reading, writing, table);
        if (!isSame(read, await sumOf(writing, table))) throw new UnlikeCopy(table.name);
        rows += read.rows;
      }
      return rows;
    }),
  );
}

/** The first table in which two databases are not the same; undefined where they are. */
export async function firstUnlike(one: Kysely<AnyTables>, other: Kysely<AnyTables>): Promise<string | undefined> {
  const tables = await sameTables(one, other);
  return await atOneMoment(one, (a) =>
    atOneMoment(other, async (b) => {
      for (const table of tables) if (!isSame(await sumOf(a, table), await sumOf(b, table))) return table.name;
      return undefined;
    }),
  );
}

/** The first table with something in it; undefined in a database as migrations leave it. */
export async function firstFilled(db: Kysely<AnyTables>): Promise<string | undefined> {
  for (const { name } of await tablesOf(db)) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(db);
    if (rows.length > 0) return name;
  }
  return undefined;
}

/** A state database as one that is copied table by table. */
export function anyTables(db: Kysely<StateTables>): Kysely<AnyTables> {
  return db as unknown as Kysely<AnyTables>;
}

// Both were migrated by this version, so both have the tables of it.
async function sameTables(from: Kysely<AnyTables>, to: Kysely<AnyTables>): Promise<readonly KnownTable[]> {
  const [tables, there] = [await tablesOf(from), await tablesOf(to)];
  return tables.map((table) => {
    const same = there.find(({ name }) => name === table.name);
    return { ...table, numbered: must(same, `table ${table.name}`).numbered };
  });
}

async function atOneMoment<T>(
  db: Kysely<AnyTables>,
  read: (reading: Parameters<typeof sumOf>[0]) => Promise<T>,
): Promise<T> {
  const transaction = isShared(db) ? db.transaction().setIsolationLevel('repeatable read') : db.transaction();
  return await transaction.execute(read);
}

function isSame(one: TableSum, other: TableSum): boolean {
  return one.rows === other.rows && one.hash === other.hash;
}
