import type { LayoutDefinition } from '../../model/delivery.ts';
import { afdeling, date, decimal, int, optional, required } from './column.ts';

/**
 * Construction stages with year of use and building form.
 * @source persondata.md section 4.4
 */
export const byggeafsnit: LayoutDefinition = {
  id: 'byggeafsnit',
  version: '1',
  name: { da: 'Byggeafsnit', en: 'Construction stages' },
  about: {
    da: 'Byggeafsnit med ibrugtagelsesår og byggeart.',
    en: 'Construction stages with year of use and building form.',
  },
  source: 'persondata.md 4.4',
  key: ['afdeling_id', 'byggeafsnit_nr'],
  columns: [
    required('afdeling_id', afdeling, 'Afdeling', 'Afdeling'),
    required('byggeafsnit_nr', int(0, 9999), 'Byggeafsnit', 'Construction stage'),
    optional('ibrugtagelsesaar', int(1850, 2200), 'Ibrugtagelsesår', 'Year of use'),
    optional('skaeringsdato', date, 'Skæringsdato', 'Cut-off date'),
    optional('tilsagnsdato', date, 'Tilsagnsdato', 'Date of commitment'),
    required('byggeart_etage_boliger', int(0, 100000), 'Boliger i etagebyggeri', 'Dwellings in blocks'),
    required('byggeart_taetlav_boliger', int(0, 100000), 'Boliger i tæt-lavt byggeri', 'Dwellings in low-rise'),
    optional('bruttoetageareal_m2', decimal(2, '0.00', '10000000.00'), 'Bruttoetageareal, m²', 'Gross floor area, m²'),
    optional('bbr_ejendomsnr', int(0, 999999999), 'BBR-ejendomsnummer', 'BBR property number'),
    optional('bfe', int(0, 999999999), 'BFE-nummer', 'BFE number'),
  ],
  rules: [
    {
      kind: 'row',
      code: 'KV-T6',
      column: 'ibrugtagelsesaar',
      when: 'ibrugtagelsesaar > year(reference_date)',
      detail: { found: 'ibrugtagelsesaar', limit: 'reference_date' },
    },
    { kind: 'afdeling', column: 'afdeling_id', on: 'reference_date' },
  ],
};
