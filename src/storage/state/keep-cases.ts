import type { Kysely, Selectable } from 'kysely';
import type { CaseEntry, CaseStore } from '../../domain/model/case-log.ts';
import type { StateTables } from './state-tables.ts';

/** Logs of cases in the state database. */
export function casesOf(db: Kysely<StateTables>): CaseStore {
  return {
    cases: async (prefix) => {
      const rows = await db
        .selectFrom('case_entry')
        .select('case')
        .where('number', '=', 1)
        .orderBy('at')
        .orderBy('case')
        .execute();
      return rows.map((row) => row.case).filter((name) => name.startsWith(prefix));
    },
    caseEntries: async (of) => {
      const query = db.selectFrom('case_entry').selectAll().where('case', '=', of).orderBy('number');
      return (await query.execute()).map(entryFrom);
    },
    addCaseEntry: async ({ name, ...entry }) => {
      const added = await db
        .insertInto('case_entry')
        .values({ ...entry, name: JSON.stringify(name) })
        .onConflict((c) => c.columns(['case', 'number']).doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
  };
}

function entryFrom({ name, ...row }: Selectable<StateTables['case_entry']>): CaseEntry {
  return { ...row, name: JSON.parse(name) };
}
