import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, socioVariables } from './method-parts.ts';

/**
 * The seed's formula as printed: shares as they are, no scaling, weights of 1.
 * @source 001_f79c08c1773af1f3.txt, bilag 1; tvillinger.md section 11
 */
export const lbfLiteral: TwinMethod = {
  ...seedMethod,
  id: 'lbf-literal',
  name: { da: 'LBF, formlen som trykt', en: 'LBF, the formula as printed' },
  about: {
    da: 'Afstanden mellem andelene, som de er, uden standardisering og med alle vægte lig 1.',
    en: 'The distance between the shares as they are, without standardising and with all weights 1.',
  },
  level: 'afdeling',
  variables: socioVariables('1').map((variable) => ({ ...variable, scaling: 'none' })),
  normaliseWeights: false,
};
