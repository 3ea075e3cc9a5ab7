import { classification, code } from './define-classification.ts';

/**
 * Daycare of children aged 1-5 at the autumn count. Enrolled = 1, 2, 3 and 4.
 * @source beboertabeller.md section 2, Daycare; StatBank BOERN2
 */
export const dagtilbud = classification(
  'dagtilbud',
  '2017-01-01',
  { da: 'Dagtilbud', en: 'Daycare' },
  {
    da: 'Pasningstilbud ved tællingen i september-oktober. Indskrevne er dagpleje, daginstitution og privat pasning eller puljeordning.',
    en: 'Daycare at the count in September-October. Enrolled children are in family daycare, an institution or private care.',
  },
  'Danmarks Statistik, StatBank BOERN2',
  [
    code('1', 'Dagpleje', 'Family daycare'),
    code('2', 'Daginstitution, 0-2 år', 'Daycare institution, 0-2 years'),
    code('3', 'Daginstitution, 3-5 år', 'Daycare institution, 3-5 years'),
    code('4', 'Privat pasning eller puljeordning', 'Private care or pool scheme'),
    code('9', 'Ikke indskrevet', 'Not enrolled'),
  ],
);
