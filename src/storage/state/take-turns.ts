import { type Kysely, sql, type Transaction } from 'kysely';
import type { StateTables } from './state-tables.ts';

/**
 * What is done one at a time: of these each reads what is there and writes what follows from it. SQLite has one writer
 * at any moment; in a shared database two servers would otherwise both read before either writes.
 */
export type Turn = 'areas' | 'lists' | `ledger ${string}` | `release ${string}`;

/** Does a statement that looks before it writes, in turn with whoever does the same, in this process or another. */
export async function inTurn<T>(
  db: Kysely<StateTables>,
  turn: Turn,
  work: (db: Kysely<StateTables>) => Promise<T>,
): Promise<T> {
  if (!isShared(db)) return await work(db);
  return await db.transaction().execute(async (transaction) => {
    await takeTurn(transaction, turn);
    return await work(transaction);
  });
}

/** Waits until it is this transaction's turn; it keeps it to its end. Numbers given out under it are seen in order. */
export async function takeTurn(transaction: Transaction<StateTables>, turn: Turn): Promise<void> {
  if (isShared(transaction)) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`.execute(transaction);
  }
}

/** Whether several connections, of several processes, write to a database at the same time. */
export function isShared(db: Pick<Kysely<StateTables>, 'getExecutor'>): boolean {
  return db.getExecutor().adapter.supportsMultipleConnections === true;
}
