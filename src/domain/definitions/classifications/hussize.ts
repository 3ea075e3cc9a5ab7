import { classification } from './define-classification.ts';

/**
 * Persons in the household; the last group is open, 8 and more.
 * @source beboertabeller.md section 2, Households; StatBank FAM55N
 */
export const hussize = classification(
  'hussize',
  '2008-01-01',
  { da: 'Husstandens størrelse', en: 'Household size' },
  { da: 'Antal personer registreret på adressen.', en: 'Number of persons registered at the address.' },
  'Danmarks Statistik, StatBank FAM55N',
  [
    { code: '1', label: { da: '1 person', en: '1 person' }, from: '1', to: '1', upper: 'in' },
    { code: '2', label: { da: '2 personer', en: '2 persons' }, from: '2', to: '2', upper: 'in' },
    { code: '3', label: { da: '3 personer', en: '3 persons' }, from: '3', to: '3', upper: 'in' },
    { code: '4', label: { da: '4 personer', en: '4 persons' }, from: '4', to: '4', upper: 'in' },
    { code: '5', label: { da: '5 personer', en: '5 persons' }, from: '5', to: '5', upper: 'in' },
    { code: '6', label: { da: '6 personer', en: '6 persons' }, from: '6', to: '6', upper: 'in' },
    { code: '7', label: { da: '7 personer', en: '7 persons' }, from: '7', to: '7', upper: 'in' },
    { code: '8+', label: { da: '8 personer eller flere', en: '8 persons or more' }, from: '8' },
  ],
);
