import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Residents 18+ convicted under the penal code, the weapons act or the drugs act, mean of two years. Since 2018 the
 * threshold is a multiple of the national two-year mean, which is data per list; without it the criterion is unknown.
 * @source kriterier.md sections 2-3; the act of 2010 printed 270 per 10,000
 */
export const convicted: CriterionDefinition = {
  id: 'convicted',
  name: { da: 'Dømte, 18 år og derover', en: 'Convicted, aged 18 and over' },
  about: {
    da: 'Dømte efter straffeloven, våbenloven eller lov om euforiserende stoffer i pct. af beboerne på 18 år og derover.',
    en: 'Convicted under the penal code, the weapons act or the drugs act in per cent of residents aged 18 and over.',
  },
  ages: { from: 18 },
  rules: [
    {
      profile: 'ghetto',
      generation: 'G2010',
      firstList: '2010-10',
      lastList: '2013-10',
      op: 'gt',
      threshold: dec('2.70'),
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
      threshold: dec('2.70'),
      kind: 'pct',
      averageYears: 2,
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
    {
      profile: 'udsat',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'ge',
      threshold: dec('3'),
      kind: 'times_national',
      averageYears: 2,
      source: 'Almenboligloven § 61 a; L 38 (2018-19)',
    },
    {
      profile: 'forebyg',
      generation: 'G2021',
      firstList: '2021-12',
      op: 'ge',
      threshold: dec('2'),
      kind: 'times_national',
      averageYears: 2,
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
  ],
};
