import type { Lang, Text } from '../../../domain/kernel/language.ts';
import type { CriterionId } from '../../../domain/model/area-class.ts';

const titles: { readonly [C in CriterionId]: Text } = {
  size: { da: 'Beboere', en: 'Residents' },
  labour: { da: 'Uden for arbejdsmarkedet', en: 'Outside work' },
  origin: { da: 'Ikke-vestlig oprindelse', en: 'Non-western origin' },
  convicted: { da: 'Dømte', en: 'Convicted' },
  education: { da: 'Kun grundskole', en: 'Basic school only' },
  income: { da: 'Indkomst, pct. af regionen', en: 'Income, % of the region' },
};

/** A criterion as the head of a narrow column. */
export function criterionTitle(id: CriterionId, lang: Lang): string {
  return titles[id][lang];
}
