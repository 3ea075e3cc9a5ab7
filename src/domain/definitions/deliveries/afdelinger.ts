import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdNr, flag, kommune, optional, orgNr, plannedDate, required, text } from './column.ts';

/**
 * Housing estates with number, name, municipality and validity.
 * @source persondata.md section 4.6
 */
export const afdelinger: LayoutDefinition = {
  id: 'afdelinger',
  version: '1',
  name: { da: 'Afdelinger', en: 'Afdelinger' },
  about: {
    da: 'Afdelinger med nummer, navn, kommune og gyldighed.',
    en: 'Housing estates with number, name, municipality and validity.',
  },
  source: 'persondata.md 4.6',
  key: ['org_nr', 'afd_nr', 'gyldig_fra'],
  columns: [
    required('org_nr', orgNr, 'Organisationens nummer', 'Number of the organisation'),
    required('afd_nr', afdNr, 'Afdelingens nummer', 'Number of the afdeling'),
    required('navn', text(200), 'Navn', 'Name'),
    required('kommune', kommune, 'Kommune', 'Kommune'),
    optional('beliggenhed', text(200), 'Beliggenhed', 'Location'),
    required('gyldig_fra', plannedDate, 'Første gyldige dag', 'First valid day'),
    optional('gyldig_til', plannedDate, 'Sidste gyldige dag', 'Last valid day'),
    optional('plejebolig_afdeling', flag, 'Kun plejeboliger', 'Care homes only'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'gyldig_fra',
      when: 'gyldig_til < gyldig_fra',
      detail: { part: "'gyldig_fra'", whole: "'gyldig_til'" },
    },
  ],
};
