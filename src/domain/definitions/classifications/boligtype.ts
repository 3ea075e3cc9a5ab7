import { classification, code } from './define-classification.ts';

/**
 * Kinds of almene dwellings.
 * @source persondata.md 4.1; almenboligloven § 3
 */
export const boligtype = classification(
  'boligtype',
  '1997-01-01',
  { da: 'Boligtype', en: 'Dwelling type' },
  { da: 'Almene boliger efter, hvem de er til.', en: 'Social housing by whom it is for.' },
  'Almenboligloven § 3',
  [
    code('F', 'Familiebolig', 'Family dwelling'),
    code('U', 'Ungdomsbolig', 'Youth dwelling'),
    code('A', 'Ældrebolig', 'Dwelling for the elderly'),
  ],
);
