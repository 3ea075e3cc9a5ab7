import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, socioVariables } from './method-parts.ts';

/**
 * The seed's socio-economic basis for housing organisations.
 * @source 001_f79c08c1773af1f3.txt, tabel 5; tvillinger.md section 3
 */
export const socioOrganisation: TwinMethod = {
  ...seedMethod,
  id: 'socio-organisation',
  name: { da: 'Socioøkonomi', en: 'Socio-economic' },
  about: {
    da: 'Boligorganisationer ligner hinanden i herkomst, tilknytning til arbejdsmarkedet, indkomst og uddannelse.',
    en: 'Housing organisations alike in origin, attachment to the labour market, income and education.',
  },
  level: 'organisation',
  variables: [...socioVariables('0.25')],
};
