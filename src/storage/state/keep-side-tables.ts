import { type Kysely, sql } from 'kysely';
import { must } from '../../domain/kernel/invariant.ts';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type {
  AreaFilter,
  AreaStore,
  KeptSideRow,
  SideRow,
  SideRows,
  SideTableId,
} from '../../domain/model/area-store.ts';
import type { StateTables } from './state-tables.ts';
import { visible } from './visible-versions.ts';

type SideStore = Pick<AreaStore, 'addSideRows' | 'sideRows' | 'sideRowHistory'>;

/** Columns of the side tables that name an area; where there are two, both areas must be visible. */
const areaColumns: { readonly [T in SideTableId]: readonly string[] } = {
  kv_9001_matrikel: ['objekt_id'],
  kv_9001_navn: ['objekt_id'],
  kv_9001_slaegt: ['fra_id', 'til_id'],
  kv_9001_klasse: ['objekt_id'],
  kv_9003_plan_afdeling: ['plan_id', 'afdeling_id'],
};

/** The tables beside the own themes, in the state database. */
export function sideTablesOf(db: Kysely<StateTables>): SideStore {
  return {
    addSideRows: async (added) => {
      await db.transaction().execute(async (transaction) => await writeSideRows(transaction, added));
    },
    sideRows: async (table, filter, objektId) => {
      const rows = await rowsOf(db, table, filter, objektId);
      return rows.filter(({ ended_at: ended }) => ended === null).map((row) => keptRow(row).row);
    },
    sideRowHistory: async (table, filter, objektId) => (await rowsOf(db, table, filter, objektId)).map(keptRow),
  };
}

/** Ends and writes rows of a side table, in the transaction it is given. @throws Problem KV-G31 */
export async function writeSideRows(db: Kysely<StateTables>, { table, at, rows, end = [] }: SideRows): Promise<void> {
  for (const number of end) {
    const ended =
      await sql`update ${sql.table(table)} set ended_at = ${at} where number = ${number} and ended_at is null`.execute(
        db,
      );
    if (ended.numAffectedRows !== 1n) throw new Problem('KV-G31', { id: `${table} ${number}` });
  }
  for (const row of rows) await addRow(db, table, { ...row, registered_at: at });
}

async function addRow(db: Kysely<StateTables>, table: SideTableId, row: SideRow): Promise<void> {
  const columns = Object.keys(row).map((column) => sql.ref(column));
  const values = Object.values(row).map((value) => sql`${value}`);
  await sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`.execute(db);
}

type StoredRow = Readonly<Record<string, string | number | null>>;

async function rowsOf(
  db: Kysely<StateTables>,
  table: SideTableId,
  filter: AreaFilter,
  objektId?: string,
): Promise<readonly StoredRow[]> {
  const versions = db.selectFrom('area_version');
  const seen = versions.where((e) => visible(e, filter));
  // An area that was open once and is not any more takes what belongs to it along.
  const closedUp = versions
    .select('objekt_id')
    .where('systid_til', 'is', null)
    .where('versions_id', 'not in', seen.select('versions_id'));
  const columns = areaColumns[table].map((column) => sql.ref(`${table}.${column}`));
  const allowed = columns.map(
    (column) => sql`${column} in (${seen.select('objekt_id')}) and ${column} not in (${closedUp})`,
  );
  const named = columns.map((column) => sql`${column} = ${objektId ?? ''}`);
  const wanted = objektId === undefined ? [] : [sql`(${sql.join(named, sql` or `)})`];
  const where = sql.join([...allowed, ...wanted], sql` and `);
  const found = await sql<StoredRow>`select * from ${sql.table(table)} where ${where} order by number`.execute(db);
  return must(found.rows, table);
}

function keptRow({ number, registered_at: at, ended_at: ended = null, ...row }: StoredRow): KeptSideRow {
  return {
    number: Number(number),
    registeredAt: `${at}`,
    ...(ended === null ? {} : { endedAt: `${ended}` }),
    row: withoutEmpty(row),
  };
}

function withoutEmpty(row: StoredRow): SideRow {
  return Object.fromEntries(Object.entries(row).flatMap(([key, value]) => (value === null ? [] : [[key, value]])));
}
