import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, seedVariable, socioVariables } from './method-parts.ts';

/**
 * The seed's combined basis for afdelinger: half size, half socio-economic, under one root.
 * @source 001_f79c08c1773af1f3.txt, tabel 6; tvillinger.md section 3
 */
export const combinedAfdeling: TwinMethod = {
  ...seedMethod,
  id: 'combined-afdeling',
  name: { da: 'Kombineret', en: 'Combined' },
  about: {
    da: 'Afdelinger ligner hinanden i både størrelse og socioøkonomi; hver vejer halvdelen.',
    en: 'Afdelinger alike both in size and in socio-economic terms; each weighs half.',
  },
  level: 'afdeling',
  variables: [
    seedVariable('le', 'stamdata', '0.25'),
    seedVariable('aar', 'stamdata', '0.25'),
    ...socioVariables('0.125'),
  ],
};
