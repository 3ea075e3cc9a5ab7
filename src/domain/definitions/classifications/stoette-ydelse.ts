import { classification, code } from './define-classification.ts';

/**
 * The single benefits behind the groups of `stoette`. SHO is today's name of integrationsydelse.
 * @source 001_f79c08c1773af1f3.txt table 1; beboertabeller.md section 2, Public support
 */
export const stoetteYdelse = classification(
  'stoette_ydelse',
  '2007-01-01',
  { da: 'Offentlig forsørgelse, ydelser', en: 'Public support, benefits' },
  {
    da: 'De enkelte ydelser, som grupperne A-M består af. SHO er selvforsørgelses- og hjemrejse- eller overgangsydelse, det nuværende navn for integrationsydelse.',
    en: 'The single benefits that make up groups A-M. SHO (self-support and repatriation, or transitional benefit) is the present name of integration benefit.',
  },
  'LBF, Tvillingeværktøjet, bilag 1, tabel 1; produktbeslutning',
  [
    code('A1', 'Dagpenge', 'Unemployment benefit'),
    code('A2', 'Arbejdsmarkedsydelse', 'Labour market benefit'),
    code('A3', 'Jobparat kontanthjælp', 'Cash assistance, ready for work'),
    code('A4', 'Åbenlyst uddannelsesparat uddannelseshjælp', 'Education assistance, clearly ready for education'),
    code('A5', 'Jobparat integrationsydelse eller SHO', 'Integration benefit, ready for work'),
    code('B1', 'Aktiveret på offentlig forsørgelse', 'In activation on public support'),
    code('B2', 'Revalideringsydelse', 'Rehabilitation benefit'),
    code('B3', 'Ledighedsydelse', 'Benefit for those approved for a flex job'),
    code('C1', 'Kontanthjælp', 'Cash assistance'),
    code('C2', 'Uddannelseshjælp', 'Education assistance'),
    code('C3', 'Integrationsydelse eller SHO', 'Integration benefit'),
    code('C4', 'Ressourceforløb uden aktivering', 'Resource course without activation'),
    code('C5', 'Jobafklaringsforløb uden aktivering', 'Job clarification without activation'),
    code('D1', 'Sygedagpenge fra ledighed, også aktiverede', 'Sickness benefit from unemployment, incl. activated'),
    code('E1', 'Førtidspension', 'Disability pension'),
    code('E2', 'Skånejob', 'Protected job'),
    code('F', 'Fleksjob', 'Flex job'),
    code('G', 'Sygedagpenge fra beskæftigelse', 'Sickness benefit from employment'),
    code('H', 'Barselsdagpenge', 'Parental benefit'),
    code('I', 'Efterløn og fleksydelse', 'Early retirement and flex benefit'),
    code('J', 'Seniorpension og tidlig pension', 'Senior pension and early pension'),
    code('K', 'SU', 'Student grants'),
    code('L', 'Feriedagpenge', 'Holiday benefit'),
    code('M', 'Anden offentlig forsørgelse', 'Other public support'),
  ],
);
