import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const expression: ClassExpression = { kind: 'listed', as: ['parallelsamfund', 'ghetto'], lists: 5 };

/**
 * Omdannelsesområde, called hårdt ghettoområde on the lists of 2018 to 2020. It rests on the published lists, never on
 * figures computed anew; the act of 2018 said four lists, those published since fit five.
 * @source kriterier.md section 5; almenboligloven § 61 a, stk. 4
 */
export const omdannelse: AreaClassDefinition = {
  id: 'omdannelse',
  about: {
    da: 'Parallelsamfund (tidligere ghettoområde) på de seneste fem lister af 1. december.',
    en: 'Parallel society (formerly ghetto area) on the last five lists of 1 December.',
  },
  limits: ['size', 'udsat', 'parallel'],
  rules: [
    {
      firstList: '2018-12',
      lastList: '2021-11',
      expression,
      word: 'haardt_ghettoomraade',
      name: { da: 'Hårdt ghettoområde', en: 'Hard ghetto area (official term until 2021)' },
      source: 'Almenboligloven § 61 a, stk. 4; L 38 (2018-19)',
    },
    {
      firstList: '2021-12',
      expression,
      word: 'omdannelsesomraade',
      name: { da: 'Omdannelsesområde', en: 'Transformation area' },
      source: 'Almenboligloven § 61 a, stk. 4; lov 2157 af 27/11/2021',
    },
  ],
};
