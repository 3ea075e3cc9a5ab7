import type { Lang } from '../../../domain/kernel/language.ts';

type Sentence = string | ((...values: never[]) => string);

/** Messages of one area: each key in every language, plain or made from typed values. A missing language fails to compile. */
export type Messages = { readonly [key: string]: { readonly [L in Lang]: Sentence } };

/** The messages of an area in one language. Danish decides the values a sentence takes; other languages must agree. */
export type WordsOf<M extends Messages> = { readonly [K in keyof M]: M[K]['da'] };

const picked = new Map<Messages, { readonly [L in Lang]?: object }>();

/** The messages of an area in the reader's language: `const w = wordsIn(tableWords, lang); w.rounded(5)`. */
export function wordsIn<M extends Messages>(messages: M, lang: Lang): WordsOf<M> {
  const known = picked.get(messages)?.[lang];
  if (known) return known as WordsOf<M>;
  const words = Object.fromEntries(Object.entries(messages).map(([key, message]) => [key, message[lang]]));
  picked.set(messages, { ...picked.get(messages), [lang]: words });
  return words as WordsOf<M>;
}
