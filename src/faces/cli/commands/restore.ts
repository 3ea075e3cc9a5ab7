import { restore as restoreBackup } from '../../../app/backup/back-up.ts';
import { statePlace } from '../../../app/start/state-setting.ts';
import { formatMoment } from '../../../domain/kernel/danish-time.ts';
import { formatCount } from '../../../domain/kernel/format-number.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError } from '../shell/usage-error.ts';
import { keyNote } from '../text/key-note.ts';
import { stageName } from '../text/stage-names.ts';

/** A backup put into an empty folder. */
export const restore: Command = {
  name: 'restore',
  usage: { da: '<fil> [--data <tom mappe>]', en: '<file> [--data <empty folder>]' },
  about: {
    da: 'Lægger en sikkerhedskopi i en tom mappe og kontrollerer hver byte og hver udgave.',
    en: 'Puts a backup into an empty folder and checks every byte and every release.',
  },
  options: {},
  run: async ({ terminal, words, dataDir, state }) => {
    const { lang } = terminal;
    const [file] = words;
    if (file === undefined) {
      const missing = { da: 'filen', en: 'the file' }[lang];
      throw new UsageError(new Problem('KV-A12', { command: 'kvarter restore', missing }));
    }
    const bar = progressBar(terminal, (stage) => stageName(stage, lang));
    const place = await statePlace(dataDir, state, process.env);
    const job = { place, progress: bar.progress };
    const { made, files, releases, seal } = await restoreBackup(file, dataDir, job).finally(bar.done);
    const [when, count, many] = [formatMoment(made, lang), formatCount(files, lang), formatCount(releases, lang)];
    const done = {
      da: `${dataDir}: som den var ${when}; ${count} filer og ${many} ${releases === 1 ? 'udgave' : 'udgaver'} er kontrolleret.\n`,
      en: `${dataDir}: as it was on ${when}; ${count} files and ${many} ${releases === 1 ? 'release' : 'releases'} were checked.\n`,
    };
    await terminal.out(done[lang]);
    const note = keyNote(seal);
    if (note) terminal.say(`${note[lang]}\n`);
    return 0;
  },
};
