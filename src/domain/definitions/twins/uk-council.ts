import { dec } from '../../kernel/decimal.ts';
import type { TwinMethod } from '../../model/twin-method.ts';

const standardised = { scaling: 'z', deviation: 'n-1', weight: dec('1'), group: 'all' } as const;

/**
 * Councils alike in deprivation and density, over all councils of the country.
 * @source mysociety.org, similarity of UK local authorities; tvillinger.md section 11
 */
export const ukCouncil: TwinMethod = {
  id: 'uk-council',
  version: '1',
  name: { da: 'Britiske kommuner (to mål)', en: 'UK councils (two measures)' },
  about: {
    da: 'To standardiserede mål, afsavn og tæthed, med vægt 1 og de ti nærmeste.',
    en: 'Two standardised measures, deprivation and density, with weight 1 and the ten nearest.',
  },
  source: 'mysociety.org, similarity of UK local authorities',
  level: 'organisation',
  variables: [
    { ...standardised, key: 'deprivation' },
    { ...standardised, key: 'density' },
  ],
  normaliseWeights: false,
  combine: 'pooled',
  metric: 'euclid',
  rebase: 'none',
  nearest: 10,
};
