import { type Kysely, type Selectable, sql } from 'kysely';
import type { Job, JobStore } from '../../domain/model/job.ts';
import type { StateTables } from './state-tables.ts';

/** The jobs of the state database. What ends a job or moves it on is one statement, so that two never both do. */
export function jobsOf(db: Kysely<StateTables>): JobStore {
  return {
    addJob: async ({ startedAt, endedAt, problem, ...job }) => {
      const row = {
        ...{ ...job, started_at: startedAt, heard_at: startedAt, ended_at: endedAt ?? null },
        problem: problem ? JSON.stringify(problem) : null,
      };
      const query = db
        .insertInto('job')
        .values(row)
        // Of two requests at the same moment, on two servers, only one begins.
        .onConflict((c) => c.column('owner').where('state', '=', sql.lit('running')).doNothing());
      return ((await query.executeTakeFirst()).numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    job: async (owner, id) => {
      const query = db.selectFrom('job').selectAll().where('owner', '=', owner).where('id', '=', id);
      const row = await query.executeTakeFirst();
      return row && jobFrom(row);
    },
    jobs: async (owner) => {
      const query = db.selectFrom('job').selectAll().where('owner', '=', owner);
      return (await query.orderBy('started_at', 'desc').orderBy('id').execute()).map(jobFrom);
    },
    advanceJob: async (id, done, at) => {
      const query = db
        .updateTable('job')
        .set({ done, heard_at: at })
        .where('id', '=', id)
        .where('state', '=', 'running');
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    },
    endJob: async (id, { state, endedAt, problem }) => {
      const end = { state, ended_at: endedAt, problem: problem ? JSON.stringify(problem) : null };
      const query = db.updateTable('job').set(end).where('id', '=', id).where('state', '=', 'running');
      return (await query.executeTakeFirst()).numUpdatedRows > 0n;
    },
    staleJobs: async (before) => {
      const stale = db.selectFrom('job').selectAll().where('started_at', '<', before);
      return (await stale.orderBy('id').execute()).map(jobFrom);
    },
    silentJobs: async (before) => {
      const running = db.selectFrom('job').selectAll().where('state', '=', 'running');
      const silent = running.where((e) => e.or([e('heard_at', 'is', null), e('heard_at', '<', before)]));
      return (await silent.orderBy('id').execute()).map(jobFrom);
    },
    deleteJob: async (id) => {
      await db.deleteFrom('job').where('id', '=', id).execute();
    },
  };
}

function jobFrom(row: Selectable<StateTables['job']>): Job {
  const { id, owner, kind, file, asked, state, done, total } = row;
  return {
    ...{ id, owner, kind, file, asked, state, done, total },
    startedAt: row.started_at,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at }),
    ...(row.problem === null ? {} : { problem: JSON.parse(row.problem) }),
  };
}
