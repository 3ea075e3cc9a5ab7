import { classification, code } from './define-classification.ts';

/**
 * Where the knowledge of an education comes from. Since 2018 the law's criterion uses 1 and 2 only.
 * @source beboertabeller.md section 2, Education; almenboligloven § 61 a
 */
export const uddKilde = classification(
  'udd_kilde',
  '2018-07-01',
  { da: 'Kilde til uddannelsen', en: 'Source of the education' },
  {
    da: 'Om uddannelsen er taget i Danmark, er godkendt her, er selvoplyst eller er ukendt.',
    en: 'Whether the education was taken in Denmark, approved here, self-reported or is unknown.',
  },
  'Almenboligloven § 61 a; Danmarks Statistik, uddannelsesregistret',
  [
    code('1', 'Taget i Danmark', 'Taken in Denmark'),
    code('2', 'Udenlandsk og godkendt', 'Foreign and approved'),
    code('3', 'Udenlandsk, selvoplyst eller beregnet', 'Foreign, self-reported or imputed'),
    code('9', 'Ukendt', 'Unknown'),
  ],
);
