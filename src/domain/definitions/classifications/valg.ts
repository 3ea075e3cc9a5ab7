import { classification, code } from './define-classification.ts';

/**
 * Kinds of elections; a delivered election is the kind and its year, `FV2022`.
 * @source beboertabeller.md section 2, Elections
 */
export const valg = classification(
  'valg',
  '2009-01-01',
  { da: 'Valg', en: 'Elections' },
  {
    da: 'Folketingsvalg, kommunalvalg og valg til Europa-Parlamentet.',
    en: 'Elections to the Folketing, the municipal councils and the European Parliament.',
  },
  'Danmarks Statistik, valg',
  [
    code('FV', 'Folketingsvalg', 'General election'),
    code('KV', 'Kommunalvalg', 'Municipal election'),
    code('EP', 'Europa-Parlamentsvalg', 'European Parliament election'),
  ],
);
