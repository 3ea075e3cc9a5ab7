import { classification, sensitive } from './define-classification.ts';

/**
 * Household income in nominal kroner a year: the sum over the household's fully taxable members aged 18 and over.
 * @source beboertabeller.md section 2, Income
 */
export const hindk6 = classification(
  'hindk6',
  '2013-01-01',
  { da: 'Husstandsindkomst', en: 'Household income' },
  {
    da: 'Summen af personindkomst for husstandens fuldt skattepligtige medlemmer på 18 år og derover, i løbende kroner pr. år.',
    en: "The sum of personal income over the household's fully taxable members aged 18 and over, in current kroner a year.",
  },
  'Produktbeslutning efter Danmarks Statistik, Times, personindkomst: PERINDKIALT_13',
  sensitive([
    { code: 'HY1', label: { da: 'Under 200.000 kr.', en: 'Under DKK 200,000' }, to: '200000', upper: 'out' },
    {
      code: 'HY2',
      label: { da: '200.000-299.999 kr.', en: 'DKK 200,000-299,999' },
      from: '200000',
      to: '300000',
      upper: 'out',
    },
    {
      code: 'HY3',
      label: { da: '300.000-399.999 kr.', en: 'DKK 300,000-399,999' },
      from: '300000',
      to: '400000',
      upper: 'out',
    },
    {
      code: 'HY4',
      label: { da: '400.000-599.999 kr.', en: 'DKK 400,000-599,999' },
      from: '400000',
      to: '600000',
      upper: 'out',
    },
    {
      code: 'HY5',
      label: { da: '600.000-799.999 kr.', en: 'DKK 600,000-799,999' },
      from: '600000',
      to: '800000',
      upper: 'out',
    },
    { code: 'HY6', label: { da: '800.000 kr. og derover', en: 'DKK 800,000 and over' }, from: '800000' },
  ]),
);
