import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, socioVariables } from './method-parts.ts';

/**
 * The seed's socio-economic basis for afdelinger.
 * @source 001_f79c08c1773af1f3.txt, tabel 6; tvillinger.md section 3
 */
export const socioAfdeling: TwinMethod = {
  ...seedMethod,
  id: 'socio-afdeling',
  name: { da: 'Socioøkonomi', en: 'Socio-economic' },
  about: {
    da: 'Afdelinger ligner hinanden i herkomst, tilknytning til arbejdsmarkedet, indkomst og uddannelse.',
    en: 'Afdelinger alike in origin, attachment to the labour market, income and education.',
  },
  level: 'afdeling',
  variables: [...socioVariables('0.25')],
};
