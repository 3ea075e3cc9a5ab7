import type { CreateTableBuilder, Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { AccessTables } from './access-tables.ts';
import { chainStart, hashOfLine } from './chain-log.ts';

/** Persons and their rights, logins and sessions, tokens, and the log as a chain. */
export const m013Access: Migration = {
  up: async (db: Kysely<unknown>) => {
    await persons(db);
    await logins(db);
    await tokens(db);
    await db.schema
      .createTable('log_entry')
      .addColumn('number', 'integer', (c) => c.primaryKey())
      .$call(texts('at', 'reader', 'role', 'action', 'object'))
      .$call(optionalTexts('release', 'as_person', 'why'))
      .addColumn('allowed', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute();
    await chainEarlierLines(db as Kysely<OwnTables>);
    await db.schema
      .createTable('log_count')
      .$call(texts('month', 'role', 'action'))
      .addColumn('allowed', 'integer', (c) => c.notNull())
      .addColumn('entries', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('log_count_key', ['month', 'role', 'action', 'allowed'])
      .execute();
  },
};

interface OwnTables extends Pick<AccessTables, 'log_entry'> {
  readonly audit_event: {
    readonly number: number;
    readonly at: string;
    readonly reader: string;
    readonly role: string;
    readonly action: string;
    readonly object: string;
    readonly release: string | null;
    readonly allowed: number;
  };
}

// Lines from before there was a chain become its first.
async function chainEarlierLines(db: Kysely<OwnTables>): Promise<void> {
  let hash = chainStart;
  let number = 0;
  for (const row of await db.selectFrom('audit_event').selectAll().orderBy('number').execute()) {
    number += 1;
    const { at, reader, role, action, object, release } = row;
    const event = { at, reader, role, action, object, allowed: row.allowed === 1, ...(release ? { release } : {}) };
    hash = hashOfLine(hash, number, event);
    const rest = { as_person: null, why: null, hash, number, release: release || null };
    await db
      .insertInto('log_entry')
      .values({ ...row, ...rest })
      .execute();
  }
  await db.schema.dropTable('audit_event').execute();
}

type Table = CreateTableBuilder<string, string>;

function texts(...names: readonly string[]): (table: Table) => Table {
  return (table) => names.reduce((made, name) => made.addColumn(name, 'text', (c) => c.notNull()), table);
}

function optionalTexts(...names: readonly string[]): (table: Table) => Table {
  return (table) => names.reduce((made, name) => made.addColumn(name, 'text'), table);
}

async function persons(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .$call(texts('kind', 'name', 'created_at', 'created_by'))
    .$call(optionalTexts('email', 'cvr', 'organisation', 'rid', 'purpose', 'last_login', 'closed_at'))
    .execute();
  await db.schema
    .createTable('access_grant')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .$call(texts('person', 'role', 'restrictions', 'valid_from', 'granted_by', 'granted_by_name', 'granted_at'))
    .addColumn('exact', 'integer', (c) => c.notNull())
    .$call(optionalTexts('valid_to', 'purpose', 'confirmed_at', 'confirmed_by', 'withdrawn_at', 'withdrawn_by'))
    .execute();
  await db.schema.createIndex('access_grant_person').on('access_grant').columns(['person']).execute();
}

async function logins(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('identity')
    .$call(texts('issuer', 'subject', 'person', 'state', 'at'))
    .addPrimaryKeyConstraint('identity_key', ['issuer', 'subject'])
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('code_hash', 'text', (c) => c.primaryKey())
    .$call(texts('person', 'expires_at'))
    .execute();
  await db.schema
    .createTable('session')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .$call(texts('secret_hash', 'person', 'provider', 'started_at', 'seen_at', 'rotated_at'))
    .$call(optionalTexts('earlier_hash', 'assurance', 'rights', 'subject', 'hint'))
    .execute();
  await db.schema.createIndex('session_secret').on('session').columns(['secret_hash']).unique().execute();
  await db.schema.createIndex('session_earlier').on('session').columns(['earlier_hash']).execute();
  await db.schema.createIndex('session_person').on('session').columns(['person']).execute();
  await db.schema
    .createTable('login_step')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .$call(texts('content', 'expires_at'))
    .execute();
}

async function tokens(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_token')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .$call(texts('secret_hash', 'owner', 'kind', 'name', 'created_at', 'expires_at'))
    .$call(optionalTexts('last_used', 'withdrawn_at'))
    .execute();
  await db.schema.createIndex('access_token_secret').on('access_token').columns(['secret_hash']).unique().execute();
  await db.schema
    .createTable('quota_use')
    .$call(texts('token', 'span'))
    .addColumn('requests', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('quota_use_key', ['token', 'span'])
    .execute();
}
