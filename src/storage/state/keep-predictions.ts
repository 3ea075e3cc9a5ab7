import type { Kysely } from 'kysely';
import type { FrozenPrediction, PredictionStore } from '../../domain/model/shadow-list.ts';
import type { StateTables } from './state-tables.ts';

/** Frozen predictions of the state database. What is frozen once stays as it is. */
export function predictionsOf(db: Kysely<StateTables>): PredictionStore {
  return {
    freeze: async (predictions) =>
      await db.transaction().execute(async (change) => {
        let added = 0;
        for (const { list, day, area, made, prediction } of predictions) {
          const row = { list, day, area, made: JSON.stringify(made), prediction: JSON.stringify(prediction) };
          const done = await change
            .insertInto('frozen_prediction')
            .values(row)
            .onConflict((c) => c.columns(['list', 'day', 'area']).doNothing())
            .executeTakeFirst();
          added += Number(done.numInsertedOrUpdatedRows ?? 0n);
        }
        return added;
      }),
    predictions: async () => {
      const rows = await db.selectFrom('frozen_prediction').selectAll().orderBy('list').orderBy('day').execute();
      return rows.map(
        (row): FrozenPrediction => ({
          ...row,
          made: JSON.parse(row.made),
          prediction: JSON.parse(row.prediction),
        }),
      );
    },
  };
}
