import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, decimal, int, optional, plannedDate, required, text, uuid } from './column.ts';

/**
 * Which addresses belong to which afdeling when.
 * @source persondata.md section 4.6
 */
export const adresser: LayoutDefinition = {
  id: 'adresser',
  version: '2',
  name: { da: 'Adresser', en: 'Addresses' },
  about: {
    da: 'Hvilke adgangsadresser der hører til hvilken afdeling hvornår.',
    en: 'Which addresses belong to which afdeling when.',
  },
  source: 'persondata.md 4.6',
  key: ['adgangsadresse_id', 'afdeling_id', 'fra'],
  columns: [
    required('adgangsadresse_id', uuid, 'Adgangsadresse (DAR)', 'Address (DAR)'),
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('fra', plannedDate, 'Første dag', 'First day'),
    optional('til', plannedDate, 'Sidste dag', 'Last day'),
    optional('x', decimal(2, '440000', '895000'), 'Øst, EPSG:25832', 'Easting, EPSG:25832'),
    optional('y', decimal(2, '6045000', '6405000'), 'Nord, EPSG:25832', 'Northing, EPSG:25832'),
    optional('boliger', int(0, 9999), 'Boliger på adressen', 'Dwellings at the address'),
    optional('vejkode', text(4, '[0-9]{4}'), 'Vejkode (CPR)', 'Road code (CPR)'),
    optional(
      'kvadratnet',
      text(20, '(100m|250m|1km)_[0-9]{4,6}_[0-9]{3,5}'),
      'Kvadratnetscelle, når x og y mangler',
      'Grid cell where x and y are missing',
    ),
    optional('koblingsniveau', int(1, 4), 'Koblingsniveau BBR-CPR', 'Join level BBR-CPR'),
  ],
  rules: [
    { kind: 'afdeling', column: 'afdeling_id', on: 'fra' },
    { kind: 'whole', check: 'address-once' },
  ],
};
