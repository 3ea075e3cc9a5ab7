import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const met = (id: 'labour' | 'convicted' | 'education' | 'income' | 'origin'): ClassExpression => ({
  kind: 'criterion',
  profile: 'forebyg',
  id,
});

/**
 * Forebyggelsesområde. § 61 b does not itself leave out exposed areas, but the published lists are disjoint.
 * @source kriterier.md sections 2 and 4; almenboligloven § 61 b
 */
export const forebyggelse: AreaClassDefinition = {
  id: 'forebyggelse',
  about: {
    da: 'Mindst 1.000 beboere, mere end 30 pct. fra ikke-vestlige lande og mindst to af fire lempeligere kriterier, uden at være udsat.',
    en: 'At least 1,000 residents, more than 30 per cent of non-western origin and at least two of four milder criteria, without being exposed.',
  },
  order: 3,
  limits: ['size', 'forebyg'],
  rules: [
    {
      firstList: '2021-12',
      expression: {
        kind: 'all',
        of: [
          { kind: 'criterion', profile: 'size', id: 'size' },
          met('origin'),
          { kind: 'at-least', count: 2, of: [met('labour'), met('convicted'), met('education'), met('income')] },
          { kind: 'not', of: { kind: 'class', id: 'udsat' } },
        ],
      },
      word: 'forebyggelsesomraade',
      name: { da: 'Forebyggelsesområde', en: 'Prevention area' },
      source: 'Almenboligloven § 61 b; lov 2157 af 27/11/2021',
    },
  ],
};
