import { classification, sensitive } from './define-classification.ts';

/**
 * Personal income in per cent of the national mean of the same year, lower end included, upper end excluded.
 * @source beboertabeller.md section 2, Income
 */
export const indkrel5 = classification(
  'indkrel5',
  '2013-01-01',
  { da: 'Personindkomst i forhold til landsgennemsnittet', en: 'Personal income against the national mean' },
  {
    da: 'Personindkomst i procent af gennemsnittet for alle fuldt skattepligtige på 18 år og derover i hele landet samme år.',
    en: 'Personal income in per cent of the mean of all fully taxable persons aged 18 and over in the country the same year.',
  },
  'Produktbeslutning; gennemsnittet leveres som referenceværdi (Danmarks Statistik)',
  sensitive([
    { code: 'R1', label: { da: 'Under 50 pct.', en: 'Under 50 per cent' }, to: '50', upper: 'out' },
    { code: 'R2', label: { da: '50-75 pct.', en: '50-75 per cent' }, from: '50', to: '75', upper: 'out' },
    { code: 'R3', label: { da: '75-100 pct.', en: '75-100 per cent' }, from: '75', to: '100', upper: 'out' },
    { code: 'R4', label: { da: '100-150 pct.', en: '100-150 per cent' }, from: '100', to: '150', upper: 'out' },
    { code: 'R5', label: { da: '150 pct. og derover', en: '150 per cent and over' }, from: '150' },
  ]),
);
