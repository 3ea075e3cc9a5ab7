import { createHash } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { isShared } from './take-turns.ts';

/** Any database of ours: tables are copied by what the database says of itself, so that a new one is copied too. */
export type AnyTables = Record<string, Readonly<Record<string, unknown>>>;

/** A table as the database tells it. */
export interface KnownTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Column whose numbers the database gives out. */
  readonly numbered: string | undefined;
}

/** How many rows a table has, and a sum of the hashes of its rows that no order changes. */
export interface TableSum {
  readonly rows: number;
  readonly hash: string;
}

// Columns of any table times this many stay under the parameters of one statement.
const rowsAtOnce = 200;

/** The tables of a database in the order of their names, without those of the migrations. */
export async function tablesOf(db: Kysely<AnyTables>): Promise<readonly KnownTable[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: false });
  const own = isShared(db) ? await ownSchema(db) : undefined;
  return tables
    .filter(({ schema, isView }) => schema === own && !isView)
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name).sort(),
      numbered: columns.find(({ isAutoIncrementing }) => isAutoIncrementing)?.name,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function ownSchema(db: Kysely<AnyTables>): Promise<string | undefined> {
  const { rows } = await sql<{ readonly name: string }>`select current_schema() as name`.execute(db);
  return rows[0]?.name;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of a table, some at a time, all of one moment. */
export async function* rowsOf(from: Transaction<AnyTables>, table: KnownTable): AsyncGenerator<readonly Row[]> {
  const read = isShared(from) ? throughCursor(from, table) : byRowNumber(from, table);
  for await (const rows of read) if (rows.length > 0) yield rows;
}

async function* throughCursor(from: Transaction<AnyTables>, { name, columns }: KnownTable) {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  await sql`declare copied no scroll cursor for select ${list} from ${sql.table(name)}`.execute(from);
  for (;;) {
    const { rows } = await sql<Row>`fetch ${sql.lit(rowsAtOnce)} from copied`.execute(from);
    yield rows;
    if (rows.length < rowsAtOnce) break;
  }
  await sql`close copied`.execute(from);
}

async function* byRowNumber(from: Transaction<AnyTables>, { name, columns }: KnownTable) {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  for (let after = 0; ; ) {
    const { rows } = await sql<Row & { readonly row_number: number }>`
      select rowid as row_number, ${list} from ${sql.table(name)}
      where rowid > ${after} order by rowid limit ${rowsAtOnce}`.execute(from);
    yield rows.map(({ row_number: _, ...row }) => row);
    after = rows.at(-1)?.row_number ?? after;
    if (rows.length < rowsAtOnce) return;
  }
}

/** Adds up a table's rows as they come; `sum` tells the whole. */
export function summing(columns: readonly string[]): { add(rows: readonly Row[]): void; sum(): TableSum } {
  let rows = 0;
  let total = 0n;
  return {
    add: (some) => {
      for (const row of some) {
        const content = JSON.stringify(columns.map((column) => row[column] ?? null));
        total += BigInt(`0x${createHash('sha256').update(content).digest('hex')}`);
      }
      rows += some.length;
    },
    sum: () => ({ rows, hash: BigInt.asUintN(256, total).toString(16).padStart(64, '0') }),
  };
}

/** The sum of a table as it is. */
export async function sumOf(from: Transaction<AnyTables>, table: KnownTable): Promise<TableSum> {
  const { add, sum } = summing(table.columns);
  for await (const rows of rowsOf(from, table)) add(rows);
  return sum();
}

/** Copies a table into an empty one of the same form; answers the sum of what was read. */
export async function copyTable(
  from: Transaction<AnyTables>,
  to: Transaction<AnyTables>,
  table: KnownTable,
): Promise<TableSum> {
  const { add, sum } = summing(table.columns);
  for await (const rows of rowsOf(from, table)) {
    add(rows);
    await to.insertInto(table.name).values(rows).execute();
  }
  if (table.numbered !== undefined && isShared(to) && sum().rows > 0)
    await goOnAfterLast(to, table.name, table.numbered);
  return sum();
}

// Numbers were copied, not given out: the next one given out is to be the next.
async function goOnAfterLast(to: Transaction<AnyTables>, table: string, column: string): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence(quote_ident(${table}::text), ${column}::text), max(${sql.ref(column)}))
    from ${sql.table(table)}`.execute(to);
}
