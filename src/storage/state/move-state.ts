import { rename, rm, stat } from 'node:fs/promises';
import { type Kysely, sql } from 'kysely';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AnyTables } from './copy-tables.ts';
import { anyTables, copyAll, firstFilled, firstUnlike, UnlikeCopy } from './copy-to-file.ts';
import { openDatabase } from './open-database.ts';
import type { PostgresPlace } from './state-place.ts';

/** What an SQLite file is called after its content was moved to PostgreSQL. */
export const movedName = (file: string): string => `${file}.moved`;

/** What was moved. */
export interface MovedState {
  /** Rows of all tables; 0 where they had been moved before and only the file's name was left to change. */
  readonly rows: number;
}

/**
 * Moves a state from an SQLite file into an empty PostgreSQL database, in one transaction, and renames the file so that
 * nobody goes on with it. A move that was interrupted after its transaction is ended by doing it again.
 * @throws Problem KV-V8 when something else is in the database, KV-V9 while a server or command uses the file, KV-V10
 * when the copy is not the same, KV-V5 when the database does not answer; nothing is moved then
 */
export async function moveState(file: string, to: PostgresPlace): Promise<MovedState> {
  const target = await openDatabase(to);
  try {
    const source = await openDatabase(file);
    try {
      const rows = await moveAll(anyTables(source), anyTables(target), { file, to });
      return { rows };
    } finally {
      await source.destroy();
    }
  } finally {
    await target.destroy();
  }
}

/** @throws Problem KV-V8 when there is something in a database a state is to be put into */
export async function demandEmptyState(place: PostgresPlace): Promise<void> {
  const db = await openDatabase(place);
  try {
    const table = await firstFilled(anyTables(db));
    if (table !== undefined) throw new Problem('KV-V8', { address: place.address, table });
  } finally {
    await db.destroy();
  }
}

interface Move {
  readonly file: string;
  readonly to: PostgresPlace;
}

async function moveAll(source: Kysely<AnyTables>, target: Kysely<AnyTables>, { file, to }: Move): Promise<number> {
  await demandAlone(source, file);
  const filled = await firstFilled(target);
  let rows = 0;
  if (filled === undefined) {
    rows = await copyAll(source, target).catch((error: unknown) => {
      throw error instanceof UnlikeCopy ? new Problem('KV-V10', { table: error.table }) : error;
    });
  } else {
    const unlike = await firstUnlike(source, target);
    if (unlike !== undefined) throw new Problem('KV-V8', { address: to.address, table: filled });
  }
  await rename(file, movedName(file));
  for (const beside of ['-wal', '-shm']) await rm(`${file}${beside}`, { force: true });
  return rows;
}

// SQLite changes its way of writing only for who has the file alone; from then on nobody else writes.
async function demandAlone(source: Kysely<AnyTables>, file: string): Promise<void> {
  try {
    await sql`pragma journal_mode = delete`.execute(source);
    await sql`pragma locking_mode = exclusive`.execute(source);
    await sql`begin exclusive`.execute(source);
    await sql`commit`.execute(source);
  } catch (error) {
    if (error instanceof Error && /locked/.test(error.message)) throw new Problem('KV-V9', { file });
    throw error;
  }
}

/** Whether the state of a folder was moved to PostgreSQL and its file is kept under its other name. */
export async function wasMoved(file: string): Promise<boolean> {
  const [here, moved] = await Promise.all([file, movedName(file)].map(isThere));
  return moved === true && here === false;
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
