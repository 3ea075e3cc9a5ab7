import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A number that rises with every change of areas, and observations: figures of area versions, by themselves. */
export const m007AreaFigures: Migration = {
  up: async (db: Kysely<unknown>) => {
    await db.schema
      .createTable('area_change')
      .addColumn('number', 'integer', (c) => c.primaryKey().autoIncrement())
      .addColumn('at', 'text', (c) => c.notNull())
      .execute();
    await observations(db);
  },
};

async function observations(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('observation').addColumn('id', 'text', (c) => c.primaryKey());
  const obligatory = ['indikator', 'definition_id', 'omraade_objekt_id', 'omraade_versions_id', 'periode_type'];
  for (const name of [
    ...obligatory,
    'periode_fra',
    'periode_til',
    'datakilde',
    'hentet_tid',
    'bruger_id',
    'systid_fra',
  ])
    table = table.addColumn(name, 'text', (c) => c.notNull());
  for (const name of ['taeller', 'naevner', 'vaerdi', 'enhed', 'kilde_ref', 'systid_til'])
    table = table.addColumn(name, 'text');
  for (const name of ['friskhed', 'skjult', 'off_kode']) table = table.addColumn(name, 'integer', (c) => c.notNull());
  for (const name of ['kommunekode', 'cvr_kode']) table = table.addColumn(name, 'integer');
  await table.execute();
  await db.schema
    .createIndex('observation_open')
    .unique()
    .on('observation')
    .columns(['omraade_objekt_id', 'indikator', 'definition_id', 'periode_type', 'periode_fra', 'datakilde'])
    .where(sql.ref('systid_til'), 'is', null)
    .execute();
  await db.schema.createIndex('observation_kommune').on('observation').columns(['kommunekode', 'systid_fra']).execute();
}
