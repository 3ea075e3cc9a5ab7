import type { Insertable, Kysely, Selectable } from 'kysely';
import type { SheetEdition, SheetEvent, SheetStore } from '../../domain/model/sheet-edition.ts';
import type { StateTables } from './state-tables.ts';

// Few enough values a statement for every database.
const together = 50;

/** Editions of fact sheets of the state database. */
export function sheetsOf(db: Kysely<StateTables>): SheetStore {
  return {
    sheetEditions: async (kind, place) => {
      const all = db.selectFrom('sheet_edition').selectAll().where('kind', '=', kind);
      const asked = place === undefined ? all : all.where('place', '=', place);
      const rows = await asked.orderBy('place').orderBy('year').orderBy('correction').execute();
      return rows.map(editionFrom);
    },
    beginSheets: async (editions, events) =>
      await db.transaction().execute(async (begin) => {
        for (let at = 0; at < editions.length; at += together) {
          const rows = editions.slice(at, at + together).map(rowOf);
          await begin.insertInto('sheet_edition').values(rows).execute();
        }
        for (let at = 0; at < events.length; at += together) {
          const rows = events.slice(at, at + together).map(eventRow);
          await begin.insertInto('sheet_event').values(rows).execute();
        }
      }),
    changeSheet: async (edition, from, event) =>
      await db.transaction().execute(async (change) => {
        const { id, ...row } = rowOf(edition);
        const { numUpdatedRows } = await change
          .updateTable('sheet_edition')
          .set(row)
          .where('id', '=', id)
          .where('state', '=', from.state)
          .where('changed_at', '=', from.since)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await change.insertInto('sheet_event').values(eventRow(event)).execute();
        return true;
      }),
    sheetEvents: async (edition) => {
      const rows = db.selectFrom('sheet_event').selectAll().where('edition', '=', edition);
      return (await rows.orderBy('number').execute()).map(eventFrom);
    },
  };
}

function rowOf(edition: SheetEdition): Insertable<StateTables['sheet_edition']> {
  const { texts, versions, writers, hash, publicFrom, changedAt, ...rest } = edition;
  return {
    ...rest,
    texts: JSON.stringify(texts),
    versions: JSON.stringify(versions),
    writers: JSON.stringify(writers),
    hash: hash ?? null,
    public_from: publicFrom ?? null,
    changed_at: changedAt,
  };
}

function editionFrom(row: Selectable<StateTables['sheet_edition']>): SheetEdition {
  const { texts, versions, writers, hash, public_from, changed_at, ...rest } = row;
  return {
    ...rest,
    ...{ texts: JSON.parse(texts), versions: JSON.parse(versions), writers: JSON.parse(writers) },
    ...(hash === null ? {} : { hash }),
    ...(public_from === null ? {} : { publicFrom: public_from }),
    changedAt: changed_at,
  };
}

function eventRow({ by, byName, hash, ...rest }: SheetEvent): Insertable<StateTables['sheet_event']> {
  return { ...rest, by_reader: by, by_name: JSON.stringify(byName), hash: hash ?? null };
}

function eventFrom(row: Selectable<StateTables['sheet_event']>): SheetEvent {
  const { number: _number, by_reader, by_name, hash, ...rest } = row;
  return { ...rest, by: by_reader, byName: JSON.parse(by_name), ...(hash === null ? {} : { hash }) };
}
