import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, seedVariable } from './method-parts.ts';

/**
 * The seed's basis of size for housing organisations.
 * @source 001_f79c08c1773af1f3.txt, tabel 5; tvillinger.md section 3
 */
export const stamdataOrganisation: TwinMethod = {
  ...seedMethod,
  id: 'stamdata-organisation',
  name: { da: 'Stamdata/størrelse', en: 'Size' },
  about: {
    da: 'Boligorganisationer ligner hinanden i lejemålsenheder og gennemsnitlig afdelingsstørrelse.',
    en: 'Housing organisations alike in lejemålsenheder and mean size of afdelinger.',
  },
  level: 'organisation',
  variables: [seedVariable('le', 'stamdata', '0.5'), seedVariable('gs', 'stamdata', '0.5')],
};
