import type { LettingRule } from '../../model/placement.ts';

/**
 * What the letting rules of an area's class mean for municipal placements of households.
 * @source kriterier.md section 7; monitorering.md section 13; almenboligloven § 59, stk. 6, nr. 4, and stk. 7-8
 */
export const lettingRules: readonly LettingRule[] = [
  {
    classes: ['udsat', 'parallelsamfund', 'omdannelsesomraade'],
    groups: ['non-eu'],
    exemptible: false,
    name: {
      da: 'Ledige boliger i udsatte områder må ikke anvises til statsborgere uden for EU, EØS og Schweiz',
      en: 'Vacant homes in exposed areas may not be let to citizens from outside the EU, the EEA and Switzerland',
    },
    source: 'Almenboligloven § 59, stk. 6, nr. 4',
  },
  {
    classes: ['forebyggelsesomraade'],
    groups: ['non-eu'],
    exemptible: true,
    name: {
      da: 'Det samme gælder i forebyggelsesområder, som kommunen ikke har undtaget',
      en: 'The same holds in prevention areas that the municipality has not exempted',
    },
    source: 'Almenboligloven § 59, stk. 7-8',
  },
];

/** Groups of households that letting rules tell apart. @source almenboligloven § 59, stk. 6 */
export const lettingGroups: readonly string[] = ['non-eu', 'eu'];
