import { backUp } from '../../../app/backup/back-up.ts';
import { sealOfVault } from '../../../app/vault/seal-vault.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import { hasInstallation } from '../../../storage/backup/write-backup.ts';
import type { Command } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { keyNote } from '../text/key-note.ts';
import { stageName } from '../text/stage-names.ts';

/** Everything of an installation in one file. */
export const backup: Command = {
  name: 'backup',
  usage: { da: '--out <fil>', en: '--out <file>' },
  about: {
    da: 'Skriver alt i én fil: tilstand, udgaver og leverancer. Serveren må gerne køre imens. Filen rummer de personer, datalageret rummer.',
    en: 'Writes everything into one file: state, releases and deliveries. The server may run meanwhile. The file holds the persons that the vault holds.',
  },
  options: { out: { type: 'string' } },
  run: async (invocation) => {
    const { terminal, value, dataDir } = invocation;
    const { lang } = terminal;
    const out = value('out');
    if (out === undefined) throw new UsageError(new Problem('KV-A12', { command: 'kvarter backup', missing: '--out' }));
    if (!invocation.state && !(await hasInstallation(dataDir))) throw new Problem('KV-B5', { folder: dataDir });
    return await withApp(invocation, async (context) => {
      const bar = progressBar(terminal, (stage) => stageName(stage, lang));
      const { files } = await backUp(context, out, { progress: bar.progress }).finally(bar.done);
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      const megabytes = formatCount(Math.ceil(bytes / 1e6), lang);
      const count = formatCount(files.length, lang);
      await terminal.out(
        { da: `${out}: ${count} filer, ${megabytes} MB\n`, en: `${out}: ${count} files, ${megabytes} MB\n` }[lang],
      );
      const note = keyNote(await sealOfVault(context));
      if (note) terminal.say(`${note[lang]}\n`);
      return 0;
    });
  },
};
