import type { Text } from '../../domain/kernel/language.ts';

/** Fixed words of every printed document. */
export const reportWords = {
  synthetic: { da: 'Syntetiske data: ingen virkelige personer', en: 'Synthetic data: no real persons' },
  pageOf: { da: 'af', en: 'of' },
  approximateBorders: {
    da: 'Kommunegrænserne er omtrentlige. Kystlinje: Natural Earth.',
    en: 'Borders of municipalities are approximate. Coast line: Natural Earth.',
  },
  contents: { da: 'Indhold', en: 'Contents' },
} as const satisfies { readonly [key: string]: Text };
