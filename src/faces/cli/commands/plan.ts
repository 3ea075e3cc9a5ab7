import { showQueryPlan } from '../../../app/tables/show-query-plan.ts';
import type { Command } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { missingTable } from './table.ts';

/** Shows the SQL that counts a table. */
export const plan: Command = {
  name: 'plan',
  usage: { da: '<tabel>', en: '<table>' },
  about: {
    da: 'Viser den SQL, som en tabel tælles med.',
    en: 'Shows the SQL that a table is counted with.',
  },
  options: {},
  run: async ({ words, command, terminal }) => {
    const [table] = words;
    if (table === undefined) throw new UsageError(missingTable(command, terminal.lang));
    await terminal.out(showQueryPlan(table));
    return 0;
  },
};
