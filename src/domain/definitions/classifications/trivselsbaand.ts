import { classification } from './define-classification.ts';

/**
 * Bands of a well-being score, on unrounded scores: a pupil at 2.0 is in `T1`, just above 2.0 in `T2`.
 * @source beboertabeller.md section 2, School well-being; uvm.dk Trivselsmålinger 2016
 */
export const trivselsbaand = classification(
  'trivselsbaand',
  '2015-01-20',
  { da: 'Trivselsbånd', en: 'Well-being bands' },
  {
    da: 'Bånd af den uafrundede score. Ministeriet trykker dem som 1,0-2,0, 2,1-3,0, 3,1-4,0 og 4,1-5,0.',
    en: 'Bands of the unrounded score. The ministry prints them as 1.0-2.0, 2.1-3.0, 3.1-4.0 and 4.1-5.0.',
  },
  'Børne- og Undervisningsministeriet, Trivselsmålinger 2016',
  [
    {
      code: 'T1',
      label: { da: '1,0-2,0 (ringest trivsel)', en: '1.0-2.0 (lowest well-being)' },
      from: '1.0',
      to: '2.0',
      upper: 'in',
    },
    { code: 'T2', label: { da: '2,1-3,0', en: '2.1-3.0' }, from: '2.0', to: '3.0', upper: 'in', lowerOut: true },
    { code: 'T3', label: { da: '3,1-4,0', en: '3.1-4.0' }, from: '3.0', to: '4.0', upper: 'in', lowerOut: true },
    {
      code: 'T4',
      label: { da: '4,1-5,0 (bedst trivsel)', en: '4.1-5.0 (highest well-being)' },
      from: '4.0',
      to: '5.0',
      upper: 'in',
      lowerOut: true,
    },
  ],
);
