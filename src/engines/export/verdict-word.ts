import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { Verdict } from '../../domain/model/cell.ts';

const words: { readonly [V in Verdict]: Text } = {
  met: { da: 'opfyldt', en: 'met' },
  not_met: { da: 'ikke opfyldt', en: 'not met' },
  unknown: { da: 'kan ikke afgøres', en: 'cannot be decided' },
};

/** A verdict in words; unknown is "kan ikke afgøres", never "ikke opfyldt". */
export function verdictWord(verdict: Verdict, lang: Lang): string {
  return words[verdict][lang];
}
