import type { LayoutDefinition } from '../../model/delivery.ts';
import { decimal, flag, int, required, text } from './column.ts';

/**
 * Buildings on a parcel.
 * @source persondata.md section 4.5
 */
export const bygninger: LayoutDefinition = {
  id: 'bygninger',
  version: '1',
  name: { da: 'Bygninger', en: 'Buildings' },
  about: { da: 'Bygninger på en matrikel.', en: 'Buildings on a parcel.' },
  source: 'persondata.md 4.5',
  key: ['bygning_id'],
  columns: [
    required('bygning_id', text(64), 'Bygning', 'Building'),
    required('ejerlavskode', int(1, 99999999), 'Ejerlavskode', 'Cadastral district'),
    required('matrikelnr', text(9, '[0-9]{1,5}[a-zæøå]{0,4}'), 'Matrikelnummer', 'Parcel number'),
    required('har_boliger', flag, 'Har boliger', 'Has dwellings'),
    required('bebygget_m2', decimal(2, '0.00', '100000000.00'), 'Bebygget areal, m²', 'Built area, m²'),
    required('ejendom_id', text(64), 'Ejendom', 'Property'),
  ],
  rules: [],
};
