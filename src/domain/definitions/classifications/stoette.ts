import { classification, gathered, sensitive } from './define-classification.ts';

/**
 * Groups of public support. A-E are "outside the labour market" in the definition of the twins; F-M are not.
 * @source 001_f79c08c1773af1f3.txt table 1 (A-E); beboertabeller.md section 2, Public support (F-M)
 */
export const stoette = classification(
  'stoette',
  '2007-01-01',
  { da: 'Offentlig forsørgelse', en: 'Public support' },
  {
    da: 'Fuldtidspersoner efter ydelsens gruppe; højst 1,0 pr. person over alle grupper. Gruppe A-E udgør tilsammen "uden for arbejdsmarkedet".',
    en: 'Full-time persons by group of benefit; at most 1.0 per person over all groups. Groups A-E together are "outside the labour market".',
  },
  'LBF, Tvillingeværktøjet, bilag 1, tabel 1 (A-E); produktbeslutning (F-M); Danmarks Statistik, offentligt forsørgede',
  sensitive([
    gathered('A', 'Nettoledige', 'Net unemployed', ['A1', 'A2', 'A3', 'A4', 'A5']),
    gathered('B', 'Aktiverede mv.', 'In activation etc.', ['B1', 'B2', 'B3']),
    gathered('C', 'Passive mv.', 'On passive support etc.', ['C1', 'C2', 'C3', 'C4', 'C5']),
    gathered('D', 'Sygedagpenge fra ledighed', 'Sickness benefit from unemployment', ['D1']),
    gathered('E', 'Førtidspension og skånejob', 'Disability pension and protected jobs', ['E1', 'E2']),
    gathered('F', 'Fleksjob', 'Flex jobs', ['F']),
    gathered('G', 'Sygedagpenge fra beskæftigelse', 'Sickness benefit from employment', ['G']),
    gathered('H', 'Barselsdagpenge', 'Parental benefit', ['H']),
    gathered('I', 'Efterløn og fleksydelse', 'Early retirement and flex benefit', ['I']),
    gathered('J', 'Seniorpension og tidlig pension', 'Senior pension and early pension', ['J']),
    gathered('K', 'SU', 'Student grants', ['K']),
    gathered('L', 'Feriedagpenge', 'Holiday benefit', ['L']),
    gathered('M', 'Anden offentlig forsørgelse', 'Other public support', ['M']),
  ]),
);

/** Groups A-E: outside the labour market in the definition of the twins (16-64 years). */
export const outsideLabourMarket: readonly string[] = ['A', 'B', 'C', 'D', 'E'];
