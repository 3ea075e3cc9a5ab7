import type { TwinMethod } from '../../model/twin-method.ts';
import { seedMethod, seedVariable } from './method-parts.ts';

/**
 * The seed's basis of size for afdelinger.
 * @source 001_f79c08c1773af1f3.txt, tabel 6; tvillinger.md section 3
 */
export const stamdataAfdeling: TwinMethod = {
  ...seedMethod,
  id: 'stamdata-afdeling',
  name: { da: 'Stamdata/størrelse', en: 'Size' },
  about: {
    da: 'Afdelinger ligner hinanden i lejemålsenheder og ibrugtagelsesår.',
    en: 'Afdelinger alike in lejemålsenheder and year taken into use.',
  },
  level: 'afdeling',
  variables: [seedVariable('le', 'stamdata', '0.5'), seedVariable('aar', 'stamdata', '0.5')],
};
