import type { Lang, Text } from '../language.ts';
import { type ProblemData, problemsDa, problemsEn } from './index.ts';

export type ProblemCode = keyof ProblemData;

/** One problem with its typed data: what happened, where and why. The sentence is made from it, never stored. */
export type ProblemOf<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly data: ProblemData[K] };
}[C];

/** Bad input or a refused wish, with a code of the catalogue. `message` is the English sentence (for logs). */
export class Problem<C extends ProblemCode = ProblemCode> extends Error {
  override readonly name = 'Problem';
  readonly code: C;
  readonly data: ProblemData[C];
  constructor(code: C, data: ProblemData[C]) {
    super(problemsEn[code](data));
    this.code = code;
    this.data = data;
  }
  /** The sentence a user reads: what, where, why and what to do. */
  sentence(lang: Lang): string {
    return sentenceOf(this.code, this.data, lang);
  }
}

/** Whether something thrown is the problem of a code. */
export function isProblem<C extends ProblemCode>(error: unknown, code: C): error is Problem<C> {
  return error instanceof Problem && error.code === code;
}

/** The sentence of a problem in both languages. */
export function problemText({ code, data }: Pick<Problem, 'code' | 'data'>): Text {
  return { da: sentenceOf(code, data, 'da'), en: sentenceOf(code, data, 'en') };
}

/** The sentence of a problem in one language. */
export function sentenceOf<C extends ProblemCode>(code: C, data: ProblemData[C], lang: Lang): string {
  return (lang === 'da' ? problemsDa : problemsEn)[code](data);
}
