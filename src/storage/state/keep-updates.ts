import { type Kysely, type Selectable, sql } from 'kysely';
import type { BuildRun, ReleaseStep, UpdateStore } from '../../domain/model/release-update.ts';
import type { StateTables } from './state-tables.ts';
import { inTurn } from './take-turns.ts';

/** Steps of releases, planned days and builds of the state database. */
export function updatesOf(db: Kysely<StateTables>): UpdateStore {
  return { ...stepsOf(db), ...datesOf(db), ...runsOf(db) };
}

function stepsOf(db: Kysely<StateTables>): Pick<UpdateStore, 'releaseSteps' | 'addReleaseStep'> {
  return {
    releaseSteps: async (release) => {
      const all = db.selectFrom('release_step').selectAll().orderBy('number');
      const query = release === undefined ? all : all.where('release', '=', release);
      return (await query.execute()).map(stepFrom);
    },
    addReleaseStep: async ({ release, action, at, by, name, note, due, readers, corrects }, after) => {
      const row = {
        ...{ release, action, at, by, name: JSON.stringify(name), note },
        ...{ due: due ?? null, readers: readers ? JSON.stringify(readers) : null, corrects: corrects ?? null },
      };
      const columns = Object.keys(row) as (keyof typeof row)[];
      const values = columns.map((column) => sql`${row[column]}`.as(column));
      // One statement, one at a time, so that of two who saw the same history only one goes on from it.
      return await inTurn(db, `release ${release}`, async (turn) => {
        const last = turn
          .selectFrom('release_step')
          .select((e) => e.fn.coalesce(e.fn.max('number'), e.lit(0)).as('last'))
          .where('release', '=', release);
        const ifLast = turn.selectNoFrom(values).where(last, '=', after);
        const query = turn.insertInto('release_step').columns(columns).expression(ifLast).returning('number');
        return (await query.executeTakeFirst())?.number;
      });
    },
  };
}

function stepFrom(row: Selectable<StateTables['release_step']>): ReleaseStep {
  const { number, release, action, at, by, note, due, readers, corrects } = row;
  return {
    ...{ number, release, action, at, by, note, name: JSON.parse(row.name) },
    ...(due === null ? {} : { due }),
    ...(readers === null ? {} : { readers: JSON.parse(readers) }),
    ...(corrects === null ? {} : { corrects }),
  };
}

function datesOf(db: Kysely<StateTables>): Pick<UpdateStore, 'plannedDates' | 'planDate' | 'unplanDate'> {
  return {
    plannedDates: async () => await db.selectFrom('planned_date').selectAll().orderBy('day').orderBy('id').execute(),
    planDate: async (planned) => {
      await db.insertInto('planned_date').values(planned).execute();
    },
    unplanDate: async (id) => {
      const gone = await db.deleteFrom('planned_date').where('id', '=', id).executeTakeFirst();
      return gone.numDeletedRows > 0n;
    },
  };
}

type Runs = Pick<UpdateStore, 'buildRuns' | 'beginBuild' | 'advanceBuild' | 'endBuild' | 'stopBuild'>;

function runsOf(db: Kysely<StateTables>): Runs {
  return {
    buildRuns: async (limit) => {
      const query = db.selectFrom('build_run').selectAll().orderBy('started_at', 'desc').orderBy('id').limit(limit);
      return (await query.execute()).map(runFrom);
    },
    beginBuild: async ({ id, by, startedAt }) => {
      const none = { stage: '', done: 0, total: 0, result: null, stop_asked: 0 };
      const run = { id, by, started_at: startedAt, heard_at: startedAt, outcome: 'running' as const, ...none };
      await db.insertInto('build_run').values(run).execute();
    },
    advanceBuild: async (id, { stage, done, total, heardAt }) => {
      const so = { stage, done, total, heard_at: heardAt };
      const query = db.updateTable('build_run').set(so).where('id', '=', id).returning('stop_asked');
      return (await query.executeTakeFirst())?.stop_asked === 1;
    },
    endBuild: async (id, outcome, heardAt, result) => {
      const end = { outcome, heard_at: heardAt, result: result ?? null };
      await db.updateTable('build_run').set(end).where('id', '=', id).execute();
    },
    stopBuild: async (id) => {
      const running = db.updateTable('build_run').set({ stop_asked: 1 }).where('id', '=', id);
      return ((await running.where('outcome', '=', 'running').executeTakeFirst()).numUpdatedRows ?? 0n) > 0n;
    },
  };
}

function runFrom(row: Selectable<StateTables['build_run']>): BuildRun {
  const { id, by, stage, done, total, outcome, result } = row;
  return {
    ...{ id, by, stage, done, total, outcome, startedAt: row.started_at, heardAt: row.heard_at },
    ...(result === null ? {} : { result }),
    stopAsked: row.stop_asked === 1,
  };
}
