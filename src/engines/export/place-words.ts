import type { Lang, Text } from '../../domain/kernel/language.ts';
import type { Comparator, Coverage, ShownPlace } from '../../domain/model/answer.ts';

const levels: { readonly [L in ShownPlace['level']]: Text } = {
  afd: { da: 'afdeling', en: 'afdeling' },
  plan: { da: 'helhedsplan', en: 'social plan (helhedsplan)' },
  org: { da: 'boligorganisation', en: 'housing organisation' },
  omr: { da: 'boligområde', en: 'housing area (boligområde)' },
  kom: { da: 'kommune', en: 'municipality' },
  reg: { da: 'region', en: 'region' },
  land: { da: 'land', en: 'country' },
  sum: { da: 'sum', en: 'sum' },
};

/** What a place is and its number, as people write it: "kommune 461"; a sum keeps its terms in link form. */
export function kindAndNumber(place: ShownPlace, lang: Lang): string {
  const number = place.level === 'sum' ? place.key : place.key.slice(place.key.indexOf(':') + 1);
  return `${levels[place.level][lang]} ${number}`;
}

const variants: { readonly [V in Comparator['variant']]: Text } = {
  almen: { da: 'almene', en: 'social housing' },
  alle: { da: 'alle beboere', en: 'all residents' },
};

/** A comparator as a header names it: place, and whose residents are counted. */
export function comparatorName(comparator: Comparator, lang: Lang): string {
  return `${comparator.place.name[lang]} (${variants[comparator.variant][lang]})`;
}

/** How much of a place the figures are about, in few words; empty for a whole place. */
export function coverageWords(coverage: Coverage | undefined, lang: Lang): string {
  if (coverage === undefined) return '';
  const { included, of } = coverage;
  return lang === 'da' ? `${included} af ${of} afdelinger` : `${included} of ${of} afdelinger`;
}
