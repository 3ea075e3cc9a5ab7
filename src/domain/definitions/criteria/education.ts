import { dec } from '../../kernel/decimal.ts';
import type { CriterionDefinition } from '../../model/criterion.ts';

/**
 * Residents with grundskole as highest completed education, of all residents of the age group. The two ways of
 * counting are different measures and never share a line in a chart.
 * @source kriterier.md sections 2-3
 */
export const education: CriterionDefinition = {
  id: 'education',
  name: { da: 'Kun grundskole, 30-59 år', en: 'Basic school only, aged 30-59' },
  about: {
    da: 'Beboere med grundskole som højeste fuldførte uddannelse i pct. af alle beboere på 30-59 år. Siden 2018 tæller kun uddannelse taget eller godkendt i Danmark.',
    en: 'Residents with basic school as highest completed education in per cent of all residents aged 30-59. Since 2018 only education taken or approved in Denmark counts.',
  },
  ages: { from: 30, to: 59 },
  rules: [
    {
      profile: 'ghetto',
      generation: 'G2014',
      firstList: '2014-02',
      lastList: '2017-12',
      op: 'gt',
      threshold: dec('50'),
      kind: 'pct',
      averageYears: 1,
      measure: 'unknown-counts-as-grundskole',
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
    {
      profile: 'udsat',
      generation: 'G2018',
      firstList: '2018-12',
      op: 'gt',
      threshold: dec('60'),
      kind: 'pct',
      averageYears: 1,
      measure: 'taken-or-approved-in-denmark',
      source: 'Almenboligloven § 61 a; L 38 (2018-19)',
    },
    {
      profile: 'forebyg',
      generation: 'G2021',
      firstList: '2021-12',
      op: 'gt',
      threshold: dec('60'),
      kind: 'pct',
      averageYears: 1,
      measure: 'taken-or-approved-in-denmark',
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
  ],
};
