import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, code, int, optional, required, text } from './column.ts';

/**
 * Who has dwellings on a parcel.
 * @source persondata.md section 4.5
 */
export const matrikelAndel: LayoutDefinition = {
  id: 'matrikel_andel',
  version: '1',
  name: { da: 'Matrikelandele', en: 'Shares of parcels' },
  about: { da: 'Hvem der har boliger på en matrikel.', en: 'Who has dwellings on a parcel.' },
  source: 'persondata.md 4.5',
  key: ['ejerlavskode', 'matrikelnr', 'ejer_art', 'afdeling_id'],
  columns: [
    required('ejerlavskode', int(1, 99999999), 'Ejerlavskode', 'Cadastral district'),
    required('matrikelnr', text(9, '[0-9]{1,5}[a-zæøå]{0,4}'), 'Matrikelnummer', 'Parcel number'),
    required('ejer_art', code('ejerart', ['almen', 'ejerforening', 'anden']), 'Ejers art', 'Kind of owner'),
    optional('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('boliger', int(0, 100000), 'Boliger', 'Dwellings'),
  ],
  rules: [
    { kind: 'required-when', column: 'afdeling_id', when: "ejer_art = 'almen'" },
    { kind: 'afdeling', column: 'afdeling_id', on: 'reference_date' },
    { kind: 'whole', check: 'outdoor-area' },
  ],
};
