import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import { Problem } from '../../domain/kernel/problems/problem.ts';
import type { AreaVersion, VersionStep } from '../../domain/model/area.ts';
import type { AreaQuery, AreaStore } from '../../domain/model/area-store.ts';
import { sideTablesOf, writeSideRows } from './keep-side-tables.ts';
import type { StateTables } from './state-tables.ts';
import { takeTurn } from './take-turns.ts';
import { visible } from './visible-versions.ts';

type Row = StateTables['area_version'];

// Columns of a version times this many stay under the parameters of one statement.
const rowsAtOnce = 200;
const idsAtOnce = 5000;

/** Area versions of the state database. What a reader may see is part of every query. */
export function areasOf(db: Kysely<StateTables>): AreaStore {
  return {
    keepAreas: async (steps, beside) => {
      await db.transaction().execute(async (transaction) => {
        await takeTurn(transaction, 'areas');
        for (const step of steps) await closeVersions(transaction, step);
        const opened = steps.flatMap((step) => step.open);
        await refuseCurrent(transaction, opened.filter(isFounded));
        await openVersions(transaction, opened);
        const [first] = steps;
        if (first) await transaction.insertInto('area_change').values({ at: first.at }).execute();
        if (beside) await writeSideRows(transaction, beside);
      });
    },
    areas: async (query) => {
      const asked = chosen(db.selectFrom('area_version'), query).selectAll();
      const { limit, after } = query;
      const byObject = asked.orderBy('objekt_id');
      const paged = limit !== undefined || after !== undefined;
      const ordered = paged ? byObject : byObject.orderBy('systid_fra').orderBy('gyldig_fra', (o) => o.nullsFirst());
      const last = ordered.orderBy('versions_id');
      const rows = await (limit === undefined ? last : last.limit(limit)).execute();
      return rows.map(versionFrom);
    },
    countAreas: async (query) => {
      const counted = chosen(db.selectFrom('area_version'), query).select((e) => e.fn.countAll<number>().as('count'));
      return Number((await counted.executeTakeFirst())?.count ?? 0);
    },
    // Versions are only added and closed, so that one of two numbers grows with whatever is written; both are in an index.
    areasMark: async (theme) => {
      const counted = db
        .selectFrom('area_version')
        .select((e) => [e.fn.countAll<number>().as('versions'), e.fn.count<number>('systid_til').as('closed')])
        .where('temakode', '=', theme);
      const { versions, closed } = await counted.executeTakeFirstOrThrow();
      return `${versions} ${closed}`;
    },
    areaRevision: async () => {
      const newest = db.selectFrom('area_change').select((e) => e.fn.max('number').as('number'));
      return (await newest.executeTakeFirst())?.number ?? 0;
    },
    ...sideTablesOf(db),
  };
}

async function closeVersions(db: Kysely<StateTables>, { close, at }: VersionStep): Promise<void> {
  for (const versionsId of close) {
    const query = db.updateTable('area_version').set({ systid_til: at });
    const done = await query.where('versions_id', '=', versionsId).where('systid_til', 'is', null).executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new Problem('KV-G31', { id: versionsId });
  }
}

async function openVersions(db: Kysely<StateTables>, versions: readonly AreaVersion[]): Promise<void> {
  for (let i = 0; i < versions.length; i += rowsAtOnce) {
    const some = versions.slice(i, i + rowsAtOnce);
    await db.insertInto('area_version').values(some.map(rowFrom)).execute();
  }
}

function isFounded({ command, oprettet, systidFra }: AreaVersion): boolean {
  return command === 'insert' && oprettet === systidFra;
}

// Two who make the same area at one time: the second is refused by what the first has written. An area may be founded
// with several versions at once, each with a validity of its own.
async function refuseCurrent(db: Kysely<StateTables>, founded: readonly AreaVersion[]): Promise<void> {
  for (let i = 0; i < founded.length; i += idsAtOnce) await refuseSome(db, founded.slice(i, i + idsAtOnce));
}

async function refuseSome(db: Kysely<StateTables>, founded: readonly AreaVersion[]): Promise<void> {
  const ids = founded.map((version) => version.objektId);
  const query = db.selectFrom('area_version').select('objekt_id').where('objekt_id', 'in', ids);
  const known = await query.where('systid_til', 'is', null).executeTakeFirst();
  if (known) throw new Problem('KV-G30', { id: known.objekt_id });
}

type Versions = SelectQueryBuilder<StateTables, 'area_version', object>;

function chosen(from: Versions, query: AreaQuery): Versions {
  let asked = from.where((e) => visible(e, query.filter));
  if (query.theme !== undefined) asked = asked.where('temakode', '=', query.theme);
  if (query.objektId !== undefined) asked = asked.where('objekt_id', '=', query.objektId);
  if (query.noegle !== undefined) asked = asked.where('noegle', '=', query.noegle);
  if (query.kommunekode !== undefined) asked = asked.where('kommunekode', '=', query.kommunekode);
  return afterVersion(inBox(inTime(asked, query), query), query);
}

function inTime(from: Versions, { known, day, history }: AreaQuery): Versions {
  let asked = from;
  if (known !== undefined) {
    asked = asked
      .where('systid_fra', '<=', known)
      .where((e) => e.or([e('systid_til', 'is', null), e('systid_til', '>', known)]));
  } else if (!history) {
    asked = asked.where('systid_til', 'is', null);
  }
  if (day === undefined) return asked;
  return asked
    .where((e) => e.or([e('gyldig_fra', 'is', null), e('gyldig_fra', '<=', day)]))
    .where((e) => e.or([e('gyldig_til', 'is', null), e('gyldig_til', '>=', day)]));
}

function inBox(asked: Versions, { box }: AreaQuery): Versions {
  if (!box) return asked;
  const [west, south, east, north] = box;
  return asked
    .where('west', '<=', east)
    .where('east', '>=', west)
    .where('south', '<=', north)
    .where('north', '>=', south);
}

function afterVersion(asked: Versions, { after }: AreaQuery): Versions {
  if (!after) return asked;
  // The first condition says nothing new, but lets the database begin where the last page ended.
  return asked
    .where('objekt_id', '>=', after.objektId)
    .where((e) =>
      e.or([
        e('objekt_id', '>', after.objektId),
        e.and([e('objekt_id', '=', after.objektId), e('versions_id', '>', after.versionsId)]),
      ]),
    );
}

function rowFrom(version: AreaVersion): Row {
  const box = boxOf(version);
  return {
    versions_id: version.versionsId,
    objekt_id: version.objektId,
    temakode: version.theme,
    systid_fra: version.systidFra,
    systid_til: version.systidTil ?? null,
    oprettet: version.oprettet,
    gyldig_fra: version.gyldigFra ?? null,
    gyldig_til: version.gyldigTil ?? null,
    cvr_kode: version.cvrKode ?? null,
    kommunekode: version.kommunekode ?? null,
    bruger_id: version.brugerId,
    oprindkode: version.oprindkode,
    statuskode: version.statuskode,
    off_kode: version.offKode,
    noegle: version.noegle ?? null,
    note: version.note ?? null,
    fields: JSON.stringify(version.fields),
    shape: JSON.stringify(version.shape),
    ...box,
    command: version.command,
    reason: version.reason ?? null,
  };
}

function boxOf({ shape }: AreaVersion): Pick<Row, 'west' | 'south' | 'east' | 'north'> {
  const points = shape.flat(2);
  if (points.length === 0) return { west: null, south: null, east: null, north: null };
  const least = (axis: 0 | 1) => points.reduce((low, point) => Math.min(low, point[axis]), Infinity);
  const most = (axis: 0 | 1) => points.reduce((high, point) => Math.max(high, point[axis]), -Infinity);
  return { west: least(0), south: least(1), east: most(0), north: most(1) };
}

function versionFrom(row: Selectable<Row>): AreaVersion {
  const given = <K extends string, V>(key: K, value: V | null) => (value === null ? {} : { [key]: value });
  return {
    theme: row.temakode,
    objektId: row.objekt_id,
    versionsId: row.versions_id,
    systidFra: row.systid_fra,
    ...given('systidTil', row.systid_til),
    oprettet: row.oprettet,
    ...given('gyldigFra', row.gyldig_fra),
    ...given('gyldigTil', row.gyldig_til),
    ...given('cvrKode', row.cvr_kode),
    ...given('kommunekode', row.kommunekode),
    brugerId: row.bruger_id,
    oprindkode: row.oprindkode,
    statuskode: row.statuskode,
    offKode: row.off_kode,
    ...given('noegle', row.noegle),
    ...given('note', row.note),
    fields: JSON.parse(row.fields),
    shape: JSON.parse(row.shape),
    command: row.command,
    ...given('reason', row.reason),
  };
}
