import type { Kysely, Selectable } from 'kysely';
import type { ListRecord, ListStore } from '../../domain/model/area-list.ts';
import type { StateTables } from './state-tables.ts';
import { takeTurn } from './take-turns.ts';

/** Published area lists of the state database. */
export function areaListsOf(db: Kysely<StateTables>): ListStore {
  return {
    keepListRecords: async (records, { file, at, by }) =>
      await db.transaction().execute(async (change) => {
        await takeTurn(change, 'lists');
        const open = await change.selectFrom('list_record').selectAll().where('replaced_at', 'is', null).execute();
        const known = new Map(open.map((row) => [`${row.kind} ${row.key}`, row]));
        const count = { added: 0, revised: 0, same: 0 };
        for (const { kind, key, content } of records) {
          const text = JSON.stringify(content);
          const earlier = known.get(`${kind} ${key}`);
          if (earlier?.content === text) {
            count.same++;
            continue;
          }
          if (earlier) {
            await change
              .updateTable('list_record')
              .set({ replaced_at: at })
              .where('number', '=', earlier.number)
              .execute();
          }
          count[earlier ? 'revised' : 'added']++;
          const row = { kind, key, content: text, file, imported_at: at, imported_by: by };
          const kept = await change.insertInto('list_record').values(row).returningAll().executeTakeFirstOrThrow();
          known.set(`${kind} ${key}`, kept);
        }
        return count;
      }),
    withdrawListRecords: async (fileBeginning, at) => {
      const open = db.updateTable('list_record').set({ replaced_at: at }).where('replaced_at', 'is', null);
      const done = await open.where('file', 'like', `${fileBeginning}%`).executeTakeFirst();
      return Number(done.numUpdatedRows);
    },
    listRecords: async () =>
      (await db.selectFrom('list_record').selectAll().orderBy('number').execute()).map(recordFrom),
    // Records are only added and taken out, so that one of two numbers grows with whatever is written.
    listsChanged: async () => {
      const counted = db
        .selectFrom('list_record')
        .select(({ fn }) => [fn.max('number').as('newest'), fn.count<number>('replaced_at').as('replaced')]);
      const { newest, replaced } = await counted.executeTakeFirstOrThrow();
      return (newest ?? 0) + Number(replaced);
    },
  };
}

function recordFrom(row: Selectable<StateTables['list_record']>): ListRecord {
  const { number, kind, key, file, imported_at, imported_by, replaced_at } = row;
  return {
    ...({ kind, content: JSON.parse(row.content) } as ListRecord),
    ...{ number, key, file, importedAt: imported_at, importedBy: imported_by },
    ...(replaced_at === null ? {} : { replacedAt: replaced_at }),
  };
}
