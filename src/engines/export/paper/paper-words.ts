import type { Text } from '../../../domain/kernel/language.ts';

/** Fixed words of tables on paper that the workbook has not. */
export const paperWords = {
  notes: { da: 'Noter', en: 'Notes' },
  breaks: { da: 'Brud i serien', en: 'Breaks in the series' },
  dataDates: { da: 'Datagrundlag', en: 'Data dates' },
  signs: { da: 'Tegn og beskyttelse', en: 'Signs and protection' },
  about: { da: 'Om filen', en: 'About this file' },
  comparison: { da: 'Sammenligning', en: 'Comparison' },
  partOf: { da: 'af', en: 'of' },
  derived: {
    da: 'Procenter og gennemsnit er regnet af de afrundede antal. Derfor kan summer afvige lidt fra totalen.',
    en: 'Per cents and means are computed from the rounded counts. Parts may therefore differ slightly from their total.',
  },
} as const satisfies { readonly [key: string]: Text };
