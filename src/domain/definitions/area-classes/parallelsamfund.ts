import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const expression: ClassExpression = {
  kind: 'all',
  of: [
    { kind: 'class', id: 'udsat' },
    { kind: 'criterion', profile: 'parallel', id: 'origin' },
  ],
};

/**
 * Parallelsamfund, called ghettoområde on the lists of 2018 to 2020: an exposed area where more than half are of
 * non-western origin.
 * @source kriterier.md sections 1-2; almenboligloven § 61 a, stk. 2
 */
export const parallelsamfund: AreaClassDefinition = {
  id: 'parallelsamfund',
  about: {
    da: 'Et udsat boligområde, hvor mere end halvdelen af beboerne er fra ikke-vestlige lande.',
    en: 'An exposed housing area where more than half of the residents are of non-western origin.',
  },
  order: 1,
  limits: ['size', 'udsat', 'parallel'],
  rules: [
    {
      firstList: '2018-12',
      lastList: '2021-11',
      expression,
      word: 'ghettoomraade',
      name: { da: 'Ghettoområde', en: 'Ghetto area (official term until 2021)' },
      source: 'Almenboligloven § 61 a, stk. 2; L 38 (2018-19)',
    },
    {
      firstList: '2021-12',
      expression,
      word: 'parallelsamfund',
      name: { da: 'Parallelsamfund', en: 'Parallel society' },
      source: 'Almenboligloven § 61 a, stk. 2; lov 2157 af 27/11/2021',
    },
  ],
};
