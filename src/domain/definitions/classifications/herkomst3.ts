import type { Classification } from '../../model/classification.ts';

/**
 * Origin in three groups, made from `herkomst5`.
 * @source beboertabeller.md section 2, Origin; Danmarks Statistik, Times: ietype
 */
export const herkomst3: Classification = {
  id: 'herkomst3',
  version: '1',
  validFrom: '1980-01-01',
  name: { da: 'Herkomst', en: 'Origin' },
  about: {
    da: 'Dansk oprindelse: mindst én forælder er både dansk statsborger og født i Danmark. Indvandrere er født i udlandet, efterkommere i Danmark, begge uden en sådan forælder.',
    en: 'Danish origin: at least one parent is both a Danish citizen and born in Denmark. Immigrants are born abroad and descendants in Denmark, both without such a parent.',
  },
  source: 'Danmarks Statistik, Times, forebyggelsesregistret: ietype',
  categories: [
    { code: '5', label: { da: 'Dansk oprindelse', en: 'Danish origin' }, values: ['5'] },
    { code: '4', label: { da: 'Indvandrere', en: 'Immigrants' }, values: ['24', '25'] },
    { code: '3', label: { da: 'Efterkommere', en: 'Descendants' }, values: ['34', '35'] },
  ],
};
