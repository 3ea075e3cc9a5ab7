import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Editions of fact sheets on their way to the public, and what was done with them. */
export const m012SheetEditions: Migration = {
  up: async (db: Kysely<unknown>) => {
    let edition = db.schema
      .createTable('sheet_edition')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('correction', 'integer', (c) => c.notNull());
    for (const name of ['kind', 'place', 'release', 'state', 'texts', 'versions', 'writers', 'reason', 'changed_at'])
      edition = edition.addColumn(name, 'text', (c) => c.notNull());
    for (const name of ['hash', 'public_from']) edition = edition.addColumn(name, 'text');
    await edition.execute();
    await db.schema.createIndex('sheet_edition_place').on('sheet_edition').columns(['kind', 'place']).execute();
    let event = db.schema
      .createTable('sheet_event')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('hash', 'text');
    for (const name of ['edition', 'at', 'by_reader', 'by_name', 'action', 'note'])
      event = event.addColumn(name, 'text', (c) => c.notNull());
    await event.execute();
    await db.schema.createIndex('sheet_event_edition').on('sheet_event').column('edition').execute();
  },
};
