import { setImmediate } from 'node:timers/promises';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { AuditEvent, LogEntry, LogStore } from '../../domain/model/log.ts';
import { chainStart, hashOfLine } from './chain-log.ts';
import type { StateTables } from './state-tables.ts';
import { isShared } from './take-turns.ts';

const mostAttempts = 20;
// Of one statement; a database takes no more parameters than some ten thousand.
const mostLines = 200;

/**
 * The log of the state database as a chain. Each line is on disk before whoever wrote it goes on. Lines of one process
 * that come while others are being written are written together; when another process took the number first, they are
 * chained to the other's and written again.
 */
export function logOf(db: Kysely<StateTables>): LogStore {
  return {
    log: writerOf(db),
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
    refusedLogins: async (from, limit) => {
      // The written zero lets a database use the index of refusals, which are few among all lines.
      const query = db
        .selectFrom('log_entry')
        .selectAll()
        .where('allowed', '=', sql.lit(0))
        .where('action', '=', 'login')
        .where('at', '>=', from)
        .orderBy('number', 'desc')
        .limit(limit);
      return (await query.execute()).map(entryFrom);
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
      const all = counts.reduce((sum, { entries }) => sum + entries, 0);
      const folding = db.transaction().execute(async (changing) => {
        const gone = await changing.deleteFrom('log_entry').where('number', '<=', upTo).executeTakeFirst();
        if (gone.numDeletedRows !== BigInt(all)) throw new OtherLines();
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
        return true;
      });
      return await folding.catch((error: unknown) => {
        if (error instanceof OtherLines) return false;
        throw error;
      });
    },
  };
}

/** Lines to be folded are not those that were counted: undoes the whole. */
class OtherLines extends Error {}

interface Link {
  readonly number: number;
  readonly hash: string;
}

/** A line that waits to be written, and who waits for it. */
interface Waiting {
  readonly event: AuditEvent;
  readonly written: () => void;
  readonly failed: (error: unknown) => void;
}

function writerOf(db: Kysely<StateTables>): LogStore['log'] {
  const waiting: Waiting[] = [];
  let last: Link | undefined;
  let isWriting = false;
  const writeAll = async (): Promise<void> => {
    // Who asks in the same moment is waited for: a thousand readers' lines are then a few statements.
    await setImmediate();
    while (waiting.length > 0) {
      const lines = waiting.splice(0, mostLines);
      last = await writeLines(db, last, lines);
    }
    isWriting = false;
  };
  return (event) =>
    new Promise((written, failed) => {
      waiting.push({ event: storable(event), written, failed });
      if (isWriting) return;
      isWriting = true;
      void writeAll();
    });
}

/** Writes lines together, or each by itself where one of them cannot be written, and tells who waits for each. */
async function writeLines(
  db: Kysely<StateTables>,
  known: Link | undefined,
  lines: readonly Waiting[],
): Promise<Link | undefined> {
  try {
    const events = lines.map(({ event }) => event);
    const link = await append(db, known, events);
    for (const { written } of lines) written();
    return link;
  } catch (error) {
    const [only] = lines;
    // A line that could not be written is told to who wrote it; the next begins from the database again.
    if (lines.length === 1) only?.failed(error);
    else for (const line of lines) await writeLines(db, undefined, [line]);
    return undefined;
  }
}

async function append(db: Kysely<StateTables>, known: Link | undefined, events: readonly AuditEvent[]): Promise<Link> {
  let before = known ?? (await lastLink(db));
  for (let attempt = 1; ; attempt++) {
    try {
      return await insertAfter(db, before, events);
    } catch (error) {
      const newest = await lastLink(db);
      if (newest.number <= before.number || attempt === mostAttempts) throw error;
      if (isShared(db)) return await appendAlone(db, events);
      before = newest;
    }
  }
}

// Whoever wrote last knows the last line and would always be first; so who was not keeps the others out for once.
async function appendAlone(db: Kysely<StateTables>, events: readonly AuditEvent[]): Promise<Link> {
  return await db.transaction().execute(async (alone) => {
    await sql`lock table log_entry in share row exclusive mode`.execute(alone);
    return await insertAfter(alone, await lastLink(alone), events);
  });
}

async function insertAfter(db: Kysely<StateTables>, before: Link, events: readonly AuditEvent[]): Promise<Link> {
  let link = before;
  const rows = events.map((event) => {
    const number = link.number + 1;
    link = { number, hash: hashOfLine(link.hash, number, event) };
    const { release, asPerson, why, allowed, ...rest } = event;
    const optional = { release: release ?? null, as_person: asPerson ?? null, why: why ?? null };
    return { ...rest, ...optional, ...link, allowed: allowed ? 1 : 0 };
  });
  await db.insertInto('log_entry').values(rows).execute();
  return link;
}

// Characters that a database keeps differently would make the line's hash wrong when it is read again.
function storable(event: AuditEvent): AuditEvent {
  const texts = Object.entries(event).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\uFFFD') : value,
  ]);
  return Object.fromEntries(texts) as AuditEvent;
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
