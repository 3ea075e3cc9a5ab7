import type { Lang } from '../../../domain/kernel/language.ts';
import type { Command } from '../shell/command.ts';

const words = {
  da: {
    title: 'Kvarter: beboertabeller for den almene sektor',
    use: 'Brug: kvarter <kommando> [valg]',
    everywhere:
      'Alle kommandoer: --lang da|en   --data <mappe> (ellers KVARTER_DATA eller ./data)   --state <postgres://…> (ellers KVARTER_STATE)   --help',
    exit: 'Slutkoder: 0 udført, 1 et problem, 2 kommandoen blev ikke forstået',
  },
  en: {
    title: 'Kvarter: resident tables of social housing',
    use: 'Use: kvarter <command> [options]',
    everywhere:
      'All commands: --lang da|en   --data <folder> (else KVARTER_DATA or ./data)   --state <postgres://…> (else KVARTER_STATE)   --help',
    exit: 'Exit codes: 0 done, 1 a problem, 2 the command was not understood',
  },
} as const;

/** Help on one command, or the list of them. */
export function helpText(commands: readonly Command[], name: string | undefined, lang: Lang): string {
  const w = words[lang];
  const one = commands.find((command) => command.name === name);
  if (one) return `kvarter ${one.name} ${one.usage[lang]}\n\n${one.about[lang]}\n\n${w.everywhere}\n`;
  const width = Math.max(...commands.map((command) => command.name.length));
  const list = commands.map(
    (c) => `  ${c.name.padEnd(width)}  ${c.about[lang]}\n  ${' '.repeat(width)}  kvarter ${c.name} ${c.usage[lang]}`,
  );
  return `${w.title}\n\n${w.use}\n\n${list.join('\n')}\n\n${w.everywhere}\n${w.exit}\n`;
}
