import { classification, code } from './define-classification.ts';

/**
 * Household type as delivered: the six types of Danmarks Statistik. With the number of children it gives `hustype`.
 * @source persondata.md 4.2; Danmarks Statistik, husstande
 */
export const hustypeDst = classification(
  'hustype_dst',
  '2008-01-01',
  { da: 'Husstandstype, Danmarks Statistik', en: 'Household type, Statistics Denmark' },
  {
    da: 'Danmarks Statistiks seks husstandstyper, som de leveres. Sammen med antallet af børn under 18 år giver de husstandstypens ti grupper.',
    en: "Statistics Denmark's six household types as delivered. With the number of children under 18 they give the ten household types.",
  },
  'Danmarks Statistik, statistikdokumentation: husstande, familier og børn',
  [
    code('M', 'Enlig mand', 'Single man'),
    code('K', 'Enlig kvinde', 'Single woman'),
    code('PAR', 'Ægtepar', 'Married couple'),
    code('PA', 'Par i øvrigt', 'Other couple'),
    code('IHB', 'Ikke-hjemmeboende barn under 18 år', 'Child under 18 not living with parents'),
    code('AH', 'Husstand med flere familier', 'Household with several families'),
  ],
);
