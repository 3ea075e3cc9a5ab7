import { formatNumber } from './format-number.ts';
import { formatPersons } from './format-persons.ts';
import type { Lang } from './language.ts';

/** How far a value is from a line of the law: persons over 0 are so many fewer, under 0 so many more. */
export interface ToldDistance {
  readonly op: 'gt' | 'ge' | 'lt';
  readonly distance: {
    readonly kind: 'persons' | 'cannot' | 'unknown';
    readonly persons?: { readonly from: number; readonly to: number };
  };
}

const words = {
  unknown: { da: 'kan ikke afgøres', en: 'cannot be decided' },
  cannot: { da: 'kan ikke nås på denne liste', en: 'cannot be reached on this list' },
  fewer: { da: 'færre', en: 'fewer' },
  more: { da: 'flere', en: 'more' },
  richer: { da: 'med højere indkomst', en: 'with higher income' },
  poorer: { da: 'med lavere indkomst', en: 'with lower income' },
} as const;

/** How many persons it takes before a value is on the other side of a line, as people say it: "mellem 144 og 156 personer flere". */
export function distanceText({ distance, op }: ToldDistance, lang: Lang): string {
  const say = (word: keyof typeof words): string => words[word][lang];
  if (distance.kind === 'cannot') return say('cannot');
  if (distance.kind === 'unknown' || !distance.persons) return say('unknown');
  const { from, to } = distance.persons;
  if (from < 0 && to > 0) {
    const [fewer, more] = [formatNumber(to, 0, lang), formatPersons({ from, to: from }, lang)];
    return { da: `fra ${fewer} færre til ${more} flere`, en: `from ${fewer} fewer to ${more} more` }[lang];
  }
  const isOver = to > 0;
  const over = op === 'lt' ? say('richer') : say('fewer');
  const under = op === 'lt' ? say('poorer') : say('more');
  return `${formatPersons(distance.persons, lang)} ${isOver ? over : under}`;
}
