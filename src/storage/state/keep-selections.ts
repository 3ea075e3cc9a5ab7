import type { Kysely, Selectable } from 'kysely';
import type { StateStore } from '../../domain/model/ports.ts';
import type { SavedSelection } from '../../domain/model/selection.ts';
import type { StateTables } from './state-tables.ts';

type Selections = Pick<StateStore, 'saveSelection' | 'selections' | 'sharedSelections' | 'deleteSelection'>;

/** Saved selections of the state database, each with whom it is shared. */
export function selectionsOf(db: Kysely<StateTables>): Selections {
  return {
    saveSelection: async ({ id, owner, name, selection, savedAt, shared }) => {
      const kept = { name, terms: JSON.stringify(selection.terms), saved_at: savedAt };
      const sharing = { shared_by: shared ? JSON.stringify(shared.by) : null, shared_in: shared?.limits ?? null };
      const values = { ...kept, ...sharing };
      await db
        .insertInto('saved_selection')
        .values({ owner, id, ...values })
        .onConflict((c) => c.columns(['owner', 'id']).doUpdateSet(values))
        .execute();
    },
    selections: async (owner) => {
      const query = db.selectFrom('saved_selection').selectAll().where('owner', '=', owner);
      return (await query.orderBy('saved_at').orderBy('id').execute()).map(selectionFrom);
    },
    sharedSelections: async (limits) => {
      const query = db
        .selectFrom('saved_selection')
        .selectAll()
        .where('shared_in', 'in', [...limits]);
      return (await query.orderBy('saved_at').orderBy('owner').orderBy('id').execute()).map(selectionFrom);
    },
    deleteSelection: async (owner, id) => {
      await db.deleteFrom('saved_selection').where('owner', '=', owner).where('id', '=', id).execute();
    },
  };
}

function selectionFrom(row: Selectable<StateTables['saved_selection']>): SavedSelection {
  const { id, name, owner, shared_by: by, shared_in: limits } = row;
  return {
    ...{ id, name, owner, selection: { terms: JSON.parse(row.terms) }, savedAt: row.saved_at },
    ...(by === null || limits === null ? {} : { shared: { by: JSON.parse(by), limits } }),
  };
}
