import { moveStateTo } from '../../../app/start/move-state-to.ts';
import { sharedPlace, stateFileOf, stateSetting } from '../../../app/start/state-setting.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { hasInstallation } from '../../../storage/backup/write-backup.ts';
import { movedName } from '../../../storage/state/move-state.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';

/** Where the state is kept: from the file of the data folder into a database that several servers share. */
export const state: Command = {
  name: 'state',
  usage: { da: 'move --to postgres://bruger@vært:5432/database', en: 'move --to postgres://user@host:5432/database' },
  about: {
    da: 'Flytter tilstanden (udvalg, rettigheder, log, områder) fra datamappen til en tom PostgreSQL-database, som flere servere kan dele.',
    en: 'Moves the state (selections, rights, log, areas) from the data folder into an empty PostgreSQL database that several servers can share.',
  },
  options: { to: { type: 'string' } },
  run: (invocation) => {
    const [job = ''] = invocation.words;
    if (job === 'move') return move(invocation);
    throw new UsageError(new Problem('KV-A10', { command: `state ${job}`.trim(), valid: ['move'] }));
  },
};

async function move({ terminal, value, dataDir }: Invocation): Promise<number> {
  const to = value('to');
  if (to === undefined) throw new UsageError(new Problem('KV-A12', { command: 'kvarter state move', missing: '--to' }));
  const place = sharedPlace(to, process.env, '--to');
  if (!(await hasInstallation(dataDir))) throw new Problem('KV-B5', { folder: dataDir });
  const { rows } = await moveStateTo(dataDir, place);
  const [count, kept] = [formatCount(rows, terminal.lang), movedName(stateFileOf(dataDir))];
  const said = {
    da: `${count} rækker er flyttet og kontrolleret. Sæt ${stateSetting}=${to} for serveren og alle kommandoer. ${kept} er den gamle tilstand; slet den, når alt virker.\n`,
    en: `${count} rows were moved and checked. Set ${stateSetting}=${to} for the server and all commands. ${kept} is the old state; delete it when everything works.\n`,
  };
  await terminal.out(said[terminal.lang]);
  return 0;
}
