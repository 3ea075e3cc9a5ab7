import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, decimal, int, optional, required } from './column.ts';

/**
 * Numbers of tenancies per afdeling and kind.
 * @source persondata.md section 4.4
 */
export const lejemaalSum: LayoutDefinition = {
  id: 'lejemaal_sum',
  version: '1',
  name: { da: 'Lejemål i alt', en: 'Tenancies in total' },
  about: { da: 'Antal lejemål pr. afdeling og art.', en: 'Numbers of tenancies per afdeling and kind.' },
  source: 'persondata.md 4.4',
  key: ['afdeling_id', 'art'],
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required(
      'art',
      code('lejemaalsart', ['familie', 'ungdom', 'aeldre', 'erhverv', 'institution', 'garage', 'andet']),
      'Art',
      'Kind',
    ),
    required('antal', int(0, 100000), 'Antal', 'Number'),
    optional('areal_m2', decimal(2, '0.00', '10000000.00'), 'Areal, m²', 'Area, m²'),
    optional('lejemaalsenheder', decimal(1, '0.0', '100000.0'), 'Lejemålsenheder', 'Rental unit equivalents'),
  ],
  rules: [
    { kind: 'required-when', column: 'lejemaalsenheder', when: "art IN ('erhverv', 'institution')" },
    { kind: 'afdeling', column: 'afdeling_id', on: 'reference_date' },
  ],
};
