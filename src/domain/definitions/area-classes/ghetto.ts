import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const met = (id: 'labour' | 'origin' | 'convicted' | 'education' | 'income'): ClassExpression => ({
  kind: 'criterion',
  profile: 'ghetto',
  id,
});
const size: ClassExpression = { kind: 'criterion', profile: 'size', id: 'size' };
const name = { da: 'Ghettoområde', en: 'Ghetto area (official term until 2021)' };

/**
 * Areas of the lists until 2017: two of three criteria, from 2014 three of five.
 * @source kriterier.md section 2
 */
export const ghetto: AreaClassDefinition = {
  id: 'ghetto',
  about: {
    da: 'Listernes eneste klasse til og med 2017: mindst 1.000 beboere og to af tre, fra 2014 tre af fem kriterier.',
    en: 'The only class of the lists until 2017: at least 1,000 residents and two of three, from 2014 three of five criteria.',
  },
  order: 1,
  limits: ['size', 'ghetto'],
  rules: [
    {
      firstList: '2010-10',
      lastList: '2013-10',
      expression: {
        kind: 'all',
        of: [size, { kind: 'at-least', count: 2, of: [met('labour'), met('origin'), met('convicted')] }],
      },
      word: 'ghettoomraade',
      name,
      source: 'Lov 1610 af 22/12/2010; listen af oktober 2010',
    },
    {
      firstList: '2014-02',
      lastList: '2017-12',
      expression: {
        kind: 'all',
        of: [
          size,
          {
            kind: 'at-least',
            count: 3,
            of: [met('labour'), met('origin'), met('convicted'), met('education'), met('income')],
          },
        ],
      },
      word: 'ghettoomraade',
      name,
      source: 'Almenboligloven § 61 a; L 45 (2013-14)',
    },
  ],
};
