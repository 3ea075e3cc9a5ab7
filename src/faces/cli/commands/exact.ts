import { switchExact } from '../../../app/exact/exact-setting.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command } from '../shell/command.ts';
import { withApp } from '../shell/with-app.ts';

/** Switches exact numbers on or off for the command line of this installation. */
export const exact: Command = {
  name: 'exact',
  usage: { da: 'on|off', en: 'on|off' },
  about: {
    da: 'Giver eller fratager kommandolinjen her ret til nøjagtige tal (table --exact). Kun dataejeren må give den.',
    en: 'Gives or takes the right to exact numbers (table --exact) for the command line here. Only the data owner may give it.',
  },
  options: {},
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const [word = ''] = invocation.words;
      if (word !== 'on' && word !== 'off') {
        throw new Problem('KV-A5', { parameter: 'exact', found: word, valid: 'on / off' });
      }
      await switchExact(context, word === 'on');
      return 0;
    }),
};
