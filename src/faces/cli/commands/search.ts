import { localInstallation } from '../../../app/access/readers.ts';
import { searchPlaces } from '../../../app/release/search-places.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command } from '../shell/command.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';

const mostHits = 50;

/** Finds places and tables by word, number or name. */
export const search: Command = {
  name: 'search',
  usage: { da: '<ord, nummer eller navn>', en: '<word, number or name>' },
  about: {
    da: 'Finder helhedsplaner, afdelinger, organisationer, kommuner og tabeller.',
    en: 'Finds helhedsplaner, afdelinger, organisations, municipalities and tables.',
  },
  options: {},
  run: (invocation) =>
    withApp(invocation, async (context) => {
      const { lang, out, say } = invocation.terminal;
      if (invocation.words.length === 0) {
        const missing = { da: 'et ord, nummer eller navn', en: 'a word, number or name' }[lang];
        throw new UsageError(new Problem('KV-A12', { command: 'kvarter search', missing }));
      }
      const found = await searchPlaces(context, localInstallation, invocation.words.join(' '), mostHits, lang);
      const lines = found.hits.map((hit) => `${hit.kind}:${hit.key}  ${hit.name}  ${hit.detail[lang]}`);
      if (lines.length > 0) await out(`${lines.join('\n')}\n`);
      else say(lang === 'da' ? 'Ingen resultater.\n' : 'No results.\n');
      if (found.total > lines.length) {
        say(
          lang === 'da' ? `Viser ${lines.length} af ${found.total}.\n` : `Shows ${lines.length} of ${found.total}.\n`,
        );
      }
      return 0;
    }),
};
