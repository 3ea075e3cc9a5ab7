import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Versions of areas, and the tables beside the own themes. */
export const m005Areas: Migration = {
  up: async (db: Kysely<unknown>) => {
    await versions(db);
    await sideTable(
      db,
      'kv_9001_matrikel',
      ['objekt_id', 'matrikelnummer', 'kilde', 'gyldig_fra'],
      ['gyldig_til'],
      ['landsejerlavskode'],
    );
    await sideTable(db, 'kv_9001_navn', ['objekt_id', 'navn', 'kilde'], ['fra', 'til'], []);
    await sideTable(db, 'kv_9001_slaegt', ['fra_id', 'til_id', 'virkning', 'kilde'], [], ['slaegt_kode', 'arver']);
    await sideTable(db, 'kv_9001_klasse', ['objekt_id', 'liste_noegle', 'liste_id', 'kilde'], [], ['klasse_kode']);
    await sideTable(db, 'kv_9003_plan_afdeling', ['plan_id', 'afdeling_id', 'gyldig_fra'], ['gyldig_til'], []);
  },
};

async function versions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('area_version')
    .addColumn('versions_id', 'text', (c) => c.primaryKey())
    .addColumn('objekt_id', 'text', (c) => c.notNull())
    .addColumn('temakode', 'integer', (c) => c.notNull())
    .addColumn('systid_fra', 'text', (c) => c.notNull())
    .addColumn('systid_til', 'text')
    .addColumn('oprettet', 'text', (c) => c.notNull())
    .addColumn('gyldig_fra', 'text')
    .addColumn('gyldig_til', 'text')
    .addColumn('cvr_kode', 'integer')
    .addColumn('kommunekode', 'integer')
    .addColumn('bruger_id', 'text', (c) => c.notNull())
    .addColumn('oprindkode', 'integer', (c) => c.notNull())
    .addColumn('statuskode', 'integer', (c) => c.notNull())
    .addColumn('off_kode', 'integer', (c) => c.notNull())
    .addColumn('noegle', 'text')
    .addColumn('note', 'text')
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('shape', 'text', (c) => c.notNull())
    .addColumn('west', 'double precision')
    .addColumn('south', 'double precision')
    .addColumn('east', 'double precision')
    .addColumn('north', 'double precision')
    .addColumn('command', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('area_version').columns(columns).execute();
  await index('area_version_theme', ['temakode', 'systid_til', 'objekt_id']);
  await index('area_version_object', ['objekt_id', 'systid_fra']);
  await index('area_version_key', ['noegle']);
}

async function sideTable(
  db: Kysely<unknown>,
  name: string,
  texts: readonly string[],
  mayBeEmpty: readonly string[],
  numbers: readonly string[],
): Promise<void> {
  let table = db.schema
    .createTable(name)
    .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
    .addColumn('registered_at', 'text', (c) => c.notNull());
  for (const column of texts) table = table.addColumn(column, 'text', (c) => c.notNull());
  for (const column of mayBeEmpty) table = table.addColumn(column, 'text');
  for (const column of numbers) table = table.addColumn(column, 'integer', (c) => c.notNull());
  await table.execute();
}
