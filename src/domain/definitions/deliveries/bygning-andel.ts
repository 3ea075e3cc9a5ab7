import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, decimal, int, optional, required, text } from './column.ts';

/**
 * Who has dwellings in a building.
 * @source persondata.md section 4.5
 */
export const bygningAndel: LayoutDefinition = {
  id: 'bygning_andel',
  version: '1',
  name: { da: 'Bygningsandele', en: 'Shares of buildings' },
  about: { da: 'Hvem der har boliger i en bygning.', en: 'Who has dwellings in a building.' },
  source: 'persondata.md 4.5',
  key: ['bygning_id', 'ejer_art', 'afdeling_id'],
  columns: [
    required('bygning_id', text(64), 'Bygning', 'Building'),
    required('ejer_art', code('ejerart', ['almen', 'ejerforening', 'anden']), 'Ejers art', 'Kind of owner'),
    optional('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    optional(
      'ejendom_bebygget_m2',
      decimal(2, '0.00', '100000000.00'),
      'Ejendommens bebyggede areal, m²',
      'Built area of the property, m²',
    ),
    required('boliger', int(0, 100000), 'Boliger', 'Dwellings'),
  ],
  rules: [
    { kind: 'required-when', column: 'afdeling_id', when: "ejer_art = 'almen'" },
    { kind: 'afdeling', column: 'afdeling_id', on: 'reference_date' },
  ],
};
