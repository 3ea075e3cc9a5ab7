import { classification, sensitive } from './define-classification.ts';

/**
 * Personal income in nominal kroner a year, lower end included, upper end excluded. May be negative for the self-employed.
 * The bands carry a version; they may move every fifth edition.
 * @source beboertabeller.md section 2, Income
 */
export const indk7 = classification(
  'indk7',
  '2013-01-01',
  { da: 'Personindkomst', en: 'Personal income' },
  {
    da: 'Personlig indkomst i alt i løbende kroner pr. år, uden beregnet lejeværdi af egen bolig og før fradrag af renteudgifter.',
    en: 'Personal income in total in current kroner a year, without imputed rent of own dwelling and before deduction of interest.',
  },
  'Danmarks Statistik, Times, personindkomst: PERINDKIALT_13; båndene er en produktbeslutning',
  sensitive([
    { code: 'Y0', label: { da: '0 kr. eller negativ', en: 'DKK 0 or negative' }, to: '0', upper: 'in' },
    {
      code: 'Y1',
      label: { da: '1-99.999 kr.', en: 'DKK 1-99,999' },
      from: '0',
      to: '100000',
      upper: 'out',
      lowerOut: true,
    },
    {
      code: 'Y2',
      label: { da: '100.000-199.999 kr.', en: 'DKK 100,000-199,999' },
      from: '100000',
      to: '200000',
      upper: 'out',
    },
    {
      code: 'Y3',
      label: { da: '200.000-299.999 kr.', en: 'DKK 200,000-299,999' },
      from: '200000',
      to: '300000',
      upper: 'out',
    },
    {
      code: 'Y4',
      label: { da: '300.000-399.999 kr.', en: 'DKK 300,000-399,999' },
      from: '300000',
      to: '400000',
      upper: 'out',
    },
    {
      code: 'Y5',
      label: { da: '400.000-499.999 kr.', en: 'DKK 400,000-499,999' },
      from: '400000',
      to: '500000',
      upper: 'out',
    },
    { code: 'Y6', label: { da: '500.000 kr. og derover', en: 'DKK 500,000 and over' }, from: '500000' },
  ]),
);
