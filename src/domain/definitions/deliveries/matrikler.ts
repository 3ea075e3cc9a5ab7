import type { LayoutDefinition } from '../../model/delivery.ts';
import { decimal, int, required, text } from './column.ts';

/**
 * Parcels with their area.
 * @source persondata.md section 4.5
 */
export const matrikler: LayoutDefinition = {
  id: 'matrikler',
  version: '1',
  name: { da: 'Matrikler', en: 'Parcels' },
  about: { da: 'Matrikler med areal.', en: 'Parcels with their area.' },
  source: 'persondata.md 4.5',
  key: ['ejerlavskode', 'matrikelnr'],
  columns: [
    required('ejerlavskode', int(1, 99999999), 'Ejerlavskode', 'Cadastral district'),
    required('matrikelnr', text(9, '[0-9]{1,5}[a-zæøå]{0,4}'), 'Matrikelnummer', 'Parcel number'),
    required('areal_m2', decimal(2, '0.01', '100000000.00'), 'Areal, m²', 'Area, m²'),
  ],
  rules: [],
};
