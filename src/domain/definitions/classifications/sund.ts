import { classification, code, sensitive } from './define-classification.ts';

/**
 * Contacts with the health service. Surprising: dentists count from age 18, since children's dental care is municipal.
 * @source beboertabeller.md section 2, Health; StatBank SYGP1
 */
export const sund = classification(
  'sund',
  '2006-01-01',
  { da: 'Kontakt til sundhedsvæsenet', en: 'Health-service contacts' },
  {
    da: 'Kontakter i året. Tandlæge tælles fra 18 år, fordi børnetandplejen er kommunal.',
    en: "Contacts in the year. Dentists count from age 18, since children's dental care is municipal.",
  },
  'Danmarks Statistik, StatBank SYGP1 (ydelsesgrupper 130, 270, 280, 300); Landspatientregistret',
  sensitive([
    code('S1', 'Almen læge', 'General practitioner'),
    code('S2', 'Speciallæge', 'Specialist doctor'),
    code('S3', 'Tandlæge (fra 18 år)', 'Dentist (from age 18)'),
    code('S4', 'Kiropraktik og fysioterapi', 'Chiropractic and physiotherapy'),
    code('S5', 'Psykolog', 'Psychologist'),
    code('S6', 'Akutmodtagelse eller skadestue', 'Emergency department'),
    code('S7', 'Somatisk sygehusindlæggelse', 'Somatic hospital admission'),
  ]),
);
