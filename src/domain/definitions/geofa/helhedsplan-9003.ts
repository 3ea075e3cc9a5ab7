import type { AreaTheme } from '../../model/area-theme.ts';
import { caseFields, codeField, codeText, textField, uuidField, validityFields } from './define-field.ts';

/** Helhedsplaner: the union of their afdelinger on a date. @source geofa.md section 5 */
export const helhedsplan9003: AreaTheme = {
  code: 9003,
  id: 'kv_9003_helhedsplan',
  title: { da: 'Helhedsplan', en: 'Helhedsplan' },
  own: true,
  geometry: 'MultiPolygon',
  groundOf: 'plan',
  fields: [
    textField('plan_nr', 'plan_nr', 'O', 20, { da: 'Planens nummer.', en: 'Number of the plan.' }),
    textField('plan_navn', 'plan_navn', 'O', 128, { da: 'Planens navn.', en: 'Name of the plan.' }),
    codeField('plan_type_kode', 'plan_ty_k', 'kv_d_9003_plan_type', { da: 'Hvilken slags plan.', en: 'Kind of plan.' }),
    codeText('plan_type', 'plan_ty', 'plan_type_kode', 30),
    codeField('bevillingsperiode_kode', 'bevil_pe_k', 'kv_d_9003_bevillingsperiode', {
      da: 'Hvilken bevillingsperiode.',
      en: 'Which grant period.',
    }),
    codeText('bevillingsperiode', 'bevil_pe', 'bevillingsperiode_kode', 30),
    ...validityFields,
    ...caseFields,
  ],
  rules: { minAreaM2: 100, typeField: 'plan_type_kode', covers: false },
  guide: {
    definition: 'Plan for et boligområde, som er forudsætning for støtte fra Landsbyggefonden.',
    beskrivelse: 'Foreningen af planens afdelinger på datoen.',
    formaal: 'Vise, hvor der er helhedsplaner, og hvilke afdelinger de omfatter.',
    noegleord: ['Administrative enheder', 'helhedsplan', 'byudvikling'],
    lovgrundlag: 'Almenboligloven § 168 a',
    registreringsinstruks: 'Dan fladen af planens afdelinger på datoen; registrér virkningsdato.',
    minimum: '100 m²',
    entydighed: 'Ét objekt pr. plan og bevillingsperiode.',
    konsistens: 'Overlap er tilladt.',
  },
  sideTables: [
    {
      id: 'kv_9003_plan_afdeling',
      about: { da: 'Hvilke afdelinger en plan omfatter, og hvornår.', en: 'Which afdelinger a plan holds, and when.' },
      fields: [
        uuidField('plan_id', 'plan_id', 'O', { da: 'Planen.', en: 'The plan.' }),
        uuidField('afdeling_id', 'afd_id', 'O', { da: 'Afdelingen.', en: 'The afdeling.' }),
        ...validityFields,
      ],
    },
  ],
  source: 'geofa.md section 5',
};
