import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type { PostgresPlace, StatePlace } from '../../../src/storage/state/state-place.ts';

const server = inject('postgres');

/** Whether there is a PostgreSQL server for the tests. */
export const hasPostgres = server !== '';

/** Runs SQL in a database of the server. */
export async function runSql(address: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** A database of its own: migrated, or with nothing in it. */
export async function freshPostgres(how: 'migrated' | 'empty' = 'migrated'): Promise<PostgresPlace> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  const from = how === 'migrated' ? 'postgres' : 'template0';
  await runSql(`${server}/template1`, `create database ${name} template ${from}`);
  return { address: `${server}/${name}` };
}

// One database a test file, emptied for each test: that takes milliseconds, a database of its own many.
let own: PostgresPlace | undefined;
const emptyAll = `do $$ declare one record; begin
  for one in select relname, relkind from pg_class where relnamespace = 'public'::regnamespace
    and relkind in ('r', 'S') and relname not like 'kysely%' loop
    if one.relkind = 'S' then execute format('alter sequence %I restart', one.relname);
    else execute format('delete from %I', one.relname); end if;
  end loop; end $$`;

async function emptiedPostgres(): Promise<PostgresPlace> {
  if (own) await runSql(own.address, emptyAll);
  own ??= await freshPostgres();
  return own;
}

/** A fresh place for a state of every kind. */
export const everyPlace: readonly { readonly kind: string; readonly fresh: () => Promise<StatePlace> }[] = [
  { kind: 'SQLite', fresh: async () => ':memory:' },
  ...(hasPostgres ? [{ kind: 'PostgreSQL', fresh: emptiedPostgres }] : []),
];
