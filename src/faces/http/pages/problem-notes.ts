import type { Text } from '../../../domain/kernel/language.ts';
import { type ProblemCode, type ProblemOf, sentenceOf } from '../../../domain/kernel/problems/problem.ts';

/** Parameters that could not be used, as notes on the page that was shown anyway with the usual value. */
export function problemNotes(problems: readonly ProblemOf[]): readonly Text[] {
  return problems.map(({ code, data }) => ({
    da: `${sentenceIn(code, data, 'da')} Siden viser det sædvanlige.`,
    en: `${sentenceIn(code, data, 'en')} The page shows the usual.`,
  }));
}

function sentenceIn(code: ProblemCode, data: ProblemOf['data'], lang: 'da' | 'en'): string {
  return sentenceOf(code, data, lang);
}
