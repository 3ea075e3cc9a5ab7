import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { type Dialect, SqliteDialect } from 'kysely';

/**
 * Kysely's dialect over Node's own SQLite. Write-ahead logging, so that a reader never waits for the log being
 * written; a busy file is waited for up to five seconds (the command line beside a running server).
 */
export function nodeSqliteDialect(path: string): Dialect {
  return new SqliteDialect({ database: async () => openDatabase(path) });
}

// More different statements than a server asks again and again; the one unused longest is forgotten.
const keptStatements = 500;

interface Statement {
  reader: boolean;
  all(parameters: readonly unknown[]): unknown[];
  run(parameters: readonly unknown[]): { changes: number | bigint; lastInsertRowid: number | bigint };
  iterate(parameters: readonly unknown[]): IterableIterator<unknown>;
}

function openDatabase(path: string): { close(): void; prepare(sql: string): Statement } {
  const database = new DatabaseSync(path, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const kept = new Map<string, Statement>();
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? statementOf(database, sql);
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}

function statementOf(database: DatabaseSync, sql: string): Statement {
  const statement = database.prepare(sql);
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...sqlInputs(parameters)),
    run: (parameters) => statement.run(...sqlInputs(parameters)),
    // Read while others may ask the same anew: rows in hand are never those of a statement begun again.
    iterate: (parameters) => database.prepare(sql).iterate(...sqlInputs(parameters)),
  };
}

function sqlInputs(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value;
    throw new TypeError(`not an SQL value: ${typeof value}`);
  });
}
