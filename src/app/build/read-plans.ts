import { must } from '../../domain/kernel/invariant.ts';
import type { Boligomraade, GrantPeriod, Helhedsplan, Membership } from '../../domain/model/place.ts';
import type { SqlEngine, SqlValue } from '../../domain/model/ports.ts';
import { type MasterFiles, parquet } from '../../storage/duckdb/name-sources.ts';
import { groupedBy } from './read-owners.ts';

type Row = Readonly<Record<string, SqlValue>>;

const grantPeriods: readonly GrantPeriod[] = ['2015-2018', '2019-2026'];
const validity = 'CAST(fra AS VARCHAR) AS fra, CAST(til AS VARCHAR) AS til';

/** Helhedsplaner of both grant periods with their members; a number in both periods is two plans. */
export async function readHelhedsplaner(engine: SqlEngine, master: MasterFiles): Promise<readonly Helhedsplan[]> {
  const key = "plan_nr || '.' || bevillingsperiode AS id";
  const plans = await rowsOf(
    engine,
    master,
    'helhedsplaner',
    `${key}, plan_nr, navn, bevillingsperiode, kommune, status, ${validity}`,
    'id',
  );
  const members = groupedBy(
    await rowsOf(
      engine,
      master,
      'helhedsplan_medlemmer',
      `${key}, afdeling_id, rolle, ${validity}`,
      'id, afdeling_id, fra',
    ),
    'id',
  );
  return plans.map((plan) => ({
    id: String(plan.id),
    number: String(plan.plan_nr),
    name: String(plan.navn),
    grantPeriod: must(
      grantPeriods.find((p) => p === plan.bevillingsperiode),
      `grant period ${plan.bevillingsperiode}`,
    ),
    kommune: String(plan.kommune),
    status: String(plan.status),
    from: String(plan.fra),
    to: String(plan.til),
    members: (members.get(String(plan.id)) ?? []).map((row) => ({
      ...membership(row),
      role: row.rolle === 'kerne' ? 'kerne' : 'tilknyttet',
    })),
  }));
}

/** Boligområder by uuid, named as the newest row says, with their members through the years. */
export async function readOmraader(engine: SqlEngine, master: MasterFiles): Promise<readonly Boligomraade[]> {
  const columns =
    'omraade_id AS id, navn, kommune, CAST(gyldig_fra AS VARCHAR) AS fra, CAST(gyldig_til AS VARCHAR) AS til';
  const areas = groupedBy(await rowsOf(engine, master, 'omraader', columns, 'id, fra'), 'id');
  const members = groupedBy(
    await rowsOf(
      engine,
      master,
      'omraade_medlemmer',
      `omraade_id AS id, afdeling_id, ${validity}`,
      'id, afdeling_id, fra',
    ),
    'id',
  );
  return Array.from(areas, ([id, versions]): Boligomraade => {
    const newest = versions.at(-1);
    return {
      id,
      name: String(newest?.navn),
      kommune: String(newest?.kommune),
      validFrom: String(versions[0]?.fra),
      ...(newest?.til ? { validTo: String(newest.til) } : {}),
      members: (members.get(id) ?? []).map(membership),
    };
  });
}

function membership(row: Row): Membership {
  return { afdeling: String(row.afdeling_id), from: String(row.fra), ...(row.til ? { to: String(row.til) } : {}) };
}

async function rowsOf(
  engine: SqlEngine,
  master: MasterFiles,
  layout: string,
  columns: string,
  order: string,
): Promise<readonly Row[]> {
  const path = master.get(layout);
  return path === undefined ? [] : engine.rows(`SELECT ${columns} FROM ${parquet(path)} ORDER BY ${order}`);
}
