import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Immigrants and descendants from non-western countries, of all residents on 1 January.
 * @source kriterier.md sections 2-3
 */
export const origin: CriterionDefinition = {
  id: 'origin',
  name: { da: 'Fra ikke-vestlige lande', en: 'Non-western origin' },
  about: {
    da: 'Indvandrere og efterkommere fra ikke-vestlige lande i pct. af alle beboere den 1. januar.',
    en: 'Immigrants and descendants from non-western countries in per cent of all residents on 1 January.',
  },
  rules: [
    {
      profile: 'ghetto',
      generation: 'G2010',
      firstList: '2010-10',
      lastList: '2013-10',
      op: 'gt',
      threshold: dec('50'),
      kind: 'pct',
      averageYears: 1,
      source: 'Lov 1610 af 22/12/2010; listen af oktober 2010',
    },
    {
      profile: 'ghetto',
      generation: 'G2014',
      firstList: '2014-02',
      lastList: '2017-12',
      op: 'gt',
      threshold: dec('50'),
      kind: 'pct',
      averageYears: 1,
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
    {
      profile: 'parallel',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'gt',
      threshold: dec('50'),
      kind: 'pct',
      averageYears: 1,
      source: 'Almenboligloven § 61 a; L 38 (2018-19)',
    },
    {
      profile: 'forebyg',
      generation: 'G2021',
      firstList: '2021-12',
      op: 'gt',
      threshold: dec('30'),
      kind: 'pct',
      averageYears: 1,
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
  ],
};
