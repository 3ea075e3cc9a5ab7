import type { AreaClassDefinition, ClassExpression } from '../../model/area-class.ts';

const both = (profile: 'kombineret_a' | 'kombineret_b'): ClassExpression => ({
  kind: 'all',
  of: [
    { kind: 'criterion', profile, id: 'size' },
    { kind: 'criterion', profile, id: 'labour' },
  ],
});

/**
 * Areas with kombineret udlejning, by one year's share outside work.
 * @source kriterier.md section 7; almenboligloven § 51 b
 */
export const kombineret: AreaClassDefinition = {
  id: 'kombineret',
  about: {
    da: 'Mindst 1.000 beboere og mindst 40 pct. uden for arbejdsmarkedet, eller mindst 5.000 beboere og mindst 30 pct.',
    en: 'At least 1,000 residents and at least 40 per cent outside work, or at least 5,000 residents and at least 30 per cent.',
  },
  limits: ['kombineret_a', 'kombineret_b'],
  rules: [
    {
      firstList: '2012-10',
      expression: { kind: 'any', of: [both('kombineret_a'), both('kombineret_b')] },
      word: 'kombineret_udlejning',
      name: { da: 'Kombineret udlejning', en: 'Combined letting' },
      source: 'Almenboligloven § 51 b',
    },
  ],
};
