import type { Classification } from '../../model/classification.ts';

/**
 * Origin in five groups: Danish, and immigrants and descendants by western or non-western country. Which countries
 * are western is the list `vestlig`.
 * @source beboertabeller.md section 2, Origin
 */
export const herkomst5: Classification = {
  id: 'herkomst5',
  version: '1',
  validFrom: '1980-01-01',
  name: { da: 'Herkomst og vestlig/ikke-vestlig oprindelse', en: 'Origin, western and non-western' },
  about: {
    da: 'Indvandrere og efterkommere delt efter, om oprindelseslandet er vestligt eller ikke-vestligt. Statsløse og personer med ukendt land regnes som ikke-vestlige.',
    en: 'Immigrants and descendants by whether the country of origin is western or non-western. Stateless persons and persons of unknown country count as non-western.',
  },
  source: 'Danmarks Statistik, Times, forebyggelsesregistret: ietype',
  categories: [
    { code: '5', label: { da: 'Dansk oprindelse', en: 'Danish origin' } },
    { code: '24', label: { da: 'Indvandrere fra vestlige lande', en: 'Immigrants from western countries' } },
    { code: '25', label: { da: 'Indvandrere fra ikke-vestlige lande', en: 'Immigrants from non-western countries' } },
    { code: '34', label: { da: 'Efterkommere fra vestlige lande', en: 'Descendants of western origin' } },
    { code: '35', label: { da: 'Efterkommere fra ikke-vestlige lande', en: 'Descendants of non-western origin' } },
  ],
};
