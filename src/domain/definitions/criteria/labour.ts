import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Full-time persons aged 18-64 on the counted benefits, of residents of the age; the mean of two years since 2014.
 * Surprising: a person supporting herself without a benefit is not counted.
 * @source kriterier.md sections 2-3
 */
export const labour: CriterionDefinition = {
  id: 'labour',
  name: { da: 'Uden tilknytning til arbejdsmarkedet, 18-64 år', en: 'Outside work, aged 18-64' },
  about: {
    da: 'Fuldtidspersoner på de medregnede ydelser i pct. af beboerne på 18-64 år.',
    en: 'Full-time persons on the counted benefits in per cent of residents aged 18-64.',
  },
  ages: { from: 18, to: 64 },
  rules: [
    {
      profile: 'ghetto',
      generation: 'G2010',
      firstList: '2010-10',
      lastList: '2013-10',
      op: 'gt',
      threshold: dec('40'),
      kind: 'pct',
      averageYears: 4,
      source: 'Lov 1610 af 22/12/2010; listen af oktober 2010',
    },
    {
      profile: 'ghetto',
      generation: 'G2014',
      firstList: '2014-02',
      lastList: '2017-12',
      op: 'gt',
      threshold: dec('40'),
      kind: 'pct',
      averageYears: 2,
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
    {
      profile: 'udsat',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'gt',
      threshold: dec('40'),
      kind: 'pct',
      averageYears: 2,
      source: 'Almenboligloven § 61 a; L 38 (2018-19)',
    },
    {
      profile: 'forebyg',
      generation: 'G2021',
      firstList: '2021-12',
      op: 'gt',
      threshold: dec('30'),
      kind: 'pct',
      averageYears: 2,
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
    {
      profile: 'kombineret_a',
      generation: 'KU',
      firstList: '2012-10',
      op: 'ge',
      threshold: dec('40'),
      kind: 'pct',
      averageYears: 1,
      source: 'Almenboligloven § 51 b',
    },
    {
      profile: 'kombineret_b',
      generation: 'KU',
      firstList: '2012-10',
      op: 'ge',
      threshold: dec('30'),
      kind: 'pct',
      averageYears: 1,
      source: 'Almenboligloven § 51 b',
    },
  ],
};
