import type { LayoutDefinition } from '../../model/delivery.ts';
import { code, kommune, optional, orgNr, plannedDate, required, text } from './column.ts';

/**
 * Housing organisations with number, name and validity.
 * @source persondata.md section 4.6
 */
export const organisationer: LayoutDefinition = {
  id: 'organisationer',
  version: '1',
  name: { da: 'Boligorganisationer', en: 'Boligorganisationer' },
  about: {
    da: 'Boligorganisationer med nummer, navn og gyldighed.',
    en: 'Housing organisations with number, name and validity.',
  },
  source: 'persondata.md 4.6',
  key: ['org_nr', 'gyldig_fra'],
  columns: [
    required('org_nr', orgNr, 'Organisationens nummer', 'Number of the organisation'),
    optional('cvr', text(8, '[0-9]{8}'), 'CVR-nummer', 'CVR number'),
    required('navn', text(200), 'Navn', 'Name'),
    required(
      'art',
      code('organisationsart', ['almen', 'selvejende_ungdom', 'selvejende_aeldre', 'kommunal']),
      'Art',
      'Kind',
    ),
    required('hjemsted_kommune', kommune, 'Hjemstedskommune', 'Home kommune'),
    required('gyldig_fra', plannedDate, 'Første gyldige dag', 'First valid day'),
    optional('gyldig_til', plannedDate, 'Sidste gyldige dag', 'Last valid day'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'gyldig_fra',
      when: 'gyldig_til < gyldig_fra',
      detail: { part: "'gyldig_fra'", whole: "'gyldig_til'" },
    },
    {
      kind: 'row',
      code: 'KV-T8',
      column: 'cvr',
      when: '(2 * TRY_CAST(substr(cvr, 1, 1) AS INTEGER) + 7 * TRY_CAST(substr(cvr, 2, 1) AS INTEGER) + 6 * TRY_CAST(substr(cvr, 3, 1) AS INTEGER) + 5 * TRY_CAST(substr(cvr, 4, 1) AS INTEGER) + 4 * TRY_CAST(substr(cvr, 5, 1) AS INTEGER) + 3 * TRY_CAST(substr(cvr, 6, 1) AS INTEGER) + 2 * TRY_CAST(substr(cvr, 7, 1) AS INTEGER) + 1 * TRY_CAST(substr(cvr, 8, 1) AS INTEGER)) % 11 <> 0',
    },
  ],
};
