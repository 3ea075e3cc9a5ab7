import type { Lang } from '../../../domain/kernel/language.ts';

/** Where a command writes. `out` is the result (may be a file's bytes), `say` is for the person waiting. */
export interface Terminal {
  readonly lang: Lang;
  /** Whether `say` reaches a person who can see a line being redrawn. */
  readonly live: boolean;
  /** Characters a line of `out` may have; Infinity when it goes to a file or another program. */
  readonly columns: number;
  out(content: string | Uint8Array): Promise<void>;
  say(text: string): void;
}

/** The terminal of this process. A reader that stops listening (`| head`) ends the output, not the program. */
export function processTerminal(lang: Lang): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    lang,
    live: process.stderr.isTTY === true,
    columns: process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY,
    out: (content) =>
      new Promise((resolve, reject) => {
        process.stdout.write(content, (error) => {
          if (error && !('code' in error && error.code === 'EPIPE')) reject(error);
          else resolve();
        });
      }),
    say: (text) => {
      process.stderr.write(text);
    },
  };
}

/** The language of the command line: `--lang`, else what LC_ALL or LANG begins with, else Danish. */
export function languageFrom(asked: string | undefined, environment: NodeJS.ProcessEnv): Lang {
  if (asked === 'da' || asked === 'en') return asked;
  const locale = environment.LC_ALL || environment.LANG || '';
  return locale.startsWith('en') ? 'en' : 'da';
}
