import { electionKinds } from '../../kernel/election-name.ts';
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
    code('FV', electionKinds.FV.da, electionKinds.FV.en),
    code('KV', electionKinds.KV.da, electionKinds.KV.en),
    code('EP', electionKinds.EP.da, electionKinds.EP.en),
  ],
);
