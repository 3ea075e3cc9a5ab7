import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Residents of the area on 1 January of the list year; the kombineret classes have their own sizes.
 * @source kriterier.md section 2
 */
export const size: CriterionDefinition = {
  id: 'size',
  name: { da: 'Beboertal', en: 'Residents' },
  about: { da: 'Beboere den 1. januar i listeåret.', en: 'Residents on 1 January of the list year.' },
  rules: [
    {
      profile: 'size',
      generation: 'ALL',
      firstList: '2010-10',
      op: 'ge',
      threshold: dec('1000'),
      kind: 'persons',
      averageYears: 1,
      source: 'Lov 1610 af 22/12/2010; listen af oktober 2010',
    },
    {
      profile: 'kombineret_a',
      generation: 'KU',
      firstList: '2012-10',
      op: 'ge',
      threshold: dec('1000'),
      kind: 'persons',
      averageYears: 1,
      source: 'Almenboligloven § 51 b',
    },
    {
      profile: 'kombineret_b',
      generation: 'KU',
      firstList: '2012-10',
      op: 'ge',
      threshold: dec('5000'),
      kind: 'persons',
      averageYears: 1,
      source: 'Almenboligloven § 51 b',
    },
  ],
};
