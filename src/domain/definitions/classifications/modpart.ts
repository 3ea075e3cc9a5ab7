import { classification, code } from './define-classification.ts';

/**
 * Where a mover comes from or goes to.
 * @source beboertabeller.md section 2, Moves
 */
export const modpart = classification(
  'modpart',
  '2007-01-01',
  { da: 'Modpart ved flytning', en: 'Counterpart of a move' },
  {
    da: 'Hvor en tilflytter kommer fra, eller en fraflytter flytter hen.',
    en: 'Where an in-mover comes from or an out-mover goes to.',
  },
  'Produktbeslutning efter CPR-registrets flytninger',
  [
    code('P1', 'Samme boligorganisation', 'Same housing organisation'),
    code('P2', 'Anden almen bolig i kommunen', 'Other social housing in the municipality'),
    code('P3', 'Anden bolig i kommunen', 'Other housing in the municipality'),
    code('P4', 'Anden kommune', 'Other municipality'),
    code('P5', 'Udlandet eller ukendt', 'Abroad or unknown'),
  ],
);
