import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Mean gross income of taxable residents aged 15-64, students left out, in per cent of the same group's mean in the region.
 * Surprising: it is the region's mean, not the country's.
 * @source kriterier.md sections 2-3
 */
export const income: CriterionDefinition = {
  id: 'income',
  name: { da: 'Bruttoindkomst i forhold til regionen, 15-64 år', en: 'Gross income against the region, aged 15-64' },
  about: {
    da: 'Gennemsnitlig bruttoindkomst for skattepligtige på 15-64 år, ekskl. uddannelsessøgende, i pct. af gennemsnittet for samme gruppe i regionen.',
    en: 'Mean gross income of taxable residents aged 15-64, students excluded, in per cent of the same group in the region.',
  },
  ages: { from: 15, to: 64 },
  rules: [
    {
      profile: 'ghetto',
      generation: 'G2014',
      firstList: '2014-02',
      lastList: '2017-12',
      op: 'lt',
      threshold: dec('55'),
      kind: 'pct_of_region',
      averageYears: 1,
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
    {
      profile: 'udsat',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'lt',
      threshold: dec('55'),
      kind: 'pct_of_region',
      averageYears: 1,
      source: 'Almenboligloven § 61 a; L 38 (2018-19)',
    },
    {
      profile: 'forebyg',
      generation: 'G2021',
      firstList: '2021-12',
      op: 'lt',
      threshold: dec('65'),
      kind: 'pct_of_region',
      averageYears: 1,
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
  ],
};
