import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditEvent, LogEntry, LogStore } from '../../domain/model/log.ts';
import { chainStart, hashOfLine } from './chain-log.ts';
import type { StateTables } from './state-tables.ts';

const mostAttempts = 20;

/**
 * The log of the state database as a chain. Lines of one process are written one after another; when another process
 * took the number first, the line is chained to the other's and written again.
 */
export function logOf(db: Kysely<StateTables>): LogStore {
  let last: Promise<Link | undefined> = Promise.resolve(undefined);
  return {
    log: (event) => {
      const written = last.then((link) => append(db, link, event));
      // A line that could not be written is told to who wrote it; the next begins from the database again.
      last = written.catch(() => undefined);
      return written.then(() => undefined);
    },
    events: async (limit) => {
      const query = db.selectFrom('log_entry').selectAll().orderBy('number', 'desc').limit(limit);
      return (await query.execute()).map((row) => eventFrom(row));
    },
    logEntries: async (after, limit) => {
      const query = db.selectFrom('log_entry').selectAll().where('number', '>', after).orderBy('number').limit(limit);
      return (await query.execute()).map(entryFrom);
    },
    eventsOf: async (person, limit) => {
      const query = db.selectFrom('log_entry').selectAll().orderBy('number', 'desc').limit(limit);
      const own = query.where((e) => e.or([e('reader', '=', person), e('as_person', '=', person)]));
      return (await own.execute()).map(entryFrom);
    },
    logCounts: async () => {
      const query = db.selectFrom('log_count').selectAll().orderBy('month').orderBy('role').orderBy('action');
      return (await query.execute()).map((row) => ({ ...row, allowed: row.allowed === 1 }));
    },
    usesSince: async (from) => {
      const query = db
        .selectFrom('log_entry')
        .select(({ fn }) => ['reader', 'action', fn.countAll<number | string | bigint>().as('entries')])
        .where('at', '>=', from)
        .where('allowed', '=', 1)
        .where('as_person', 'is', null)
        .where((e) => e.or([e('action', '<>', 'login'), e('object', 'not like', 'end%')]))
        .groupBy(['reader', 'action']);
      // PostgreSQL counts in numbers too large for a plain one.
      return (await query.execute()).map((row) => ({ ...row, entries: Number(row.entries) }));
    },
    foldLog: async (upTo, counts) => {
      await db.transaction().execute(async (changing) => {
        for (const { allowed, ...count } of counts) {
          const row = { ...count, allowed: allowed ? 1 : 0 };
          await changing
            .insertInto('log_count')
            .values(row)
            .onConflict((c) =>
              c
                .columns(['month', 'role', 'action', 'allowed'])
                .doUpdateSet({ entries: sql<number>`log_count.entries + ${count.entries}` }),
            )
            .execute();
        }
        await changing.deleteFrom('log_entry').where('number', '<=', upTo).execute();
      });
    },
  };
}

interface Link {
  readonly number: number;
  readonly hash: string;
}

async function append(db: Kysely<StateTables>, known: Link | undefined, event: AuditEvent): Promise<Link> {
  let before = known ?? (await lastLink(db));
  for (let attempt = 1; ; attempt++) {
    const number = before.number + 1;
    const link = { number, hash: hashOfLine(before.hash, number, event) };
    const { release, asPerson, why, allowed, ...rest } = event;
    const optional = { release: release ?? null, as_person: asPerson ?? null, why: why ?? null };
    const row = { ...rest, ...optional, ...link, allowed: allowed ? 1 : 0 };
    try {
      await db.insertInto('log_entry').values(row).execute();
      return link;
    } catch (error) {
      const newest = await lastLink(db);
      if (newest.number <= before.number || attempt === mostAttempts) throw error;
      before = newest;
    }
  }
}

async function lastLink(db: Kysely<StateTables>): Promise<Link> {
  const query = db.selectFrom('log_entry').select(['number', 'hash']).orderBy('number', 'desc').limit(1);
  return (await query.executeTakeFirst()) ?? { number: 0, hash: chainStart };
}

function eventFrom(row: Selectable<StateTables['log_entry']>): AuditEvent {
  const { at, reader, role, action, object, release, allowed, as_person: asPerson, why } = row;
  return {
    ...{ at, reader, role, action, object, allowed: allowed === 1 },
    ...(release === null ? {} : { release }),
    ...(asPerson === null ? {} : { asPerson }),
    ...(why === null ? {} : { why }),
  };
}

function entryFrom(row: Selectable<StateTables['log_entry']>): LogEntry {
  return { ...eventFrom(row), number: row.number, hash: row.hash };
}
