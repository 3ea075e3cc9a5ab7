import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, seedVariable, socioVariables } from './method-parts.ts';

/**
 * The seed's combined basis for housing organisations: half size, half socio-economic, under one root.
 * @source 001_f79c08c1773af1f3.txt, tabel 5; tvillinger.md section 3
 */
export const combinedOrganisation: TwinMethod = {
  ...seedMethod,
  id: 'combined-organisation',
  name: { da: 'Kombineret', en: 'Combined' },
  about: {
    da: 'Boligorganisationer ligner hinanden i både størrelse og socioøkonomi; hver vejer halvdelen.',
    en: 'Housing organisations alike both in size and in socio-economic terms; each weighs half.',
  },
  level: 'organisation',
  variables: [
    seedVariable('le', 'stamdata', '0.25'),
    seedVariable('gs', 'stamdata', '0.25'),
    ...socioVariables('0.125'),
  ],
};
