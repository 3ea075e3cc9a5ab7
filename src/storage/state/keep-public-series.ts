import type { Kysely } from 'kysely';
import type { KeptSeries, PublicSeries, SeriesCopy, SeriesRun, SeriesStore } from '../../domain/model/public-series.ts';
import type { StateTables } from './state-tables.ts';

type Origin = Omit<SeriesCopy, 'content'>;

/** Series of public figures in the state database. */
export function publicSeriesOf(db: Kysely<StateTables>): SeriesStore {
  return {
    saveSeries: async ({ name, source, ...rest }, { at, by }) => {
      const row = { source, content: JSON.stringify(rest), saved_at: at, saved_by: by, next_due: at };
      await db
        .insertInto('public_series')
        .values({ name, ...row, last_run: null, outcome: null, problem: null })
        .onConflict((c) => c.column('name').doUpdateSet(row))
        .execute();
    },
    keptSeries: async () => {
      const rows = await db.selectFrom('public_series').selectAll().orderBy('name').execute();
      const newest = await newestOrigins(db);
      return rows.map((row) => seriesFrom(row, newest.get(row.name)));
    },
    claimSeries: async (name, due, until) => {
      const taken = await db
        .updateTable('public_series')
        .set({ next_due: until })
        .where('name', '=', name)
        .where('next_due', '=', due)
        .executeTakeFirst();
      return taken.numUpdatedRows === 1n;
    },
    endSeriesRun: async (name, run) => {
      await db.transaction().execute(async (change) => {
        if (run.copy) await keepCopy(change, name, run.copy, run.outcome === 'new');
        await change.updateTable('public_series').set(rowOf(run)).where('name', '=', name).execute();
      });
    },
    seriesCopy: async (name) => {
      const row = await newestCopy(db, name).executeTakeFirst();
      return row && { ...originFrom(row.origin), content: row.content };
    },
    removeSeries: async (name) =>
      await db.transaction().execute(async (change) => {
        await change.deleteFrom('public_series_copy').where('series', '=', name).execute();
        const gone = await change.deleteFrom('public_series').where('name', '=', name).executeTakeFirst();
        return gone.numDeletedRows === 1n;
      }),
  };
}

const originFrom = (text: string): Origin => JSON.parse(text);

function newestCopy(db: Kysely<StateTables>, name: string) {
  return db.selectFrom('public_series_copy').selectAll().where('series', '=', name).orderBy('number', 'desc').limit(1);
}

async function newestOrigins(db: Kysely<StateTables>): Promise<ReadonlyMap<string, Origin>> {
  const rows = await db
    .selectFrom('public_series_copy')
    .select(['series', 'origin'])
    .orderBy('series')
    .orderBy('number')
    .execute();
  return new Map(rows.map(({ series, origin }) => [series, originFrom(origin)]));
}

function rowOf({ at, outcome, nextDue, problem }: SeriesRun) {
  return { last_run: at, outcome, next_due: nextDue, problem: problem ? JSON.stringify(problem) : null };
}

async function keepCopy(
  change: Kysely<StateTables>,
  series: string,
  { content, ...told }: SeriesCopy,
  isNew: boolean,
): Promise<void> {
  const last = (await newestCopy(change, series).executeTakeFirst())?.number ?? 0;
  const origin = JSON.stringify(told);
  if (isNew) {
    await change
      .insertInto('public_series_copy')
      .values({ series, number: last + 1, origin, content })
      .execute();
    return;
  }
  await change
    .updateTable('public_series_copy')
    .set({ origin })
    .where('series', '=', series)
    .where('number', '=', last)
    .execute();
}

function seriesFrom(row: StateTables['public_series'], copy: Origin | undefined): KeptSeries {
  const asked: Omit<PublicSeries, 'name' | 'source'> = JSON.parse(row.content);
  return {
    ...asked,
    ...{ name: row.name, source: row.source, savedAt: row.saved_at, nextDue: row.next_due },
    ...(row.last_run === null ? {} : { lastRun: row.last_run }),
    ...(row.outcome === null ? {} : { outcome: row.outcome }),
    ...(row.problem === null ? {} : { problem: JSON.parse(row.problem) }),
    ...(copy ? { copy } : {}),
  };
}
