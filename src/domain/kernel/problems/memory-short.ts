import { formatCount } from '../format-number.ts';
import type { Lang } from '../language.ts';

/** Too little memory: what was being done, and what is known of why it ended. */
export interface MemoryShort {
  readonly stage: string;
  /** The most the runtime may use of memory for what is calculated, where that was used up. */
  readonly megabytes?: number;
  /** The machine itself ended the process, which it does when its memory runs short. */
  readonly killed?: boolean;
}

/** In brackets after the sentence: where, and which limit was met. */
export function whereMemoryEnded({ stage, megabytes, killed }: MemoryShort, lang: Lang): string {
  const words = {
    da: { limit: (count: string) => `højst ${count} MB`, killed: 'maskinen afbrød den' },
    en: { limit: (count: string) => `at most ${count} MB`, killed: 'the machine ended it' },
  }[lang];
  const limit = megabytes === undefined ? [] : [words.limit(formatCount(megabytes, lang))];
  return [stage, ...limit, ...(killed ? [words.killed] : [])].join(', ');
}

/** How Kvarter is given more of the memory there is. */
export const moreMemory: { readonly [L in Lang]: string } = {
  da: 'lad Kvarter bruge mere af den, fx med NODE_OPTIONS=--max-old-space-size=8192 (megabyte; er KVARTER_THREAD_MB sat, så sæt den op)',
  en: 'let Kvarter use more of it, say with NODE_OPTIONS=--max-old-space-size=8192 (megabytes; if KVARTER_THREAD_MB is set, raise it)',
};
