import { listTables } from '../../../app/release/list-tables.ts';
import type { Command } from '../shell/command.ts';
import { withApp } from '../shell/with-app.ts';

/** Lists the standard tables. */
export const tables: Command = {
  name: 'tables',
  usage: { da: '', en: '' },
  about: { da: 'Viser listen over standardtabeller.', en: 'Lists the standard tables.' },
  options: {},
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const { lang, out } = invocation.terminal;
      const lines = listTables(await context.desk.open()).map((t) => `${t.id}  ${t.title[lang]}`);
      await out(`${lines.join('\n')}\n`);
      return 0;
    }),
};
