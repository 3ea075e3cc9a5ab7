import { localInstallation } from '../../../app/access/readers.ts';
import { type AttackReport, attackRelease } from '../../../app/attack/attack-release.ts';
import type { Lang } from '../../../domain/kernel/language.ts';
import { Problem } from '../../../domain/kernel/problems/problem.ts';
import type { Command, Invocation } from '../shell/command.ts';
import { progressBar } from '../shell/progress-bar.ts';
import { UsageError } from '../shell/usage-error.ts';
import { withApp } from '../shell/with-app.ts';
import { stageName } from '../text/stage-names.ts';

/** Attacks a release with its own true leaves beside. Ends with 1 when anything is found, or the control is not broken. */
export const attack: Command = {
  name: 'attack',
  usage: {
    da: '[id] [--queries 50,300,10000] [--seed <tekst>] [--json]',
    en: '[id] [--queries 50,300,10000] [--seed <text>] [--json]',
  },
  about: {
    da: 'Angriber en udgave for at se, om nogen kan findes i den: tilfældige summer, steder, versioner, kendte totaler og tabeller lagt sammen.',
    en: 'Attacks a release to see whether anyone can be found in it: random sums, places, versions, known totals and linked tables.',
  },
  options: { queries: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
  run: (invocation) => {
    const queries = queriesIn(invocation);
    return withApp(invocation, async (context) => {
      const { terminal } = invocation;
      const bar = progressBar(terminal, (stage) => stageName(stage, terminal.lang));
      const [release] = invocation.words;
      const report = await attackRelease(context, localInstallation, {
        queries,
        seed: invocation.value('seed') ?? 'kvarter',
        progress: bar.progress,
        ...(release === undefined ? {} : { release }),
      }).finally(bar.done);
      const json = `${JSON.stringify(report, undefined, 2)}\n`;
      await terminal.out(invocation.flag('json') ? json : asText(report, terminal.lang));
      return report.passed ? 0 : 1;
    });
  },
};

const usual = '50,300,10000';
const most = 1_000_000;

function queriesIn(invocation: Invocation): readonly number[] {
  const found = invocation.value('queries') ?? usual;
  const queries = found.split(',').map((text) => (/^\d+$/.test(text.trim()) ? Number(text) : 0));
  if (queries.every((count) => count > 0 && count <= most)) return queries;
  throw new UsageError(new Problem('KV-A5', { parameter: '--queries', found, valid: `${usual} (1-${most})` }));
}

const names: { readonly [name: string]: { readonly [L in Lang]: string } } = {
  A1: { da: 'Tilfældige summer', en: 'Random sums' },
  A2: { da: 'Steder trukket fra hinanden', en: 'Places subtracted from each other' },
  A3: { da: 'Andre år og udgaver lagt ved siden af', en: 'Other years and releases laid beside' },
  A4: { da: 'Kendte beboere og husstande', en: 'Known residents and households' },
  A5: { da: 'Tabeller om de samme personer', en: 'Tables on the same persons' },
  A6: {
    da: 'Offentliggjorte tabeller, også for den, der er alene i en celle',
    en: 'Published tables, also for somebody alone in a cell',
  },
  'A6 beside': {
    da: 'Offentliggjorte tabeller lagt ved siden af udgaven',
    en: 'Published tables laid beside the release',
  },
  A9: { da: 'Tal i filerne, der ikke er rundet af', en: 'Numbers in the files that are not rounded' },
  'A5 margins': { da: 'Totaler, der ikke er ens i alle tabeller', en: 'Totals not equal in all tables' },
};

function asText(report: AttackReport, lang: Lang): string {
  const number = new Intl.NumberFormat(lang === 'da' ? 'da-DK' : 'en-GB');
  const { release, editions, attacks, compared, control } = report;
  const word = {
    da: { editions: 'årgange', beside: 'andre udgaver', tried: 'prøvet', found: 'fundet' },
    en: { editions: 'editions', beside: 'other releases', tried: 'tried', found: 'found' },
  }[lang];
  const head = `${release}: ${editions.join(', ')} (${word.editions}), ${compared.length} ${word.beside}`;
  const lines = attacks.map(({ name, queries, recovered }) => {
    const [code = name] = name.split(' ');
    const about = names[name]?.[lang] ?? name;
    return `${code}  ${about}: ${number.format(queries)} ${word.tried}, ${number.format(recovered)} ${word.found}`;
  });
  const controlled = {
    da: `A7  Kontrol, sande tal med små summer afvist: ${number.format(control.recovered)} af ${number.format(control.tried)} fundet`,
    en: `A7  Control, true numbers with small sums refused: ${number.format(control.recovered)} of ${number.format(control.tried)} found`,
  }[lang];
  const notTried = {
    da: [
      ...(report.publications.length > 0
        ? []
        : ['A6  Ikke prøvet: ingen nøjagtige tabeller er offentliggjort for årgangene']),
      'A8  Mønstre, der vides at lække: prøves, når Kvarter selv prøves',
    ],
    en: [
      ...(report.publications.length > 0 ? [] : ['A6  Not tried: no exact tables are published for the editions']),
      'A8  Patterns known to leak: tried when Kvarter itself is tested',
    ],
  }[lang];
  return `${[head, ...lines, controlled, ...notTried, verdictOf(report, lang)].join('\n')}\n`;
}

function verdictOf({ passed, control }: AttackReport, lang: Lang): string {
  if (passed) return { da: 'Ingen er fundet.', en: 'Nobody was found.' }[lang];
  if (!control.bites) {
    return {
      da: 'Kontrollen burde finde mindst 95 %: Angrebene siger ikke nok om denne udgave.',
      en: 'The control should find at least 95 %: the attacks do not say enough about this release.',
    }[lang];
  }
  return {
    da: 'Udgaven beskytter ikke: vælg en anden med kvarter release use, og dan den igen.',
    en: 'The release does not protect: choose another with kvarter release use, and build it again.',
  }[lang];
}
