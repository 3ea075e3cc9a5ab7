import { classification, code } from './define-classification.ts';

/**
 * The five indicators of the national school well-being survey; each is a mean of answers from 1 to 5, 5 best.
 * @source beboertabeller.md section 2, School well-being
 */
export const trivsel = classification(
  'trivsel',
  '2015-01-20',
  { da: 'Trivselsindikatorer, 4.-9. klasse', en: 'Well-being indicators, grades 4-9' },
  {
    da: 'Gennemsnit af elevens svar på skalaen 1-5, hvor 5 er bedst. En elevs svar tæller med, når mindst halvdelen af indikatorens spørgsmål er besvaret.',
    en: "Mean of the pupil's answers on a scale of 1-5, 5 best. A pupil counts when at least half of the indicator's questions are answered.",
  },
  'Børne- og Undervisningsministeriet, uvm.dk: trivselsmålinger',
  [
    code('SOC', 'Social trivsel', 'Social well-being'),
    code('FAG', 'Faglig trivsel', 'Academic well-being'),
    code('STO', 'Støtte og inspiration', 'Support and inspiration'),
    code('RO', 'Ro og orden', 'Peace and order'),
    code('GEN', 'Generel trivsel (29 af 40 spørgsmål)', 'General well-being (29 of 40 questions)'),
  ],
);
