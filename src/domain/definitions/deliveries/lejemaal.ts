import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, decimal, flag, int, optional, plannedDate, required, uuid } from './column.ts';

/**
 * One tenancy a row: dwellings, commercial units and garages.
 * @source persondata.md section 4.4
 */
export const lejemaal: LayoutDefinition = {
  id: 'lejemaal',
  version: '1',
  name: { da: 'Lejemål', en: 'Tenancies' },
  about: {
    da: 'Et lejemål ad gangen, boliger som erhverv og garager.',
    en: 'One tenancy a row: dwellings, commercial units and garages.',
  },
  source: 'persondata.md 4.4',
  key: ['enhed_id', 'gyldig_fra'],
  columns: [
    required('enhed_id', { kind: 'pseudonym', prefix: 'e' }, 'Pseudonym for lejemålet', 'Pseudonym of the tenancy'),
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('byggeafsnit_nr', int(0, 9999), 'Byggeafsnit', 'Construction stage'),
    required(
      'art',
      code('lejemaalsart', ['familie', 'ungdom', 'aeldre', 'erhverv', 'institution', 'garage', 'andet']),
      'Art',
      'Kind',
    ),
    optional('pleje', flag, 'Plejebolig', 'Care home'),
    optional('enkeltvaerelse', flag, 'Enkeltværelse', 'Single room'),
    optional('rum', int(1, 20), 'Rum', 'Rooms'),
    optional('areal_m2', decimal(2, '0.10', '10000.00'), 'Areal, m²', 'Area, m²'),
    required('gyldig_fra', plannedDate, 'Første gyldige dag', 'First valid day'),
    optional('gyldig_til', plannedDate, 'Sidste gyldige dag', 'Last valid day'),
    optional('adgangsadresse_id', uuid, 'Adgangsadresse (DAR)', 'Address (DAR)'),
  ],
  rules: [
    { kind: 'required-when', column: 'areal_m2', when: "art IN ('erhverv', 'institution')" },
    {
      kind: 'row',
      code: 'KV-V1',
      column: 'gyldig_fra',
      when: 'gyldig_til < gyldig_fra',
      detail: { part: "'gyldig_fra'", whole: "'gyldig_til'" },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'gyldig_fra' },
    { kind: 'whole', check: 'tenancy-placed' },
  ],
};
