import type { LayoutDefinition } from '../../model/delivery.ts';
import { referenceAreas } from './code-lists.ts';
import { code, decimal, optional, plannedDate, required, text } from './column.ts';

/**
 * Comparison figures for the country, regions and municipalities.
 * @source persondata.md section 4.9
 */
export const referencevaerdier: LayoutDefinition = {
  id: 'referencevaerdier',
  version: '1',
  name: { da: 'Referenceværdier', en: 'Reference values' },
  about: {
    da: 'Sammenligningstal for land, region og kommune.',
    en: 'Comparison figures for the country, regions and municipalities.',
  },
  source: 'persondata.md 4.9',
  key: ['noegle', 'omraade', 'periode'],
  columns: [
    required('noegle', text(60, '[A-Za-z0-9_.:+-]+'), 'Nøgle', 'Key'),
    required('omraade', code('omraade', referenceAreas), '000, region eller kommune', '000, region or kommune'),
    required('periode', text(20), 'Periode', 'Period'),
    required('vaerdi', decimal(6, '-999999999', '999999999'), 'Værdi', 'Value'),
    required('enhed', text(40), 'Enhed', 'Unit'),
    required('kilde', text(400), 'Kilde', 'Source'),
    optional('hentet', plannedDate, 'Hentet', 'Fetched'),
  ],
  rules: [{ kind: 'whole', check: 'reference-keys' }],
};
