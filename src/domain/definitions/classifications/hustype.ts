import type { Classification } from '../../model/classification.ts';

/**
 * Household type in ten groups: the six types of Danmarks Statistik, five of them split by children under 18.
 * Surprising: `AH` (several families) is not split, since its children cannot be placed with one family.
 * @source beboertabeller.md section 2, Households
 */
export const hustype: Classification = {
  id: 'hustype',
  version: '1',
  validFrom: '2008-01-01',
  name: { da: 'Husstandstype', en: 'Household type' },
  about: {
    da: 'Danmarks Statistiks seks husstandstyper delt efter, om der bor børn under 18 år. Et barn er under 18 år, aldrig gift, uden eget barn og ikke i et par.',
    en: "Statistics Denmark's six household types, by whether children under 18 live there. A child is under 18, never married, without a child of its own and not in a couple.",
  },
  source: 'Danmarks Statistik, statistikdokumentation: husstande, familier og børn; StatBank FAM55N',
  categories: [
    { code: 'M0', label: { da: 'Enlig mand uden børn', en: 'Single man without children' } },
    { code: 'M1', label: { da: 'Enlig mand med børn', en: 'Single man with children' } },
    { code: 'K0', label: { da: 'Enlig kvinde uden børn', en: 'Single woman without children' } },
    { code: 'K1', label: { da: 'Enlig kvinde med børn', en: 'Single woman with children' } },
    { code: 'PAR0', label: { da: 'Ægtepar uden børn', en: 'Married couple without children' } },
    { code: 'PAR1', label: { da: 'Ægtepar med børn', en: 'Married couple with children' } },
    { code: 'PA0', label: { da: 'Par i øvrigt uden børn', en: 'Other couple without children' } },
    { code: 'PA1', label: { da: 'Par i øvrigt med børn', en: 'Other couple with children' } },
    { code: 'IHB', label: { da: 'Ikke-hjemmeboende barn under 18 år', en: 'Child under 18 not living with parents' } },
    { code: 'AH', label: { da: 'Husstand med flere familier', en: 'Household with several families' } },
  ],
};
