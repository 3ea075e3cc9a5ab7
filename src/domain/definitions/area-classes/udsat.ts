import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const met = (id: 'labour' | 'convicted' | 'education' | 'income'): ClassExpression => ({
  kind: 'criterion',
  profile: 'udsat',
  id,
});

/**
 * Udsat boligområde: at least 1,000 residents and two of four criteria.
 * @source kriterier.md section 2; almenboligloven § 61 a, stk. 1
 */
export const udsat: AreaClassDefinition = {
  id: 'udsat',
  about: {
    da: 'Mindst 1.000 beboere og mindst to af fire: uden for arbejdsmarkedet, dømte, kun grundskole, indkomst.',
    en: 'At least 1,000 residents and at least two of four: outside work, convicted, basic school only, income.',
  },
  order: 2,
  limits: ['size', 'udsat', 'parallel'],
  rules: [
    {
      firstList: '2018-12',
      expression: {
        kind: 'all',
        of: [
          { kind: 'criterion', profile: 'size', id: 'size' },
          { kind: 'at-least', count: 2, of: [met('labour'), met('convicted'), met('education'), met('income')] },
        ],
      },
      word: 'udsat',
      name: { da: 'Udsat boligområde', en: 'Exposed housing area' },
      source: 'Almenboligloven § 61 a, stk. 1; L 38 (2018-19)',
    },
  ],
};
